package lectern.cli;

/// What may be sent to a terminal: a document or file name must not move the cursor or set colours by itself.
final class Printable {
  private static final char PICTURES = '\u2400';
  private static final char DELETE = '\u2421';
  private static final char REPLACEMENT = '\ufffd';

  private Printable() {}

  /// The text with control characters as their pictures (`ESC` as `␛`), and lone surrogates as U+FFFD. Line ends are
  /// control characters too.
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (replacement(text, i) != text.charAt(i)) {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      printable.append(replacement(text, i));
    }
    return printable.toString();
  }

  private static char replacement(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x20) {
      return (char) (PICTURES + c);
    }
    if (c < 0x7f) {
      return c;
    }
    if (c == 0x7f) {
      return DELETE;
    }
    boolean lone =
        Character.isHighSurrogate(c)
                && (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1)))
            || Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    return c < 0xa0 || lone || isDirection(c) ? REPLACEMENT : c;
  }

  /// A mark that makes text run the other way: a file name could pretend another ending with it.
  private static boolean isDirection(char c) {
    return c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
  }
}
