package lectern.json;

/// A string.
///
/// @param value well-formed UTF-16: a lone surrogate is refused, since UTF-8 cannot carry it (RFC 7493, section 2.1)
public record JsonString(String value) implements JsonValue {
  private static final int LONGEST_SHOWN = 60;

  public JsonString {
    requireWellFormed(value);
  }

  /// The string as a message shows it: in quotation marks, and not longer than is needed to find it.
  static String shown(String text) {
    int cut = Math.min(text.length(), LONGEST_SHOWN);
    if (cut < text.length() && Character.isHighSurrogate(text.charAt(cut - 1))) {
      cut--;
    }
    String beginning = cut < text.length() ? text.substring(0, cut) + "…" : text;
    return CanonicalJson.write(new JsonString(beginning));
  }

  static void requireWellFormed(String text) {
    int at = loneSurrogate(text);
    if (at >= 0) {
      throw new IllegalArgumentException(
          "A JSON string must be well-formed Unicode, but there is a lone surrogate at index "
              + at
              + ".");
    }
  }

  /// Index of the first surrogate without its other half, -1 where there is none.
  static int loneSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
