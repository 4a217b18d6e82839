package lectern.language;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The small words that hold the sentences of a language together. Each third word of ordinary speech is one of them, and
/// hardly any word of a list of names: counting them is cheap, and tells a language that is well known.
final class SmallWords {

  private static final double MARGIN = 2;

  private static final Map<String, Set<String>> WORDS = words();

  private SmallWords() {}

  /// Without those that other languages here use as often: `do` is Portuguese, too, and `on` French. In an order that is the
  /// same in every run: of two languages that are as likely, the earlier is taken.
  private static Map<String, Set<String>> words() {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    words.put(
        "en",
        set(
            "the of and to that it for you with are this be have not they but what from or by there will our your"
                + " can about would which been had if how who at his her their my she were more when just up out"
                + " going think know very like because i"));
    words.put(
        "es",
        set(
            "que de la el los las en y por para con una un es se lo su al del como más pero sus le ya muy este esta"
                + " está son hay nos porque qué si sí también ha han fue ser eso usted nosotros cuando todo sobre"));
    words.put(
        "fr",
        set(
            "le la les de des du et est un une en que qui dans pour pas sur vous nous je il ce cette avec au aux"
                + " plus mais ne se sont par ont être fait c d l qu n s j on a à y elle leur"));
    words.put(
        "de",
        set(
            "der die das und ist nicht ich sie wir zu den mit auf für von ein eine es dem des sich auch dass wie"
                + " haben werden hat im aber uns wird oder noch"));
    words.put(
        "it",
        set(
            "il la che di e un una è per non in con sono le i gli del della si ma come più anche questo lo ha"
                + " dei delle al nel noi abbiamo ci"));
    words.put(
        "pt",
        set(
            "que o a os as de do da e em um uma não para com por se é mais como mas dos das no na ao são foi isso"
                + " você nós está também muito"));
    words.put(
        "nl",
        set(
            "de het een en van is dat niet op te we zijn voor met die ook maar er in ik wij als naar heeft"
                + " hebben bij aan"));
    return Collections.unmodifiableMap(words);
  }

  private static Set<String> set(String words) {
    return Set.of(words.split(" "));
  }

  /// Whether its small words are known.
  static boolean knows(String language) {
    return WORDS.containsKey(language);
  }

  /// The part of the words, from 0 to 1, that are small words of a language; 0 where those are not known.
  ///
  /// @param words in lower case
  static double share(List<String> words, String language) {
    Set<String> small = WORDS.getOrDefault(language, Set.of());
    return words.isEmpty()
        ? 0
        : (double) words.stream().filter(small::contains).count() / words.size();
  }

  /// The part of the words, from 0 to 1, that are small words of one language and not of the other: `la` is of Spanish and
  /// of French.
  ///
  /// @param words in lower case
  static double share(List<String> words, String language, String butNotOf) {
    Set<String> others = WORDS.getOrDefault(butNotOf, Set.of());
    return share(words.stream().map(word -> others.contains(word) ? "" : word).toList(), language);
  }

  /// The language that has the most of them, where no other comes near.
  ///
  /// @param words in lower case
  /// @param least the part of the words that has to be small
  static Optional<String> plainly(List<String> words, double least) {
    return likely(words, least)
        .filter(first ->
            WORDS.keySet().stream()
                .filter(language -> !language.equals(first))
                .allMatch(language -> share(words, first) >= MARGIN * share(words, language)));
  }

  /// The language that has the most of them; of two that are near one another, as Spanish and Portuguese, either.
  ///
  /// @param words in lower case
  /// @param least the part of the words that has to be small
  static Optional<String> likely(List<String> words, double least) {
    return WORDS.keySet().stream()
        .max(Comparator.comparingDouble(language -> share(words, language)))
        .filter(language -> share(words, language) >= least);
  }
}
