package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In Spanish and French every page speaks its language; what is English on it says so, so that it is read out as English.
class LanguagesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /// Words that no text in Spanish or French has, and hardly an English sentence is without.
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(the|of|and|is|are|was|were|not|this|that|these|those|with|from|by|for|has|have|had|to|it|its"
              + "|which|you|your|they|what|who|where|be|been|can|will)\\b",
          Pattern.CASE_INSENSITIVE);

  @TempDir static Path data;

  private static Archive archive;
  private static Site record;
  private static Shelf shelf;
  private static Site folder;

  @BeforeAll
  static void start() throws CannotServeException {
    RecordSamples.write(data);
    archive = Archive.open(data);
    record = Site.start(archive, "127.0.0.1", 0);
    shelf = Samples.shelf(Samples.documents());
    folder = Site.start(shelf, "127.0.0.1", 0);
    while (shelf.catalogue().unread() > 0) {
      Thread.onSpinWait();
    }
  }

  @AfterAll
  static void stop() {
    record.close();
    archive.close();
    folder.close();
    shelf.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "fr"})
  void noPageOfARecordSpeaksEnglishWithoutSayingSo(String language) throws Exception {
    for (String path : pages()) {
      Document page = page(record, "/" + language + path);
      assertThat(page.select("html").attr("lang")).as(path).isEqualTo(language);
      assertThat(english(page, language)).as("/" + language + path).isEmpty();
    }
  }

  private static List<String> pages() {
    return Stream.concat(
            RecordStates.pages().stream(),
            Stream.of(
                "/works?page=99",
                "/works?page=many",
                "/search?q=ferry&sort=sideways",
                "/search?q=ferry&page=none",
                "/search?q=colour:red",
                "/search?q=ferry&asOf=never",
                "/check?q=",
                "/check?q=%E2%80%A6",
                "/check?q=There+is+a+sandbank+in+the+way&speaker=Okafor",
                "/" + RecordSamples.AVAILABILITY + "/v9",
                "/" + RecordSamples.AVAILABILITY + "/v2...v1",
                "/" + RecordSamples.AVAILABILITY + "/v1/t9.s9~zz"))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "fr"})
  void noPageOfAFolderSpeaksEnglishWithoutSayingSo(String language) throws Exception {
    for (String path :
        List.of(
            "/",
            "/transcripts/press-availability",
            "/transcripts/gaggle",
            "/transcripts/debate",
            "/transcripts/advisory",
            "/transcripts/scan",
            "/transcripts/none",
            "/?page=9")) {
      Document page = page(folder, "/" + language + path);
      assertThat(english(page, language)).as("/" + language + path).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "fr"})
  void everyVerdictIsSaidInTheLanguageOfThePage(String language) throws Exception {
    Templates templates =
        new Templates(
            Wording.of(language),
            Masthead.ofRecord(SiteSettings.none()),
            "/style.css",
            () -> "en");
    try (PassageSnapshot passages = archive.index().now().passages()) {
      for (Map.Entry<String, CheckPage> page :
          new FindingSamples(archive, passages).pages().entrySet()) {
        Document read = Jsoup.parse(new String(templates.render("check", page.getValue()), UTF_8));
        // What somebody pasted is in whatever language.
        read.select("textarea, input, .compared .turn:first-child, .flags .wrong").remove();
        assertThat(english(read, language)).as(page.getKey()).isEmpty();
      }
    }
  }

  @Test
  void wordsOfTheRecordAreMarkedOnAPageInAnotherLanguageAndNotOnOneInTheirs() throws Exception {
    String work = "/" + RecordSamples.AVAILABILITY;
    Document spanish = page(record, "/es" + work);
    assertThat(spanish.select("h1").attr("lang")).isEqualTo("en");
    assertThat(spanish.select(".said > p:not(.gap)").eachAttr("lang")).containsOnly("en");
    assertThat(spanish.select(".who a").eachAttr("lang")).containsOnly("en");
    assertThat(page(record, work).select("main [lang]")).isEmpty();
    assertThat(page(record, "/es/works").select(".cards .title a").eachAttr("lang"))
        .containsOnly("en");
  }

  /// Each text, and each text that is only heard, that has an English word and is not marked as English.
  private static List<String> english(Document page, String language) {
    page.select("pre, code, textarea, [type=hidden], .provenance time").remove();
    List<String> found = new ArrayList<>();
    page.traverse((node, _) -> {
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

  private static Document page(Site site, String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(site.address().resolve(path)).build();
    return Jsoup.parse(CLIENT.send(request, HttpResponse.BodyHandlers.ofString(UTF_8)).body());
  }
}
