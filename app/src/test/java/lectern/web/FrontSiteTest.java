package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import lectern.json.JsonException;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody meets who does not know yet what to read: people, search engines, and readers of feeds.
class FrontSiteTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String WORK = "/" + RecordSamples.AVAILABILITY;
  private static final String BASE = "https://record.verrania.example";

  @TempDir static Path data;

  private static Archive archive;
  private static Site site;

  @BeforeAll
  static void start() throws Exception {
    RecordSamples.write(data);
    Files.writeString(
        data.resolve("site.json"),
        """
        {"name": "Verrania on record", "address": "%s/",
         "operator": {"name": "Archive of the Northern Ports", "contact": "desk@verrania.example"}}
        """
            .formatted(BASE));
    archive = Archive.open(data);
    site = Site.start(archive, () -> Instant.parse("2031-05-01T09:00:00Z"), "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    site.close();
    archive.close();
  }

  @Test
  void theFirstPageShowsTheLatestWorksWithWhoSpokeAndWhatWasAskedFirst() throws Exception {
    Document home = page("/");
    assertThat(home.select(".shown h3 a").eachAttr("href"))
        .as("works, the latest first, without visits and what was withdrawn")
        .containsExactlyInAnyOrder(
            WORK,
            "/" + RecordSamples.LESSON,
            "/" + RecordSamples.PLAIN,
            "/" + RecordSamples.HOSTILE);
    Element work = home.select(".shown > li:has(h3 a[href=" + WORK + "])").first();
    assertThat(work.select(".about .label").text()).startsWith("MINISTER ALDANA");
    assertThat(work.select("svg.ribbon")).hasSize(1);
    assertThat(work.select(".firsts li")).hasSize(3);
    String question = work.select(".firsts a").first().attr("href");
    assertThat(question).isEqualTo(WORK + "#e1");
    assertThat(page(WORK).getElementById("e1")).isNotNull();
  }

  @Test
  void whatIsOnAProgrammeAndNotOnRecordIsToCome() throws Exception {
    Element upcoming = page("/").select(".planned li").first();
    assertThat(upcoming.text())
        .isEqualTo(
            "5 May 2031, 9 a.m. Opening of the new berths Quay 4 in person Visit to the Northern Ports");
    assertThat(upcoming.select("a").attr("href")).isEqualTo("/" + RecordSamples.TOUR);
  }

  @Test
  void correctionsAndWithdrawalsAreOnTheFirstPageAndLeadToWhatChanged() throws Exception {
    Document home = page("/");
    assertThat(home.select(".news .when span").eachText())
        .containsExactly("Withdrawn", "Corrected", "Corrected");
    assertThat(home.select(".news .title a").eachAttr("href")).contains(WORK + "/v1...v2");
    assertThat(home.select(".news q").text()).startsWith("The gaggle was off the record");
  }

  @Test
  void theOneBoxTakesWhatStandsInMarksForAQuotationAndSaysSo() throws Exception {
    HttpResponse<String> quoted =
        get("/search?decide=1&q=%E2%80%9CThe+work+was+real,+though%E2%80%9D");
    assertThat(quoted.statusCode()).isEqualTo(303);
    String address = quoted.headers().firstValue("Location").orElseThrow();
    assertThat(address).isEqualTo("/check?q=%E2%80%9CThe+work+was+real%2C+though%E2%80%9D&taken=1");
    Element notice = page(address).select(".taken").first();
    assertThat(notice.text())
        .isEqualTo(
            "This was taken for a quotation, because it stands in quotation marks."
                + " Search for these words instead");
    assertThat(get(notice.select("a").attr("href")).statusCode()).isEqualTo(200);
    assertThat(get("/search?decide=1&q=who+pays").statusCode()).isEqualTo(200);
    assertThat(get("/search?q=%22The+work+was+real%22").statusCode())
        .as("whoever asks the search exactly is not led away")
        .isEqualTo(200);
  }

  @Test
  void theOldAddressesOfTheListLeadToTheNewOnes() throws Exception {
    HttpResponse<String> old = get("/es/?page=2");
    assertThat(old.statusCode()).isEqualTo(308);
    assertThat(old.headers().firstValue("Location")).hasValue("/es/works?page=2");
  }

  @Test
  void worksOfOneKindCanBeListed() throws Exception {
    Document briefings = page("/works?kind=briefing");
    assertThat(briefings.select(".cards .title a").eachAttr("href"))
        .containsExactly("/" + RecordSamples.PLAIN, "/" + RecordSamples.HOSTILE);
    assertThat(briefings.select(".kinds [aria-current]").text()).isEqualTo("Briefing 2");
  }

  @Test
  void aCalendarLeadsFromTheYearsToADay() throws Exception {
    assertThat(page("/dates").select(".counts a").eachAttr("href")).containsExactly("/dates/2031");
    Document year = page("/dates/2031");
    assertThat(year.select("table.grid")).hasSize(12);
    assertThat(year.select("table.grid caption a").eachAttr("href")).contains("/dates/2031-03");
    Document month = page("/dates/2031-03");
    assertThat(month.select("table.grid tbody td:not(:empty)")).hasSize(31);
    Element day = month.select("table.grid tbody a").first();
    assertThat(day.attr("href")).isEqualTo("/dates/2031-03-13");
    assertThat(day.attr("aria-label")).isEqualTo("13 March 2031, 3 works and visits");
    assertThat(day.parent().elementSiblingIndex()).as("a Thursday").isEqualTo(3);
    Document of = page("/dates/2031-03-13");
    assertThat(of.select("h1").text()).isEqualTo("Thursday, 13 March 2031");
    assertThat(of.select(".shown h2 a").eachAttr("href")).contains(WORK);
    assertThat(of.select(".pages a").eachAttr("href"))
        .containsExactly("/dates/2031-02-11", "/dates/2031-04-02");
  }

  @Test
  void aDayWithoutAnythingSaysSoAndIsNotForSearchEngines() throws Exception {
    Document empty = page("/dates/2031-03-14");
    assertThat(empty.select(".sentence").text()).isEqualTo("Nothing is on record of this day.");
    assertThat(empty.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page("/dates/2031-05-05").select("#planned + ol .title").text())
        .isEqualTo("Opening of the new berths");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031-13", "2031-02-30", "0000", "31", "2031-3-1", "march"})
  void aDateThatIsNoneIsNotFound(String date) throws Exception {
    HttpResponse<String> answer = get("/dates/" + date);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(answer.body()).select(".sentence").text())
        .isEqualTo(
            "There is no such date. A year is written as /dates/2031, a month as /dates/2031-03, and a day as"
                + " /dates/2031-03-13.");
  }

  @Test
  void visitsToComeStandBeforeThoseThatWere() throws Exception {
    Document visits = page("/visits");
    assertThat(visits.select("#coming + ol .title a").eachAttr("href"))
        .containsExactly("/" + RecordSamples.TOUR);
    assertThat(visits.select("#past + ol .title a").eachAttr("href"))
        .containsExactly("/" + RecordSamples.VISIT);
    assertThat(visits.select("#past + ol .state").text()).isEqualTo("2 works on record");
  }

  @Test
  void aVisitIsAPictureWhoseEveryMarkIsOnItsProgramme() throws Exception {
    Document visit = page("/" + RecordSamples.VISIT);
    assertThat(visit.select(".programme a")).hasSize(5);
    for (String mark : visit.select(".programme a").eachAttr("href")) {
      assertThat(visit.getElementById(mark.substring(1)).hasClass("slot")).isTrue();
    }
    assertThat(visit.select(".shares").text()).startsWith("Who held the floor in the 2 works");
    assertThat(visit.select(".slot svg.ribbon")).hasSize(1);
  }

  @Test
  void theHistoryAndTheChangesTellInPlainWordsWhatWasCorrected() throws Exception {
    for (String path : List.of("/history", "/v1...v2")) {
      Document page = page(WORK + path);
      assertThat(page.select(".story").text())
          .as(path)
          .startsWith("On 14 March 2031 the office corrected ")
          .contains("removed one sentence");
      assertThat(page.select(".swaps li").first().text())
          .isEqualTo("40 instead of 41, in the words of MINISTER ALDANA");
    }
  }

  @Test
  void theSiteSaysWhoRunsIt() throws Exception {
    Document about = page("/about");
    assertThat(about.select(".sentence").first().text())
        .isEqualTo(
            "This site is run by Archive of the Northern Ports. It is not the website of a government.");
    assertThat(about.select("a[href^=mailto]").attr("href"))
        .isEqualTo("mailto:desk@verrania.example");
  }

  @Test
  void theHeadOfAWorkTellsOnlyWhatIsPrinted() throws Exception {
    Document work = page(WORK);
    assertThat(work.select("meta[name=description]").attr("content"))
        .startsWith(
            "Press availability, 13 March 2031, Briefing Room, Lantern Quay. Speaking: MINISTER ALDANA");
    assertThat(work.select("link[rel=canonical]").attr("href")).isEqualTo(BASE + WORK);
    assertThat(work.select("meta[property=og:image]").attr("content"))
        .isEqualTo(BASE + WORK + "/v2/card.png");
    assertThat(page(WORK + "/v1").select("meta[name=robots]").attr("content"))
        .as("a search engine should lead to the words that stand")
        .isEqualTo("noindex");
  }

  @Test
  void aWorkIsDescribedInTheVocabularyOfSchemaOrg() throws Exception {
    List<JsonObject> things = things(page(WORK));
    assertThat(things)
        .extracting(FrontSiteTest::type)
        .containsExactly("CreativeWork", "BreadcrumbList");
    JsonObject work = things.getFirst();
    assertThat(work.string("url")).isEqualTo(BASE + WORK);
    assertThat(work.integer("version")).isEqualTo(2);
    assertThat(work.string("datePublished")).isEqualTo("2031-03-14T08:12:00Z");
    assertThat(work.object("publisher").string("name")).isEqualTo(WrittenRecord.WHO);
    assertThat(work.object("recordedAt").string("startDate")).isEqualTo("2031-03-13");
    assertThat(work.object("recordedAt").object("location").string("name"))
        .isEqualTo("Briefing Room, Lantern Quay");
    assertThat(work.object("isPartOf").string("url")).isEqualTo(BASE + "/" + RecordSamples.VISIT);
    assertThat(work.array("contributor").objects().getFirst().string("name"))
        .isEqualTo("MINISTER ALDANA");
    List<JsonObject> questions = work.array("hasPart").objects();
    assertThat(questions.size()).isBetween(3, 10);
    assertThat(questions.getFirst().string("@type")).isEqualTo("Question");
    assertThat(questions.getFirst().string("url")).isEqualTo(BASE + WORK + "#e1");
    assertThat(questions.getFirst().object("acceptedAnswer").object("author").string("name"))
        .isEqualTo("MINISTER ALDANA");
    List<JsonObject> crumbs = things.getLast().array("itemListElement").objects();
    assertThat(crumbs.getLast().string("item")).isEqualTo(BASE + WORK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /                                          | WebSite, Dataset
          /dates/2031-03                             | BreadcrumbList
          /visit/2031-03-13/kesteral-and-osmeria     | Event, BreadcrumbList
          /press-availability/2031-03-13/aldana/v1   |
          /dates/2031-03-14                          |
          /search?q=ferry                            |
          """)
  void onlyPagesForSearchEnginesAreDescribedToThem(String path, String types) throws Exception {
    assertThat(things(page(path)))
        .extracting(FrontSiteTest::type)
        .containsExactlyElementsOf(types == null ? List.of() : List.of(types.split(", ")));
  }

  private static String type(JsonObject thing) {
    try {
      return thing.string("@type");
    } catch (JsonException e) {
      throw new AssertionError(e);
    }
  }

  private static List<JsonObject> things(Document page) throws JsonException {
    List<JsonObject> things = new ArrayList<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      JsonObject thing = JsonReader.readObject(script.data().getBytes(UTF_8));
      assertThat(thing.string("@context")).isEqualTo("https://schema.org");
      things.add(thing);
    }
    return things;
  }

  @Test
  void theCardIsAPictureOfTheFloor() throws Exception {
    HttpResponse<byte[]> card = bytes(WORK + "/v2/card.png");
    assertThat(card.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(card.headers().firstValue("Cache-Control")).hasValue("max-age=604800, public");
    assertThat(card.body().length).isLessThan(30_000);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(card.body()));
    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(picture.getHeight()).isEqualTo(630);
    assertThat(picture.getRGB(3, 3) & 0xffffff).as("paper").isEqualTo(0xfdfbf6);
    assertThat(picture.getRGB(90, 250) & 0xffffff).as("the statement").isEqualTo(0x7a1f2b);
    assertThat(get("/" + RecordSamples.PLAIN + "/v1/card.png").statusCode()).isEqualTo(404);
  }

  @Test
  void theFeedsTellWhatWasPublishedCorrectedAndWithdrawn() throws Exception {
    Document home = page("/");
    assertThat(
            home.select("link[rel=alternate][type*=feed], link[rel=alternate][type*=atom]")
                .eachAttr("href"))
        .containsExactly("/feed.atom", "/feed.json");
    org.w3c.dom.Document atom = xml("/feed.atom");
    assertThat(atom.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(texts(atom, "title"))
        .contains(
            "Withdrawn: “Press Gaggle by Press Secretary Prewitt”",
            "Corrected: “A lesson at the harbour school”",
            "“A lesson at the harbour school”");
    assertThat(texts(atom, "id")).doesNotHaveDuplicates().allMatch(id -> id.startsWith(BASE));
    JsonObject json = JsonReader.readObject(bytes("/feed.json").body());
    assertThat(json.string("feed_url")).isEqualTo(BASE + "/feed.json");
    assertThat(json.array("items").objects()).hasSameSizeAs(texts(atom, "published"));
  }

  @Test
  void theSitemapHasEveryWorkAndEverybodyInEveryLanguage() throws Exception {
    assertThat(texts(xml("/sitemap.xml"), "loc")).containsExactly(BASE + "/sitemap-1.xml");
    org.w3c.dom.Document part = xml("/sitemap-1.xml");
    assertThat(texts(part, "loc"))
        .contains(
            BASE + "/",
            BASE + "/dates/2031-03-13",
            BASE + WORK,
            BASE + "/" + RecordSamples.TOUR,
            BASE + "/people/aldana",
            BASE + "/reporters/ines-hartmann",
            BASE + "/outlets/coastal-radio",
            BASE + "/topics")
        .doesNotHaveDuplicates();
    assertThat(part.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link").getLength())
        .isEqualTo(3 * texts(part, "loc").size());
    assertThat(get("/sitemap-2.xml").statusCode()).isEqualTo(404);
    assertThat(get("/sitemap-x.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void robotsMayReadAllButAnswersToSomebody() throws Exception {
    assertThat(get("/robots.txt").body())
        .startsWith("User-agent: *\nDisallow: /search?\nDisallow: /check?\nDisallow: /es/search?\n")
        .endsWith("\nSitemap: " + BASE + "/sitemap.xml\n");
  }

  private static org.w3c.dom.Document xml(String path) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(path).body()));
  }

  private static List<String> texts(org.w3c.dom.Document document, String name) {
    List<String> texts = new ArrayList<>();
    var elements = document.getElementsByTagName(name);
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return texts;
  }

  private static Document page(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(request(path), HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private static HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        CLIENT.send(request(path), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response;
  }

  private static HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(site.address() + path.substring(1))).build();
  }
}
