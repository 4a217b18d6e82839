package lectern.quote;

/// Visible marks of omission.
final class Ellipsis {
  private static final int DOTS = 3;

  private Ellipsis() {}

  /// Where the mark of omission ends that starts at an index: `…`, three dots or more with single blanks between them,
  /// or one of these in brackets.
  ///
  /// @return `at` if none starts there
  static int end(String text, int at) {
    char c = text.charAt(at);
    if (c == '[' || c == '(') {
      int inside = skipBlank(text, at + 1);
      int end = dots(text, inside);
      int close = skipBlank(text, end);
      char closing = c == '[' ? ']' : ')';
      return end > inside && close < text.length() && text.charAt(close) == closing
          ? close + 1
          : at;
    }
    return dots(text, at);
  }

  private static int skipBlank(String text, int at) {
    return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
  }

  private static int dots(String text, int at) {
    int dots = 0;
    int end = at;
    int next = at;
    while (next < text.length() && (text.charAt(next) == '.' || text.charAt(next) == '…')) {
      dots += text.charAt(next) == '…' ? DOTS : 1;
      end = next + 1;
      next = skipBlank(text, end);
    }
    return dots >= DOTS ? end : at;
  }
}
