package lectern.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages say the same in every language: whoever adds a message adds it to all bundles.
class TranslationTest {
  private static final Map<String, String> ENGLISH = messages("wording.properties");

  /// Names, numbers, and words that both languages share.
  private static final Map<String, Set<String>> SHARED =
      Map.of(
          "es",
          Set.of("error.status", "mode.VIRTUAL", "cite.wikipedia", "date.first", "colon"),
          "fr",
          Set.of(
              "date.day.of.year",
              "date.day",
              "date.moment",
              "date.month",
              "fact.date",
              "contents.pages",
              "side.press",
              "role.question",
              "source.heading",
              "source.format",
              "kept.source",
              "other.date",
              "other.note",
              "visit.programme",
              "check.article",
              "nav.dates",
              "dates.title",
              "shares.press",
              "paging",
              "labels.questions",
              "exchange.question",
              "event.interview",
              "event.toasts",
              "about.licence"));

  private static final Set<String> NAMES =
      Set.of(
          "title",
          "number",
          "share",
          "size.bytes",
          "size.kilobytes",
          "size.megabytes",
          "date.time",
          "format.MARKDOWN",
          "format.HTML",
          "format.PDF",
          "provenance.data",
          "redline.end",
          "cite.bluebook",
          "cite.bibtex",
          "cite.csl-json",
          "finding.stripped.count",
          "search.feed");

  @ParameterizedTest
  @ValueSource(strings = {"es", "fr"})
  void everyMessageIsThereWithTheSameValuesInIt(String language) {
    Map<String, String> bundle = bundle(language);
    assertThat(bundle.keySet())
        .as("the messages of wording_%s.properties", language)
        .isEqualTo(ENGLISH.keySet());
    ENGLISH.forEach((key, message) ->
        assertThat(values(bundle.get(key)))
            .as("the values in %s of wording_%s.properties", key, language)
            .isEqualTo(values(message)));
  }

  /// Of two messages under one name the last would be taken, whoever wrote it.
  @ParameterizedTest
  @ValueSource(strings = {"wording.properties", "wording_es.properties", "wording_fr.properties"})
  void everyMessageIsThereOnce(String file) throws IOException {
    String bundle = new String(Wording.class.getResourceAsStream(file).readAllBytes(), UTF_8);
    assertThat(bundle.lines().filter(line -> !line.startsWith("#") && line.contains("=")))
        .extracting(line -> line.substring(0, line.indexOf('=')))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "fr"})
  void nothingIsLeftInEnglish(String language) {
    Map<String, String> bundle = bundle(language);
    for (String key : ENGLISH.keySet()) {
      if (!NAMES.contains(key) && !SHARED.get(language).contains(key)) {
        assertThat(bundle.get(key))
            .as("%s of wording_%s.properties", key, language)
            .isNotBlank()
            .isNotEqualTo(ENGLISH.get(key));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "fr"})
  void everyMessageIsSaidForNoneOneAndMany(String language) {
    Wording say = Wording.of(language);
    for (String key : ENGLISH.keySet()) {
      for (int number : new int[] {0, 1, 2, 1204}) {
        assertThat(say.say(key, number, number, number, number))
            .as("%s of %s for %d", key, language, number)
            .isNotBlank()
            .doesNotContainPattern("[{}|]|1204(?![.,])");
      }
    }
  }

  /// A straight apostrophe would have to be written twice, and is forgotten once.
  @ParameterizedTest
  @ValueSource(strings = {"es", "fr"})
  void apostrophesAreTypographic(String language) {
    bundle(language)
        .forEach((key, message) -> {
          if (!key.startsWith("date.")) {
            assertThat(message).as(key).doesNotContain("'");
          }
        });
  }

  @Test
  void frenchPunctuationNeverStandsAloneOnALine() {
    bundle("fr")
        .forEach((key, message) -> {
          if (!key.startsWith("date.")) {
            assertThat(message)
                .as(key)
                .doesNotContainPattern(" [;:!»]| \\?(?!page)|« ")
                .doesNotContainPattern("(?<!\u202f)[;!]|\\p{L}[:?]");
          }
        });
  }

  @Test
  void spanishQuestionsOpenAsTheyClose() {
    bundle("es")
        .forEach((key, message) ->
            assertThat(message.chars().filter(c -> c == '¿').count())
                .as(key)
                .isEqualTo(message.replace("?page", "").chars().filter(c -> c == '?').count()));
  }

  @Test
  void numbersPluralsAndDaysFollowTheLanguage() {
    Wording spanish = Wording.of("es");
    assertThat(spanish.say("turns", 0)).isEqualTo("ninguna intervención");
    assertThat(spanish.say("turns", 1)).isEqualTo("1 intervención");
    assertThat(spanish.say("turns", 1204)).isEqualTo("1.204 intervenciones");
    assertThat(spanish.size(2_350_000)).isEqualTo("2,4 MB");
    assertThat(spanish.day(LocalDate.of(2031, 3, 14))).isEqualTo("Viernes, 14 de marzo de 2031");
    assertThat(spanish.dayOfYear(LocalDate.of(2031, 3, 1))).isEqualTo("1 de marzo");
    assertThat(spanish.month(Month.MARCH)).isEqualTo("Marzo");

    Wording french = Wording.of("fr");
    assertThat(french.say("turns", 0)).isEqualTo("aucune intervention");
    assertThat(french.say("turns", 1)).isEqualTo("1 intervention");
    assertThat(french.say("turns", 1204)).isEqualTo("1\u202f204 interventions");
    assertThat(french.size(2_350_000)).isEqualTo("2,4 Mo");
    assertThat(french.day(LocalDate.of(2031, 3, 14))).isEqualTo("Vendredi 14 mars 2031");
    assertThat(french.date(LocalDate.of(2031, 4, 1))).isEqualTo("1er avril 2031");
    assertThat(french.moment(Instant.parse("2031-04-01T09:05:00Z")))
        .isEqualTo("1er avril 2031, 09:05 UTC");
  }

  private static Set<String> values(String message) {
    return Pattern.compile("\\{(\\d)")
        .matcher(message)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> bundle(String language) {
    return messages("wording_" + language + ".properties");
  }

  private static Map<String, String> messages(String file) {
    Properties read = new Properties();
    try (Reader in = new InputStreamReader(Wording.class.getResourceAsStream(file), UTF_8)) {
      read.load(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Map<String, String> messages = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> messages.put(key, read.getProperty(key)));
    return messages;
  }
}
