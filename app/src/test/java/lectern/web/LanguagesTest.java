package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.search.PassageSnapshot;
import lectern.web.page.CheckPage;
import lectern.web.page.Masthead;
import lectern.web.page.SiteSettings;
import lectern.web.page.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In Spanish and French every page speaks its language; what is English on it says so, so that it is read out as English.
class LanguagesTest {
  /// Words that no text in Spanish or French has, and hardly an English sentence is without.
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(the|of|and|is|are|was|were|not|this|that|these|those|with|from|by|for|has|have|had|to|it|its"
              + "|which|you|your|they|what|who|where|be|been|will)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /// What the operator says of the site and what somebody pasted may be in any language, and so may the titles in a list of
  /// files, which nobody has read as a whole: nothing is claimed about their language.
  private static final String NOT_OURS =
      ".banner span, .top .name, .about-site strong[dir], .about-site blockquote, .about-site span[dir],"
          + " .compared > div:first-of-type .said p, .flags .wrong, .body.read, .entry .words, .quotations small,"
          + " article.check q:not([lang]), .contents:has([href*='/transcripts/']) .card, .cards:has([href*='/transcripts/'])";

  @RegisterExtension static final Stage STAGE = new Stage();

  @TempDir private Path data;

  static Stream<PageState> pages() {
    return EveryPage.all().stream()
        .filter(page -> !page.isTranslated())
        .flatMap(page -> Stream.of(page.in("es"), page.in("fr")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noPageSpeaksEnglishWithoutSayingSo(PageState page) throws Exception {
    Site site = STAGE.site(page.ground());
    Fetched fetched = Fetched.from(site.address().resolve(page.path()), page.form());
    Document document = Jsoup.parse(fetched.body());
    assertThat(fetched.status()).isEqualTo(page.status());
    document.select(NOT_OURS).remove();
    if (page.ground() == Ground.FOLDER) {
      // Some of the documents have too few words to tell their language, and stand in no record.
      document.select(".body, .outline").remove();
    }
    assertThat(english(document)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "fr"})
  void everyVerdictIsSaidInTheLanguageOfThePage(String language) throws Exception {
    Templates templates =
        new Templates(
            Wording.of(language), Masthead.ofRecord(SiteSettings.none()), "/style.css", () -> "en");
    RecordSamples.write(data);
    try (Archive archive = Archive.open(data);
        PassageSnapshot passages = archive.index().now().passages()) {
      for (Map.Entry<String, CheckPage> page :
          new FindingSamples(archive, passages).pages().entrySet()) {
        Document read = Jsoup.parse(new String(templates.render("check", page.getValue()), UTF_8));
        // What somebody pasted is in whatever language.
        read.select("textarea, input, .compared > div:first-of-type, .flags .wrong").remove();
        assertThat(english(read)).as(page.getKey()).isEmpty();
      }
    }
  }

  @Test
  void wordsOfTheRecordAreMarkedOnAPageInAnotherLanguageAndNotOnOneInTheirs() throws Exception {
    String work = "/" + RecordSamples.AVAILABILITY;
    Document spanish = page("/es" + work);
    assertThat(spanish.select("h1").attr("lang")).isEqualTo("en");
    assertThat(spanish.select(".said > p:not(.gap)").eachAttr("lang")).containsOnly("en");
    assertThat(spanish.select(".who a").eachAttr("lang")).containsOnly("en");
    assertThat(page(work).select("main [lang]")).isEmpty();
    assertThat(page("/es/works").select(".cards .title a").eachAttr("lang")).containsOnly("en");
  }

  /// Each text, and each text that is only heard, that has an English word and is not marked as English.
  private static List<String> english(Document page) {
    String language = page.select("html").attr("lang");
    page.select("pre, code, textarea, [type=hidden], .provenance time").remove();
    List<String> found = new ArrayList<>();
    page.body()
        .traverse((node, _) -> {
          if (node instanceof TextNode text && node.parent() instanceof Element parent) {
            add(found, parent, text.text(), language);
          }
        });
    for (String attribute : List.of("aria-label", "title", "alt", "placeholder", "value")) {
      for (Element element : page.select("[" + attribute + "]:not(input, option)")) {
        add(found, element, element.attr(attribute), language);
      }
    }
    return found;
  }

  private static void add(List<String> found, Element element, String text, String language) {
    boolean isOurs = element.closest("[lang]").attr("lang").equals(language);
    if (isOurs && !element.normalName().equals("script") && ENGLISH.matcher(text).find()) {
      found.add(element.normalName() + ": " + text.strip());
    }
  }

  private static Document page(String path) throws Exception {
    URI address = STAGE.site(Ground.RECORD).address().resolve(path);
    return Jsoup.parse(Fetched.from(address, Optional.empty()).body());
  }
}
