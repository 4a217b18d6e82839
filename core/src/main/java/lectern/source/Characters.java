package lectern.source;

/// Which characters are blank and which are invisible, for every part of Lectern alike.
public final class Characters {
  private Characters() {}

  /// White space of every kind, NO-BREAK SPACE and its relatives included (Unicode `White_Space`, and U+001C–U+001F).
  public static boolean isBlank(char c) {
    if (c <= ' ') {
      return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f);
    }
    if (c < 0x1680) {
      return c == 0xa0 || c == 0x85;
    }
    return c == 0x1680
        || (c >= 0x2000 && c <= 0x200a)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202f
        || c == 0x205f
        || c == 0x3000;
  }

  /// Characters that show nothing and part nothing: soft hyphen, zero-width space and no-break space (also as BOM),
  /// word joiner, and the marks of writing direction. The two joiners U+200C and U+200D are spelling, and stay.
  public static boolean isInvisible(char c) {
    return c == 0xad
        || c == 0x200b
        || c == 0x200e
        || c == 0x200f
        || (c >= 0x202a && c <= 0x202e)
        || c == 0x2060
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0xfeff;
  }

  /// The first index in `[from, to)` of `text` whose character is not blank, or `to`.
  public static int skipBlank(String text, int from, int to) {
    int i = from;
    while (i < to && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /// The index after the last character in `[from, to)` of `text` that is not blank, or `from`.
  public static int trimEnd(String text, int from, int to) {
    int i = to;
    while (i > from && isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
