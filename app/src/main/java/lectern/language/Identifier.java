package lectern.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// The language identifier of Apache OpenNLP, with its model of 103 languages. The model takes some 40 MB and is read when
/// it is first asked: a record in one language never needs it.
final class Identifier {
  private static final String MODEL = "/langdetect-183.bin";

  /// Characters that are looked at: more change nothing.
  private static final int MOST = 2_000;

  /// How much likelier the first language has to be than the second, where nothing else tells.
  private static final double MARGIN = 1.5;

  /// Those that the model calls by another code than the tag of the pages.
  private static final Map<String, String> TAGS =
      Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv");

  private Identifier() {}

  /// Read once, by whoever asks first.
  private static final class Model {
    static final LanguageDetectorModel READ = read();

    private static LanguageDetectorModel read() {
      try (InputStream in = Identifier.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException("The model of the language identifier is not there.");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("The model of the language identifier cannot be read.", e);
      }
    }
  }

  /// Whether no language is likelier.
  ///
  /// @param language a BCP 47 tag, as short as it can be
  static boolean confirms(String language, String text) {
    return tag(likely(text)[0].getLang()).equals(language);
  }

  /// A BCP 47 tag, as short as it can be: `uk`. Empty where two languages are about as likely.
  static Optional<String> of(String text) {
    Language[] likely = likely(text);
    return likely[0].getConfidence() < MARGIN * likely[1].getConfidence()
        ? Optional.empty()
        : Optional.of(tag(likely[0].getLang()));
  }

  /// All that the model knows, the likeliest first.
  private static Language[] likely(String text) {
    String looked =
        text.length() > MOST ? text.substring(0, text.offsetByCodePoints(0, MOST / 2)) : text;
    return new LanguageDetectorME(Model.READ).predictLanguages(looked);
  }

  /// ISO 639-3 as BCP 47 has it: two letters where there are two.
  private static String tag(String three) {
    return TAGS.getOrDefault(three, TWO.getOrDefault(three, three));
  }

  private static final Map<String, String> TWO = two();

  private static Map<String, String> two() {
    Map<String, String> two = new HashMap<>();
    for (String language : Locale.getISOLanguages()) {
      two.put(Locale.of(language).getISO3Language(), language);
    }
    return Map.copyOf(two);
  }
}
