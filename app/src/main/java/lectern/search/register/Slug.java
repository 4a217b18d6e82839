package lectern.search.register;

import java.text.Normalizer;
import java.util.Locale;

/// What stands for a name in an address: lower-case letters and digits, hyphens between its words, accents left out.
public final class Slug {
  /// In UTF-16 units.
  private static final int LONGEST = 80;

  private Slug() {}

  /// @return `"unnamed"` where the name has neither letter nor digit
  public static String of(String name) {
    StringBuilder slug = new StringBuilder();
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    boolean isApart = false;
    for (int i = 0; i < plain.length() && slug.length() < LONGEST; i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        slug.append(isApart && !slug.isEmpty() ? "-" : "").append(letters(c));
        isApart = false;
      } else if (!isSilent(c)) {
        isApart = true;
      }
    }
    return slug.isEmpty() ? "unnamed" : slug.toString();
  }

  /// Letters that no accent can be taken from.
  private static String letters(char c) {
    return switch (c) {
      case 'ß' -> "ss";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ı' -> "i";
      default -> String.valueOf(c);
    };
  }

  /// Accents, apostrophes and full stops part no words.
  private static boolean isSilent(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\''
        || c == '’'
        || c == '‘'
        || c == '.';
  }
}
