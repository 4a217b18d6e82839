package lectern.cite;

import java.lang.Character.UnicodeScript;

/// Scripts that put no blank between words, so that every character has to be taken for a word.
public final class Unspaced {
  private static final int FIRST = 0x0e00;

  private Unspaced() {}

  /// Whether a character is of such a script.
  public static boolean contains(int codePoint) {
    if (codePoint < FIRST || !Character.isLetter(codePoint)) {
      return false;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
