package lectern.web.page;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A name as printed, and the part of it under which an index has it: `Ines` **`Hartmann`**, `THE` **`PRESIDENT`**.
///
/// @param before what is printed before that part, or `""`
/// @param main what it is sorted by; never empty
/// @param after what is printed after it, or `""`
public record SortedName(String before, String main, String after) {
  private static final Set<String> SUFFIXES = Set.of("JR", "SR", "II", "III", "IV", "MD", "PHD");
  private static final Set<String> ARTICLES = Set.of("THE", "A", "AN");

  /// By the surname: the last word, but for what follows a name.
  static SortedName ofPerson(String name) {
    List<String> words = words(name);
    int last = words.size() - 1;
    while (last > 0 && SUFFIXES.contains(plain(words.get(last)))) {
      last--;
    }
    return new SortedName(
        String.join(" ", words.subList(0, last)),
        words.get(last).replaceAll(",$", ""),
        String.join(" ", words.subList(last + 1, words.size())));
  }

  /// By all of it but an article at its beginning.
  static SortedName ofTitle(String name) {
    List<String> words = words(name);
    int first = words.size() > 1 && ARTICLES.contains(plain(words.getFirst())) ? 1 : 0;
    return new SortedName(
        String.join(" ", words.subList(0, first)),
        String.join(" ", words.subList(first, words.size())),
        "");
  }

  private static List<String> words(String name) {
    return List.of(name.strip().split("\\s+"));
  }

  private static String plain(String word) {
    return word.replaceAll("[.,]", "").toUpperCase(Locale.ROOT);
  }

  /// What it is sorted by.
  String key() {
    return (main + " " + before + " " + after).strip();
  }

  /// The letter of the alphabet that it stands under, in capitals and without accents; `#` where it begins with none.
  String letter() {
    String bare =
        Normalizer.normalize(main, Normalizer.Form.NFKD)
            .replaceAll("^[^\\p{L}\\p{N}]+", "")
            .toUpperCase(Locale.ROOT);
    if (bare.isEmpty() || !Character.isLetter(bare.codePointAt(0))) {
      return "#";
    }
    return bare.substring(0, bare.offsetByCodePoints(0, 1));
  }
}
