package lectern.transcript;

import java.util.Arrays;
import java.util.List;
import lectern.source.Mark;
import lectern.source.SourceText;
import lectern.source.Span;

/// The characters of a turn's speech as a reader sees them: notation left out, entities read, paragraphs parted.
///
/// Blanks stay as they are. Positions in it are 0-based and its own; [#start] and [#end] lead back to the text.
final class Visible {
  /// Stands between two paragraphs (U+2029). It is blank, and has no place in the text.
  static final char PARAGRAPH = '\u2029';

  /// Stands between two parts of a paragraph. It has no place in the text either.
  private static final char PART = ' ';

  private final SourceText source;
  private char[] chars;
  private int length;

  /// Runs of characters that stand together in the text: where each starts here and in the text. An entity is a run of
  /// one character that is longer in the text, and its end there is not 0.
  private int[] here = new int[8];

  private int[] there = new int[8];
  private int[] entityEnd = new int[8];
  private int runs;

  private Visible(SourceText source, int capacity) {
    this.source = source;
    this.chars = new char[capacity];
  }

  static Visible of(SourceText source, Block.Turn turn) {
    int capacity = 0;
    for (Paragraph paragraph : turn.paragraphs()) {
      for (Span part : paragraph.parts()) {
        capacity += part.length() + 1;
      }
    }
    Visible visible = new Visible(source, capacity);
    for (Paragraph paragraph : turn.paragraphs()) {
      visible.separate(PARAGRAPH);
      List<Span> parts = paragraph.parts();
      for (int i = 0; i < parts.size(); i++) {
        if (i > 0) {
          visible.separate(PART);
        }
        visible.add(parts.get(i));
      }
    }
    return visible;
  }

  int length() {
    return length;
  }

  char at(int i) {
    return chars[i];
  }

  /// The characters themselves, at least [#length] of them. Not to be changed.
  char[] chars() {
    return chars;
  }

  String substring(int from, int to) {
    return new String(chars, from, to - from);
  }

  /// Where the character at `i`, which is no separator, starts in the text.
  int start(int i) {
    int run = run(i);
    return there[run] + (i - here[run]);
  }

  /// Where the character at `i`, which is no separator, ends in the text.
  int end(int i) {
    int run = run(i);
    return entityEnd[run] != 0 ? entityEnd[run] : there[run] + (i - here[run]) + 1;
  }

  /// The characters in `[from, to)`, neither end a separator, as a span of the text.
  Span span(int from, int to) {
    return new Span(start(from), end(to - 1));
  }

  private int run(int i) {
    int found = Arrays.binarySearch(here, 0, runs, i);
    return found >= 0 ? found : -found - 2;
  }

  private void separate(char separator) {
    if (length > 0) {
      chars[length++] = separator;
    }
  }

  private void add(Span part) {
    int at = part.start();
    if (!source.marks().isEmpty()) {
      List<Mark> marks = source.marksIn(part);
      for (Mark mark : marks) {
        boolean notation = mark.kind() == Mark.Kind.MARKUP || mark.kind() == Mark.Kind.CHANGE;
        if (mark.span().end() <= at || !notation && mark.kind() != Mark.Kind.ENTITY) {
          continue;
        }
        copy(at, Math.max(at, mark.span().start()));
        at = Math.min(mark.span().end(), part.end());
        if (mark.kind() == Mark.Kind.ENTITY) {
          entity(mark.span());
        }
      }
    }
    copy(at, part.end());
  }

  private void copy(int from, int to) {
    if (from < to) {
      startRun(from, 0);
      source.text().getChars(from, to, chars, length);
      length += to - from;
    }
  }

  private void entity(Span span) {
    String character = source.reading(span);
    startRun(span.start(), span.end());
    chars[length++] = character.isEmpty() ? ' ' : character.charAt(0);
  }

  private void startRun(int from, int end) {
    if (runs == here.length) {
      here = Arrays.copyOf(here, 2 * runs);
      there = Arrays.copyOf(there, 2 * runs);
      entityEnd = Arrays.copyOf(entityEnd, 2 * runs);
    }
    here[runs] = length;
    there[runs] = from;
    entityEnd[runs] = end;
    runs++;
  }
}
