package lectern.quote.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lectern.quote.article.Marked.End;
import lectern.source.Characters;
import lectern.source.Span;

/// Finds the outermost quotation marks of one paragraph, in linear time.
///
/// Marks inside others are matched first. Where that leaves one open at the end, and the next paragraph does not go on, no
/// mark of its kind is taken to lie inside another: one forgotten mark costs one quotation.
final class MarkScanner {
  private static final String BEFORE_CLOSING = ".,?!…—–;:";

  private static final int RUNS_ON = -2;
  private static final int NONE = -1;

  private final String text;
  private final int from;
  private final int to;
  private final Optional<Mark> next;
  private final List<Marked> marked = new ArrayList<>();
  private final Set<Mark> flat = EnumSet.noneOf(Mark.class);

  private MarkScanner(String text, Span paragraph, Optional<Mark> next) {
    this.text = text;
    this.from = paragraph.start();
    this.to = paragraph.end();
    this.next = next;
  }

  /// @param next the marks that open at the start of the next paragraph
  static List<Marked> scan(String text, Span paragraph, Optional<Mark> next) {
    MarkScanner scanner = new MarkScanner(text, paragraph, next);
    scanner.scan();
    return scanner.marked;
  }

  /// The marks that open at the start of a paragraph.
  static Optional<Mark> atStart(String text, Span paragraph) {
    return Mark.openedAt(text, paragraph.start(), paragraph.start(), paragraph.end());
  }

  private void scan() {
    int i = from;
    while (i < to) {
      int at = i;
      i = Mark.openedAt(text, at, from, to).map(mark -> read(mark, at)).orElse(at + 1);
    }
  }

  /// @return where to go on
  private int read(Mark mark, int open) {
    int close = mark == Mark.SINGLE ? closeOfSingle(open) : close(mark, open);
    if (close > 0) {
      add(mark, open, close, close + 1, End.CLOSED);
      return close + 1;
    }
    if (close == RUNS_ON) {
      add(mark, open, to, to, End.RUNS_ON);
      return to;
    }
    if (mark != Mark.SINGLE) {
      add(mark, open, to, to, End.UNCLOSED);
    }
    return open + 1;
  }

  /// The position of the mark that closes; [#RUNS_ON] or [#NONE] where there is none.
  private int close(Mark mark, int open) {
    int depth = 1;
    for (int i = open + 1; i < to; i++) {
      if (mark.closes(text, i, from, to) && --depth == 0) {
        return i;
      }
      if (i > open + 1 && mark.opens(text, i, from, to)) {
        if (flat.contains(mark)) {
          return NONE;
        }
        depth++;
      }
    }
    if (depth == 1 && next.isPresent() && next.get() == mark) {
      return RUNS_ON;
    }
    return flat.add(mark) && depth > 1 ? close(mark, open) : NONE;
  }

  /// The first mark after a stop or comma; where there is none, the last that is not the apostrophe of a plural, before
  /// the next one opens.
  private int closeOfSingle(int open) {
    int last = NONE;
    for (int i = open + 1; i < to; i++) {
      if (Mark.SINGLE.closes(text, i, from, to)) {
        if (BEFORE_CLOSING.indexOf(text.charAt(i - 1)) >= 0) {
          return i;
        }
        last = last == NONE || isPlural(last) ? i : last;
      } else if (Mark.SINGLE.opens(text, i, from, to)) {
        break;
      }
    }
    return last == NONE || isPlural(last) && goesOn(last) ? NONE : last;
  }

  private boolean isPlural(int mark) {
    return text.charAt(mark - 1) == 's';
  }

  private boolean goesOn(int mark) {
    return mark + 2 < to && Character.isLowerCase(text.charAt(mark + 2));
  }

  private void add(Mark mark, int open, int close, int end, End how) {
    int start = Characters.skipBlank(text, open + 1, close);
    Span inner = new Span(start, Characters.trimEnd(text, start, close));
    if (!inner.isEmpty()) {
      marked.add(new Marked(mark, new Span(open, end), inner, how));
    }
  }
}
