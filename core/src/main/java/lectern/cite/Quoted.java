package lectern.cite;

import java.util.Locale;

/// Words of somebody else inside a message.
final class Quoted {
  private static final int LONGEST = 200;

  private Quoted() {}

  /// Between quotation marks, in one line, shortened to 200 characters.
  static String of(String text) {
    int cut = Math.min(text.length(), LONGEST);
    if (cut < text.length() && Character.isHighSurrogate(text.charAt(cut - 1))) {
      cut--;
    }
    StringBuilder quoted = new StringBuilder("“");
    text.substring(0, cut).codePoints().forEach(c -> append(quoted, c));
    return quoted.append(cut < text.length() ? "…”" : "”").toString();
  }

  private static void append(StringBuilder quoted, int c) {
    if (Character.isISOControl(c) || isInvisible(c)) {
      quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
    } else {
      quoted.appendCodePoint(c);
    }
  }

  /// Such characters would turn the words around them, or break the line.
  private static boolean isInvisible(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
