package lectern.record;

import java.util.HexFormat;

/// What was found, for a message: short, in quotation marks, and without anything that could upset a terminal.
final class Found {
  private static final int LONGEST = 60;

  private Found() {}

  static String quoted(String text) {
    return "\"" + safe(text) + "\"";
  }

  /// The same without quotation marks, for a message that has its own.
  static String safe(String text) {
    StringBuilder out = new StringBuilder();
    int shown = Math.min(text.length(), LONGEST);
    for (int i = 0; i < shown; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7f && c < 0xa0 || Character.isSurrogate(c) || isInvisible(c)) {
        out.append("\\u").append(HexFormat.of().toHexDigits(c));
      } else {
        out.append(c);
      }
    }
    return out.append(shown < text.length() ? "…" : "").toString();
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
