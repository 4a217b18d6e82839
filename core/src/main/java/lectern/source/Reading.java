package lectern.source;

import java.util.List;

/// The one place that turns a span of a source into the words a reader takes from it. See [SourceText#reading].
final class Reading {
  private final StringBuilder out;

  /// A blank is owed before the next character, unless nothing has been written yet.
  private boolean blank;

  private Reading(int capacity) {
    this.out = new StringBuilder(capacity);
  }

  static String of(SourceText source, Span span) {
    Reading reading = new Reading(span.length());
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
        at = reading.closeStruck(source.text(), at, open);
        open = -1;
      }
      if (mark.kind() == Mark.Kind.MARKUP && place.end() > at) {
        reading.append(source.text(), at, Math.max(at, place.start()));
        at = Math.min(place.end(), span.end());
      } else if (mark.kind() == Mark.Kind.ENTITY
          && place.start() >= at
          && place.end() <= span.end()) {
        reading.append(source.text(), at, place.start());
        String character = CharacterReference.read(place.of(source.text()));
        reading.append(character, 0, character.length());
        at = place.end();
      } else if (mark.kind() == Mark.Kind.STRUCK && place.end() > at) {
        reading.append(source.text(), at, Math.max(at, place.start()));
        at = Math.max(at, place.start());
        reading.tag("<s>");
        open = Math.min(place.end(), span.end());
      }
    }
    if (open >= 0) {
      at = reading.closeStruck(source.text(), at, open);
    }
    reading.append(source.text(), at, span.end());
    return reading.out.toString();
  }

  private int closeStruck(String text, int from, int to) {
    int end = Math.max(from, to);
    append(text, from, end);
    out.append("</s>");
    return end;
  }

  private void tag(String tag) {
    if (blank && !out.isEmpty()) {
      out.append(' ');
    }
    blank = false;
    out.append(tag);
  }

  private void append(String text, int from, int to) {
    int run = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c > ' ' && c < 0x7f) {
        continue;
      }
      if (c == ' '
          && i + 1 < to
          && text.charAt(i + 1) > ' '
          && text.charAt(i + 1) < 0x7f
          && i > run) {
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

  private void copy(String text, int from, int to) {
    if (from >= to) {
      return;
    }
    if (blank && !out.isEmpty()) {
      out.append(' ');
    }
    blank = false;
    out.append(text, from, to);
  }
}
