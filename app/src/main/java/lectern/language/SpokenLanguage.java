package lectern.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the language of a document, and of passages in it that are in another one.
///
/// It would rather miss a passage than mark one wrongly: a name, a title or a few foreign words in a sentence are none.
public final class SpokenLanguage {

  /// Words from which on a passage is judged.
  private static final int FEWEST_WORDS = 8;

  /// Words of a document that are looked at, and those that it takes to tell its language.
  private static final int MOST_OF_DOCUMENT = 3_000;

  private static final int FEWEST_OF_DOCUMENT = 20;

  /// Words of a passage that are looked at.
  private static final int MOST_OF_PASSAGE = 400;

  /// The part of the words that are small ones in any speech; ordinary English has 0.3 and more.
  private static final double ORDINARY = 0.2;

  /// With this part of small words of the document's own language, a passage is in it.
  private static final double PLAINLY_OWN = 0.25;

  /// With this part of small words that only the document's own language has, a passage is in two at once.
  private static final double OWN = 0.1;

  /// Characters from which on a passage in another script is judged: some languages have no blanks between words.
  private static final int SHORTEST = 16;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  /// Letters that are of no alphabet of Western Europe.
  private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");

  private static final double MOSTLY = 0.8;

  /// The part of the words that begin with a capital letter in a sentence of German, and some more.
  private static final double MOST_NAMES = 0.5;

  private SpokenLanguage() {}

  /// The language that a document is in; of several, the one that has most of it.
  ///
  /// @param paragraphs of speech, in order; as many are looked at as needed
  /// @return a BCP 47 tag such as `en`; empty where it cannot be told, as in a document of a few words
  public static Optional<String> of(Iterable<String> paragraphs) {
    List<String> words = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs) {
      if (words.size() >= MOST_OF_DOCUMENT) {
        break;
      }
      words.addAll(words(paragraph, MOST_OF_DOCUMENT - words.size()));
      text.append(paragraph).append(' ');
    }
    return words.size() < FEWEST_OF_DOCUMENT
        ? Optional.empty()
        : SmallWords.plainly(words, ORDINARY).or(() -> identified(text.toString(), words));
  }

  private static Optional<String> identified(String text, List<String> words) {
    return isOtherScript(text)
        ? Identifier.of(text)
        : SmallWords.likely(words, ORDINARY)
            .filter(language -> Identifier.confirms(language, text));
  }

  /// The language of a passage, if it is another than that of its document. What is plainly in the document's own language
  /// is told by its small words, which takes microseconds; only what has hardly any is shown to the identifier.
  ///
  /// @param document a BCP 47 tag; `""` where it is not known, and nothing is said then
  /// @return a BCP 47 tag; empty where the passage is in the document's language, is short, or cannot be told
  public static Optional<String> other(String passage, String document) {
    String own = primary(document);
    List<String> words = words(passage, MOST_OF_PASSAGE);
    if (own.isEmpty() || SmallWords.share(words, own) >= PLAINLY_OWN) {
      return Optional.empty();
    }
    return isOtherScript(passage) ? ofScript(passage, own) : ofWords(passage, words, own);
  }

  private static Optional<String> ofScript(String passage, String own) {
    return passage.length() < SHORTEST
        ? Optional.empty()
        : Identifier.of(passage).filter(language -> !language.equals(own));
  }

  private static Optional<String> ofWords(String passage, List<String> words, String own) {
    if (words.size() < FEWEST_WORDS || !SmallWords.knows(own) || isList(passage)) {
      return Optional.empty();
    }
    return SmallWords.likely(words, ORDINARY)
        .filter(language -> !language.equals(own))
        .filter(language -> SmallWords.share(words, own, language) < OWN)
        .filter(language -> Identifier.confirms(language, passage));
  }

  /// Names in a row have small words between them, too: in `José María de la Cruz y Ana de los Santos` half the words are.
  private static boolean isList(String passage) {
    long names = WORD.matcher(passage).results().filter(word -> isUpper(word.group())).count();
    return names > MOST_NAMES * WORD.matcher(passage).results().count();
  }

  private static boolean isUpper(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  private static boolean isOtherScript(String text) {
    long letters =
        WORD.matcher(text).results().mapToLong(found -> found.end() - found.start()).sum();
    return letters > 0 && OTHER_SCRIPT.matcher(text).results().count() >= MOSTLY * letters;
  }

  private static String primary(String tag) {
    int hyphen = tag.indexOf('-');
    return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
  }

  private static List<String> words(String text, int most) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (words.size() < most && word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
