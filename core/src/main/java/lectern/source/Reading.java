package lectern.source;

import java.util.List;

/// The one place that turns a span of a source into the words a reader takes from it. See [SourceText#reading].
final class Reading {
  private final Words out;

  /// Whether anything has been written yet.
  private boolean begun;

  /// A blank is owed before the next character, unless nothing has been written yet.
  private boolean blank;

  private Reading(Words out) {
    this.out = out;
  }

  static String of(SourceText source, Span span) {
    StringBuilder words = new StringBuilder(span.length());
    new Reading(words::append).read(source, span);
    return words.toString();
  }

  /// The words of each span, parted by one blank.
  static void of(SourceText source, List<Span> spans, Words out) {
    Reading reading = new Reading(out);
    for (Span span : spans) {
      reading.blank = true;
      reading.read(source, span);
    }
  }

  private void read(SourceText source, Span span) {
    List<Mark> marks = source.marks();
    int at = span.start();
    int open = -1;
    for (int i = source.firstMark(span.start()); i < marks.size(); i++) {
      Mark mark = marks.get(i);
      Span place = mark.span();
      if (place.start() >= span.end()) {
        break;
      }
      if (open >= 0 && place.start() >= open) {
        at = closeStruck(source.text(), at, open);
        open = -1;
      }
      if (mark.kind() == Mark.Kind.MARKUP && place.end() > at) {
        append(source.text(), at, Math.max(at, place.start()));
        at = Math.min(place.end(), span.end());
      } else if (mark.kind() == Mark.Kind.ENTITY
          && place.start() >= at
          && place.end() <= span.end()) {
        append(source.text(), at, place.start());
        String character = CharacterReference.read(place.of(source.text()));
        append(character, 0, character.length());
        at = place.end();
      } else if (mark.kind() == Mark.Kind.STRUCK && place.end() > at) {
        append(source.text(), at, Math.max(at, place.start()));
        at = Math.max(at, place.start());
        tag("<s>");
        open = Math.min(place.end(), span.end());
      }
    }
    if (open >= 0) {
      at = closeStruck(source.text(), at, open);
    }
    append(source.text(), at, span.end());
  }

  private int closeStruck(String text, int from, int to) {
    int end = Math.max(from, to);
    append(text, from, end);
    out.add("</s>", 0, 4);
    return end;
  }

  private void tag(String tag) {
    copy(tag, 0, tag.length());
  }

  private void append(String text, int from, int to) {
    int run = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        continue;
      }
      if (c == ' ' && i > run && i + 1 < to && isPlain(text.charAt(i + 1))) {
        i++; // one blank between two words, as nearly all are
        continue;
      }
      boolean isBlank = Characters.isBlank(c);
      if (isBlank || Characters.isInvisible(c)) {
        copy(text, run, i);
        run = i + 1;
        blank |= isBlank;
      }
    }
    copy(text, run, to);
  }

  private static boolean isPlain(char c) {
    return c > ' ' && c < 0x7f;
  }

  private void copy(String text, int from, int to) {
    if (from >= to) {
      return;
    }
    if (blank && begun) {
      out.add(" ", 0, 1);
    }
    blank = false;
    begun = true;
    out.add(text, from, to);
  }
}
