package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lectern.cite.WorkId;
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

/// What a reader finds about people, reporters, outlets and topics.
class PeopleSiteTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String WORK = "/" + RecordSamples.AVAILABILITY;

  /// Two officials of one surname, whom the print tells apart.
  private static final String PRICES =
      """
      MR. PRICE: Good morning. The tide tables are out.

      Q: Who draws them up?

      MS. PRICE: I do.
      """;

  @TempDir static Path data;

  private static Archive archive;
  private static Site site;

  @BeforeAll
  static void start() throws CannotServeException, IOException {
    RecordSamples.write(data)
        .publish(
            WorkId.parse("briefing/2031-05-01/tides"),
            new WrittenRecord.Draft("tides.txt", PRICES, "Briefing on the tides", "", null));
    Files.writeString(
        data.resolve("site.json"),
        """
        {"topics": [{"slug": "ferry-safety", "title": {"en": "Ferry safety", "fr": "La sécurité des ferries"},
                     "query": "ferry OR ferries OR inspector"}]}\
        """);
    archive = Archive.open(data);
    site = Site.start(archive, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    site.close();
    archive.close();
  }

  @Test
  void peopleAreAnIndexByTheLetter() throws Exception {
    Document people = page("/people");
    assertThat(people.select(".entries .title a[href=/people/aldana] b").text())
        .isEqualTo("ALDANA");
    assertThat(people.select(".letters a").first().attr("href")).isEqualTo("#letter-A");
    Element row = people.select(".entries li:has(a[href=/people/aldana])").first();
    assertThat(row.select(".about").text()).isEqualTo("2 works 13 March 2031");
    assertThat(row.select(".amount").text()).endsWith(" words");
    assertThat(people.select("nav[aria-label=Main] a[aria-current]").text()).isEqualTo("People");
  }

  @Test
  void aPersonHasOfficesWordsSharesAndWhomTheyAnswered() throws Exception {
    Document aldana = page("/people/aldana");
    assertThat(aldana.select("h1").text()).isEqualTo("ALDANA");
    assertThat(aldana.select(".career .office").text()).isEqualTo("MINISTER");
    assertThat(aldana.select(".career svg")).hasSize(1);
    assertThat(aldana.select(".shares tbody th a").eachAttr("href"))
        .containsExactlyInAnyOrder(WORK, "/" + RecordSamples.LESSON);
    assertThat(aldana.select(".shares caption").text()).isNotEmpty();
    assertThat(aldana.select("#answered-outlets ~ ul a[href=/outlets/coastal-radio]")).hasSize(1);
    assertThat(aldana.select("#answered-reporters ~ ul a[href=/reporters/ines-hartmann]"))
        .hasSize(1);
    assertThat(aldana.select("#labels ~ table tbody th").eachText()).contains("MINISTER ALDANA");
  }

  @Test
  void whatAPersonSaidLastLeadsToTheSentenceAndItsCitation() throws Exception {
    Element said = page("/people/aldana").select(".hits li").first();
    String link = said.select("h3 a").attr("href");
    Element sentence =
        page(link.substring(0, link.indexOf('#')))
            .getElementById(link.substring(link.indexOf('#') + 1));
    assertThat(said.select(".said").text()).startsWith(sentence.text());
    assertThat(page(said.select(".about a").attr("href")).select("h1").text())
        .isEqualTo(sentence.text());
  }

  @Test
  void theFormOfAPersonSearchesWhatTheySay() throws Exception {
    Element form = page("/people/aldana").select("main form.find").first();
    assertThat(form.attr("action")).isEqualTo("/search");
    String within = form.select("input[name=within]").attr("value");
    assertThat(within).isEqualTo("speaker:aldana");
    Document found = page("/search?within=" + within + "&q=pilots");
    assertThat(found.select(".hits .label").eachText())
        .isNotEmpty()
        .containsOnly("MINISTER ALDANA");
    assertThat(found.select("#q").attr("value")).isEqualTo("speaker:aldana pilots");
  }

  @Test
  void machinesAreToldWhoAPersonIsAndWhereTheFeedIs() throws Exception {
    Document aldana = page("/people/aldana");
    JsonObject thing =
        JsonReader.readObject(
            aldana
                .select("script[type=application/ld+json]")
                .first()
                .data()
                .getBytes(StandardCharsets.UTF_8));
    assertThat(thing.string("@type")).isEqualTo("ProfilePage");
    assertThat(thing.object("mainEntity").string("name")).isEqualTo("ALDANA");
    assertThat(thing.object("mainEntity").array("jobTitle").strings()).containsExactly("MINISTER");
    String feed = aldana.select("link[type=application/atom+xml]").attr("href");
    assertThat(get(feed).statusCode()).isEqualTo(200);
    assertThat(aldana.select("link[rel=canonical]").attr("href")).isEqualTo("/people/aldana");
  }

  @Test
  void aNameThatSeveralBearIsAChoice() throws Exception {
    Document choice = page("/people/price");
    assertThat(choice.select("h1").text()).isEqualTo("Who is meant by PRICE?");
    assertThat(choice.select(".entries .title a")).hasSize(2);
    Document one = page(choice.select(".entries .title a").first().attr("href"));
    assertThat(one.select(".notice").text()).startsWith("Others of this surname");
  }

  @Test
  void aReporterHasTheQuestionsAndWhatFollowed() throws Exception {
    Document hartmann = page("/reporters/ines-hartmann");
    assertThat(hartmann.select("#asked-for-days ~ ul").text())
        .isEqualTo("Coastal Radio 13 March 2031 1");
    assertThat(hartmann.select("#answered-by ~ ul a").eachAttr("href"))
        .containsExactly("/people/aldana");
    Element pair = hartmann.select(".pair").first();
    assertThat(pair.select(".put .said").text()).startsWith("Thank you, Minister.");
    assertThat(pair.select(".followed .said").text()).startsWith("Let me begin at the end");
    String link = pair.select(".put .said a").attr("href");
    assertThat(link).startsWith(WORK + "/v2#t");
    assertThat(hartmann.select(".asked-list article > .ours").text()).endsWith("of this exchange");
  }

  @Test
  void anOutletHasItsReportersAndTheSamePages() throws Exception {
    Document radio = page("/outlets/coastal-radio");
    assertThat(radio.select("#asked-by-days ~ ul a").eachAttr("href"))
        .containsExactly("/reporters/ines-hartmann");
    assertThat(radio.select(".asked-list .asker a").eachText()).containsOnly("Ines Hartmann");
    assertThat(page("/outlets").select(".entries .title a").eachText())
        .contains("Coastal Radio", "The Evening Ferry");
    assertThat(page("/reporters").select(".entries .title a").eachText())
        .contains("Ines Hartmann", "Sunniva Eklund-Rae");
  }

  @Test
  void aTopicOfTheOperatorHasItsTitleInEachLanguageAndItsQuery() throws Exception {
    assertThat(page("/topics").select(".chosen-topics a").eachAttr("href"))
        .containsExactly("/topics/ferry-safety");
    Document topic = page("/topics/ferry-safety");
    assertThat(topic.select("h1").text()).isEqualTo("Ferry safety");
    assertThat(topic.select(".head code").text()).isEqualTo("ferry OR ferries OR inspector");
    assertThat(topic.select(".pair mark").eachText()).contains("ferry");
    assertThat(page("/fr/topics/ferry-safety").select("h1").text())
        .isEqualTo("La sécurité des ferries");
    assertThat(topic.select("meta[name=robots]")).isEmpty();
  }

  @Test
  void anyWordsAreATopicWithQuestionAndAnswerBesideEachOther() throws Exception {
    Document shelter = page("/topics/shelter");
    assertThat(shelter.select("#asked-by ~ ul a").eachAttr("href"))
        .contains("/reporters/marcel-aubertin");
    assertThat(shelter.select("#answered-by ~ ul a").eachAttr("href")).contains("/people/aldana");
    assertThat(shelter.select(".pair .put mark").eachText()).contains("shelter");
    assertThat(shelter.select(".pair .followed .said")).isNotEmpty();
    assertThat(shelter.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void wordsThatAreTypedLeadToTheirTopic() throws Exception {
    HttpResponse<String> response = get("/topics?q=ferry%2Fboat+pilots");
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).hasValue("/topics/ferry%20boat%20pilots");
    assertThat(page("/topics/ferry%20boat%20pilots").select("h1").text())
        .isEqualTo("ferry boat pilots");
  }

  @Test
  void wordsThatNobodyUsesAreSaidToBeSoAndLeadToTheSearch() throws Exception {
    Document nothing = page("/topics/xylophonquartett");
    assertThat(nothing.select(".head .sentence").text())
        .startsWith("Nobody asks about this in the record");
    assertThat(decoded(nothing.select(".head .sentence a").attr("href")))
        .isEqualTo("/search?q=xylophonquartett");
  }

  @Test
  void aQueryThatIsNoneIsPointedAt() throws Exception {
    HttpResponse<String> response = get("/topics/date:2031-13");
    assertThat(response.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(response.body());
    assertThat(page.title()).startsWith("Problem:");
    assertThat(page.select(".field-error pre").first().wholeText())
        .matches("(?s)date:2031-13\n *\\^.*");
  }

  @Test
  void aLongTextIsAnsweredWhereItWasTyped() throws Exception {
    HttpResponse<String> response = get("/topics?q=" + "why+".repeat(600));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(Jsoup.parse(response.body()).select(".field-error p").text()).endsWith(".");
    assertThat(get("/topics?q=" + "ferry+".repeat(60)).statusCode()).isEqualTo(200);
  }

  @Test
  void anEditionLeadsToWhoSpeaksAndWhoAsks() throws Exception {
    Document edition = page(WORK);
    assertThat(edition.select(".voices th a[href=/people/aldana]").text())
        .isEqualTo("MINISTER ALDANA");
    assertThat(edition.select("#e1 a").eachAttr("href"))
        .containsExactly("/reporters/ines-hartmann", "/outlets/coastal-radio");
    assertThat(edition.select(".outline a[href=/outlets/coastal-radio]")).hasSize(1);
    assertThat(edition.select(".outline a[href=#e1]")).hasSize(1);
  }

  @Test
  void aVisitSaysWhoSpeaksWhere() throws Exception {
    Element spoke = page("/" + RecordSamples.VISIT).select(".slot .with:contains(Spoke:)").first();
    assertThat(spoke.select("a").first().attr("href")).isEqualTo("/people/aldana");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /people/nobody        | 404 | Nobody speaks under this name in this record. The list of people has all names that are printed.
          /reporters/nobody     | 404 | Nobody asks under this name in this record. The list of reporters has all names that are printed.
          /outlets/nobody       | 404 | Nobody asks for an outlet of this name in this record. The list of outlets has all names that are printed.
          /people?letter=X      | 404 | This list has no page 1, or there is no such letter.
          /people/aldana?page=2 | 404 | This list has no page 2, or there is no such letter.
          /outlets?page=two     | 400 | The number of a page is written in digits, as in ?page=2.
          """)
  void whatIsNotThereIsSaidInAWholeSentence(String path, int status, String sentence)
      throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Jsoup.parse(response.body()).select(".sentence").text()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people", "/people/aldana", "/reporters", "/topics", "/topics/ferry"})
  void withoutAnIndexTheRemedyIsSaid(String path, @TempDir Path folder) throws Exception {
    RecordSamples.write(folder);
    Path broken = Files.createDirectories(folder.resolve("index")).resolve("segments_1");
    Files.writeString(broken, "This is no index.");
    try (Archive other = Archive.open(folder);
        Site without = Site.start(other, "127.0.0.1", 0)) {
      HttpResponse<String> response = get(without, path);
      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).contains("lectern rebuild");
      assertThat(get(without, WORK).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoIsWhoIsReadAndWhatIsWrongInItIsSaid(@TempDir Path folder) throws Exception {
    RecordSamples.write(folder);
    Files.writeString(folder.resolve("people.json"), "{\"people\": 7}");
    assertThatThrownBy(() -> Archive.open(folder))
        .isInstanceOf(CannotServeException.class)
        .hasMessageStartingWith(
            "Who is who in " + folder.resolve("people.json") + " cannot be used: ")
        .hasMessageEndingWith(" Put it right, or take the file away.");
  }

  private static String decoded(String address) {
    return URLDecoder.decode(address, StandardCharsets.UTF_8);
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return get(site, path);
  }

  private static HttpResponse<String> get(Site from, String path) throws Exception {
    URI address = from.address().resolve(path);
    return CLIENT.send(
        HttpRequest.newBuilder(address).build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
