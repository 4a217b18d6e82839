package lectern.source;

import java.util.Arrays;
import java.util.List;

/// Pairs the delimiter runs of a paragraph: `*em*`, `**strong**`, `_em_`, `__strong__`, `~~struck~~` (CommonMark 0.31,
/// section 6.2). Runs that find no partner are characters like any other: an asterisk may stand for a correction.
final class Emphasis {
  private static final String DELIMITERS = "*_~";

  private final String text;
  private final List<Mark> marks;

  /// The openers of the paragraph that wait for a partner, as a stack: where their run starts, how many delimiters of
  /// it are left, and which delimiter it is, as an index into [#DELIMITERS].
  private int[] start = new int[16];

  private int[] left = new int[16];
  private int[] kind = new int[16];
  private int size;

  /// How many openers on the stack are of a kind and have 1, 2, or at least 3 delimiters left. A closer that cannot
  /// have a partner is told by it without a search, which keeps the whole linear.
  private final int[][] waiting = new int[DELIMITERS.length()][4];

  Emphasis(String text, List<Mark> marks) {
    this.text = text;
    this.marks = marks;
  }

  /// Ends the paragraph: what waits has no partner.
  void clear() {
    if (size > 0) {
      size = 0;
      for (int[] counts : waiting) {
        Arrays.fill(counts, 0);
      }
    }
  }

  /// Takes the run of one delimiter in `[from, to)` of the line that starts at `line`; returns where to go on.
  int run(int from, int to, int line) {
    int which = DELIMITERS.indexOf(text.charAt(from));
    if (which == 2 && to - from != 2) {
      return to;
    }
    char before = from == 0 ? '\n' : text.charAt(from - 1);
    char after = to == text.length() ? '\n' : text.charAt(to);
    boolean strong = to - from >= 2 && which == 0;
    boolean leftFlanking = flanks(after, before, strong);
    boolean rightFlanking = flanks(before, after, strong);
    boolean opens = leftFlanking;
    boolean closes = rightFlanking || (strong && closesAfterBlank(line, from));
    if (which == 1) {
      opens = leftFlanking && (!rightFlanking || isPunctuation(before));
      closes = rightFlanking && (!leftFlanking || isPunctuation(after));
    }
    int at = closes ? close(from, to, which) : from;
    if (at == to) {
      return to;
    }
    int empty = which == 0 && to - at == 2 ? emptyStrong(to) : -1;
    if (empty >= 0) {
      mark(Mark.Kind.MARKUP, at, to);
      mark(Mark.Kind.MARKUP, empty, empty + 2);
      return empty + 2;
    }
    if (opens) {
      push(at, to - at, which);
    }
    return to;
  }

  /// Whether a run is flanked by `inner` as the specification says; `**` inside a word or against punctuation always is,
  /// as converters do not look at the neighbours.
  private static boolean flanks(char inner, char outer, boolean strong) {
    if (Characters.isBlank(inner)) {
      return false;
    }
    return strong || !isPunctuation(inner) || Characters.isBlank(outer) || isPunctuation(outer);
  }

  /// `**Name **of …`: the blank belongs outside. Only where a strong opener waits in the same line, and words precede.
  private boolean closesAfterBlank(int line, int from) {
    return size > 0
        && kind[size - 1] == 0
        && left[size - 1] >= 2
        && start[size - 1] >= line
        && Characters.trimEnd(text, line, from) > start[size - 1] + left[size - 1];
  }

  /// Where the second half of `** **` starts, given the end of the first, or -1.
  private int emptyStrong(int to) {
    int i = to;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    boolean two = i > to && text.startsWith("**", i);
    return two && (i + 2 == text.length() || text.charAt(i + 2) != '*') ? i : -1;
  }

  /// Pairs as many delimiters of `[from, to)` as have partners; returns where the rest starts.
  private int close(int from, int to, int which) {
    int at = from;
    while (at < to && hasPartner(which, to - at)) {
      while (kind[size - 1] != which || !fit(left[size - 1], to - at)) {
        pop();
      }
      int opener = size - 1;
      int use = Math.min(2, Math.min(left[opener], to - at));
      int inner = start[opener] + left[opener];
      mark(Mark.Kind.MARKUP, inner - use, inner);
      mark(Mark.Kind.MARKUP, at, at + use);
      if (which == 2) {
        mark(Mark.Kind.STRUCK, inner, at);
      } else if (use == 2) {
        mark(Mark.Kind.BOLD, inner, at);
      }
      int rest = left[opener] - use;
      int where = start[opener];
      pop();
      if (rest > 0) {
        push(where, rest, which);
      }
      at += use;
    }
    return at;
  }

  private boolean hasPartner(int which, int closing) {
    int[] counts = waiting[which];
    return counts[3] > 0
        || (closing >= 3 && counts[1] + counts[2] > 0)
        || (closing < 3 && counts[closing] > 0);
  }

  private static boolean fit(int opening, int closing) {
    return opening == closing || opening >= 3 || closing >= 3;
  }

  private void push(int at, int count, int which) {
    if (size == start.length) {
      start = Arrays.copyOf(start, 2 * size);
      left = Arrays.copyOf(left, 2 * size);
      kind = Arrays.copyOf(kind, 2 * size);
    }
    start[size] = at;
    left[size] = count;
    kind[size] = which;
    waiting[which][Math.min(3, count)]++;
    size++;
  }

  private void pop() {
    size--;
    waiting[kind[size]][Math.min(3, left[size])]--;
  }

  private void mark(Mark.Kind mark, int from, int to) {
    if (to > from) {
      marks.add(new Mark(mark, new Span(from, to)));
    }
  }

  static boolean isAsciiPunctuation(char c) {
    return c > ' '
        && c < 0x7f
        && !(c >= '0' && c <= '9')
        && !(c >= 'A' && c <= 'Z')
        && !(c >= 'a' && c <= 'z');
  }

  private static boolean isPunctuation(char c) {
    if (c < 0x80) {
      return isAsciiPunctuation(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }
}
