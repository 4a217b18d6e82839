package lectern.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lectern.source.Characters;
import lectern.source.Decoded;
import lectern.source.Dropped;
import lectern.source.Finding;
import lectern.source.Layout;
import lectern.source.Mark;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.Span;

/// A text in the making: characters, the marks that are open over them, and what was left out.
///
/// A mark starts at the first character written after it was opened, never crosses a line end, and is not written
/// where it covers nothing. Marks of one kind do not nest: the outermost counts. Those that touch become one, so that a
/// label set in three bold runs is one bold label.
final class MarkedText {
  /// How much of a dropped piece is kept for people to look at, in UTF-16 units.
  private static final int SHOWN = 200;

  private static final int UNSTARTED = -1;

  private final StringBuilder text = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();
  private final Map<Mark.Kind, Open> open = new EnumMap<>(Mark.Kind.class);

  /// One kind of mark: how often it is open, and where its current stretch began.
  private static final class Open {
    private int depth;
    private int start = UNSTARTED;
    private int last = UNSTARTED;
  }

  int length() {
    return text.length();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /// Whether there is anything that can be seen.
  boolean hasWords() {
    return text.chars()
        .anyMatch(c -> !Characters.isBlank((char) c) && !Characters.isInvisible((char) c));
  }

  void append(CharSequence characters) {
    if (!characters.isEmpty()) {
      start();
      text.append(characters);
    }
  }

  /// Blanks between words: they do not start a mark, but lie inside one that has started.
  void appendBlanks(CharSequence blanks) {
    text.append(blanks);
  }

  /// Whether the last character is a line end.
  boolean endsLine() {
    return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
  }

  private void start() {
    for (Open each : open.values()) {
      if (each.depth > 0 && each.start == UNSTARTED) {
        each.start = text.length();
      }
    }
  }

  /// Ends the line, and every open mark with it until the next character.
  void endLine() {
    open.forEach(this::finish);
    text.append('\n');
  }

  /// Ends the line where the source says that the paragraph ends, although no blank line follows.
  void breakLine() {
    endLine();
    mark(Mark.Kind.BREAK, text.length() - 1);
  }

  /// Marks the character at `index`, apart from what is open.
  void mark(Mark.Kind kind, int index) {
    marks.add(new Mark(kind, new Span(index, index + 1)));
  }

  void open(Mark.Kind kind) {
    open.computeIfAbsent(kind, _ -> new Open()).depth++;
  }

  /// Closes what was opened; a mark that is not open stays so.
  void close(Mark.Kind kind) {
    Open each = open.get(kind);
    if (each != null && each.depth > 0) {
      each.depth--;
      if (each.depth == 0) {
        finish(kind, each);
      }
    }
  }

  private void finish(Mark.Kind kind, Open each) {
    if (each.start != UNSTARTED) {
      write(kind, each);
      each.start = UNSTARTED;
    }
  }

  private void write(Mark.Kind kind, Open each) {
    Span span = new Span(each.start, text.length());
    if (each.last != UNSTARTED && marks.get(each.last).span().end() == span.start()) {
      Span before = marks.get(each.last).span();
      marks.set(each.last, new Mark(kind, new Span(before.start(), span.end())));
    } else {
      each.last = marks.size();
      marks.add(new Mark(kind, span));
    }
  }

  /// Counts characters that are in the source but not in the text; blanks alone are nothing.
  ///
  /// @param reason the end of the sentence "It was left out because it is …"
  void drop(String characters, String reason) {
    int from = Characters.skipBlank(characters, 0, characters.length());
    if (from == characters.length()) {
      return;
    }
    String shown = fold(characters, from);
    if (!dropped.isEmpty() && dropped.getLast().reason().equals(reason)) {
      Dropped before = dropped.removeLast();
      shown = before.text().length() < SHOWN ? cut(before.text() + " " + shown) : before.text();
      dropped.add(new Dropped(shown, before.length() + characters.length(), reason));
    } else {
      dropped.add(new Dropped(shown, characters.length(), reason));
    }
  }

  private static String fold(String characters, int from) {
    StringBuilder folded = new StringBuilder(SHOWN);
    for (int i = from; i < characters.length() && folded.length() <= SHOWN; i++) {
      char c = characters.charAt(i);
      if (!Characters.isBlank(c)) {
        folded.append(c);
      } else if (folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return cut(folded.toString().stripTrailing());
  }

  private static String cut(String text) {
    if (text.length() <= SHOWN) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN);
  }

  /// Notes what is odd about the whole document.
  void find(String message) {
    findings.add(new Finding(new Span(0, 0), message));
  }

  /// Takes over what the decoder found. It speaks of places in the markup, so only its words are kept.
  void findAll(Decoded decoded) {
    decoded.findings().forEach(each -> find(each.message()));
  }

  /// The finished text. Marks that are still open end here; line ends at the end are taken away.
  SourceText finish(Source source, Layout layout, Map<String, String> declared) {
    open.forEach(this::finish);
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    int length = end == text.length() || end == 0 ? end : end + 1;
    text.setLength(length);
    marks.removeIf(mark -> mark.span().end() > length);
    return new SourceText(source, text.toString(), layout, marks, declared, findings, dropped);
  }
}
