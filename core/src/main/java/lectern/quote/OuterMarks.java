package lectern.quote;

/// What is left of a text without one layer of quotation marks at its ends.
///
/// @param from start of what is left
/// @param to its end
/// @param count how many marks went: 2, 1 where the other half is missing, 0 where none stands at an end
record OuterMarks(int from, int to, int count) {
  private static final String OPENING = "“„«‹‘「『\"'";
  private static final String CLOSING = "””»›’」』\"'";

  /// Other marks that close what `„` and `»` open.
  private static final String GERMAN = "„“ »« ›‹ ‚‘ ‚’ ““ ””";

  static OuterMarks of(String text, int from, int to) {
    char first = text.charAt(from);
    char last = text.charAt(to - 1);
    if (to - from > 1 && isPair(first, last)) {
      return isFree(text, from, to, first, last)
          ? new OuterMarks(from + 1, to - 1, 2)
          : new OuterMarks(from, to, 0);
    }
    if (isDouble(first) && !hasDouble(text, from + 1, to)) {
      return new OuterMarks(from + 1, to, 1);
    }
    if (isDouble(last) && !hasDouble(text, from, to - 1)) {
      return new OuterMarks(from, to - 1, 1);
    }
    return new OuterMarks(from, to, 0);
  }

  private static boolean isPair(char first, char last) {
    int at = OPENING.indexOf(first);
    return (at >= 0 && CLOSING.charAt(at) == last) || GERMAN.contains("" + first + last);
  }

  /// Whether the first mark is closed by the last and not before it: `“A,” she said, “B”` has two quotations.
  private static boolean isFree(String text, int from, int to, char first, char last) {
    int open = 0;
    int same = 0;
    for (int i = from + 1; i < to - 1; i++) {
      char c = text.charAt(i);
      if (first == last) {
        same += c == first && !isInsideWord(text, i) ? 1 : 0;
      } else if (c == first) {
        open++;
      } else if (c == last && !isInsideWord(text, i) && open-- == 0) {
        return false;
      }
    }
    return same % 2 == 0 && !(same > 0 && isClosing(text, from + 1, to, first));
  }

  /// Whether the next straight mark closes: it has a letter or a stop before it, and a blank after it.
  private static boolean isClosing(String text, int from, int to, char mark) {
    int next = text.indexOf(mark, from);
    return next > 0
        && next + 1 < to
        && text.charAt(next - 1) != ' '
        && !Character.isLetterOrDigit(text.charAt(next + 1));
  }

  private static boolean isInsideWord(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1));
  }

  private static boolean isDouble(char c) {
    return c == '“' || c == '”' || c == '"' || c == '„' || c == '«' || c == '»';
  }

  private static boolean hasDouble(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isDouble(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
