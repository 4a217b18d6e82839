package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import lectern.json.JsonException;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What somebody finds who searches a record: on the page, in a table, and through the API.
class SearchSiteTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir static Path data;

  private static Archive archive;
  private static Site site;

  @BeforeAll
  static void start() throws CannotServeException {
    RecordSamples.write(data);
    archive = Archive.open(data);
    site = Site.start(archive, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    site.close();
    archive.close();
  }

  @Test
  void everyPageHasAFieldToSearchAndTheFirstALargeOne() throws Exception {
    for (String page : new String[] {"/", "/verify", "/" + RecordSamples.AVAILABILITY}) {
      Element form = page(page).select("form[role=search]").first();
      assertThat(form.attr("action")).isEqualTo("/search");
      assertThat(form.select("input[name=q]")).hasSize(1);
      assertThat(form.select("label").text()).isEqualTo("Words, a question or a quotation");
    }
    assertThat(page("/").select("main form[role=search]")).hasSize(1);
  }

  @Test
  void aPassageStandsUnderItsQuestionWithTheWordsMarkedAndALinkToTheSentence() throws Exception {
    Document found = page(search("refuse entry persons"));
    Element hit = found.select(".hits li").first();
    assertThat(hit.select("mark").eachText()).contains("refuse", "entry", "persons");
    assertThat(hit.select(".label").text()).isEqualTo("MINISTER ALDANA");
    String link = hit.select("h3 a").attr("href");
    assertThat(link).isEqualTo("/" + RecordSamples.AVAILABILITY + "/v2#t1.s21");
    Document edition = page(link.substring(0, link.indexOf('#')));
    assertThat(edition.getElementById(link.substring(link.indexOf('#') + 1)).text())
        .contains("refuse entry to 40 persons");
    String citation = hit.select("p.about a").attr("href");
    assertThat(page(citation).select("h1").text()).contains("refuse entry to 40 persons");
  }

  @Test
  void anAnswerHasItsQuestionAboveIt() throws Exception {
    Document found = page(search("role:answer"));
    assertThat(found.select(".hits .asked")).isNotEmpty();
    assertThat(found.select(".hits .role").eachText()).containsOnly("answer");
  }

  @Test
  void valuesThatNarrowAreLinksAndCanBeTakenBack() throws Exception {
    Document found = page(search("we OR you OR ice OR slide"));
    Element speaker =
        found
            .select(".narrow section:has(h3:contains(Speaker)) a:contains(MINISTER ALDANA)")
            .first();
    assertThat(decoded(speaker.attr("href")))
        .startsWith("/search?q=we OR you OR ice OR slide speaker:");
    int count = Integer.parseInt(speaker.parent().select(".count").text());

    Document narrowed = page(speaker.attr("href"));
    assertThat(narrowed.select(".summary h2").text())
        .isEqualTo(count == 1 ? "1 passage" : count + " passages");
    Element chosen = narrowed.select(".narrow .chosen a").first();
    assertThat(decoded(chosen.attr("href"))).isEqualTo("/search?q=we OR you OR ice OR slide");
  }

  @Test
  void whatWasCorrectedOrWithdrawnIsFoundOnlyWhereItIsAskedFor() throws Exception {
    assertThat(page(search("\"41 persons\"")).select(".hits li")).isEmpty();
    Document all = page(search("\"41 persons\"") + "&all=1");
    assertThat(all.select(".hits .loud").text()).isEqualTo("edition 1, corrected since");
    assertThat(all.select("#all").hasAttr("checked")).isTrue();
    Document then = page(search("\"41 persons\"") + "&asOf=2031-03-13");
    assertThat(then.select(".hits li")).hasSize(1);
    assertThat(page(search("\"41 persons\"") + "&asOf=2031-03-12").select(".hits li")).isEmpty();
  }

  @Test
  void theOrderIsALinkAndIsKept() throws Exception {
    Document newest = page(search("we OR you OR ice OR slide") + "&sort=newest&all=1");
    assertThat(newest.select(".orders a[aria-current]").text()).isEqualTo("newest first");
    assertThat(newest.select(".hits time").eachAttr("datetime"))
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(newest.select(".narrow a").eachAttr("href"))
        .allSatisfy(link -> assertThat(link).contains("&sort=newest&all=1"));
  }

  @Test
  void hitsOverTimeAreAPictureAndATable() throws Exception {
    Document found = page(search("we OR you OR ice OR slide") + "&all=1");
    assertThat(found.select(".timeline svg rect"))
        .hasSameSizeAs(found.select(".timeline tbody tr"));
    Element bar = found.select(".timeline tbody a").first();
    assertThat(bar.text()).isEqualTo("10 February 2031");
    assertThat(decoded(bar.attr("href")))
        .isEqualTo("/search?q=we OR you OR ice OR slide date:2031-02-10&all=1");
  }

  @Test
  void aTextThatMayBeAQuotationLeadsToWhereItIsChecked() throws Exception {
    Document found = page(search("we will refuse entry to 40 persons"));
    assertThat(found.select(".summary a:contains(Check)").attr("href"))
        .isEqualTo("/check?q=we+will+refuse+entry+to+40+persons");
    assertThat(page(search("entry")).select(".summary a:contains(Check)")).isEmpty();
  }

  @Test
  void aMistakeIsPointedAtAndNothingIsLostOfWhatWasTyped() throws Exception {
    HttpResponse<String> response = get(search("speaker:aldana date:2031-13"));
    assertThat(response.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(response.body());
    assertThat(page.select("#q").attr("value")).isEqualTo("speaker:aldana date:2031-13");
    assertThat(page.select("#q").attr("aria-describedby")).isEqualTo("q-error");
    assertThat(page.select("#q-error pre").first().wholeText())
        .matches("(?s)speaker:aldana date:2031-13\n +\\^.*");
    assertThat(page.title()).startsWith("Problem:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sort=length     | sort    | Hits are sorted by relevance, newest, oldest, not by “length”.
          asOf=yesterday  | asOf    | This is no day of the calendar. Write it as year, month and day: 2031-03-14.
          limit=101       | limit   | “limit” is a number from 1 to 100, not “101”.
          offset=-1       | offset  | “offset” is a number from 0 to 980, not “-1”.
          all=perhaps     | all     | “all” is true or false, not “perhaps”.
          speaker=aldana  | speaker | There is no parameter “speaker”; expected only all, asOf, limit, offset, q, sort.
          """)
  void aParameterThatCannotBeUsedIsAProblemThatNamesIt(String parameter, String name, String detail)
      throws Exception {
    HttpResponse<String> response = get("/api/v1/search?q=the&" + parameter);
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonObject problem = json(response);
    assertThat(problem.string("parameter")).isEqualTo(name);
    assertThat(problem.string("detail")).isEqualTo(detail);
  }

  @Test
  void theApiGivesTheSameAsThePage() throws Exception {
    JsonObject found = json(get("/api/v1/search?q=refuse+entry+persons&limit=1"));
    assertThat(found.string("query")).isEqualTo("refuse entry persons");
    JsonObject hit = found.array("hits").objects().getFirst();
    assertThat(hit.string("work")).isEqualTo(RecordSamples.AVAILABILITY.toString());
    assertThat(hit.string("address")).isEqualTo("t1.s21");
    assertThat(hit.string("speaker")).isEqualTo("MINISTER ALDANA");
    assertThat(page(hit.string("citation")).select(".verdict h2").text()).isEqualTo("As published");

    JsonObject problem = json(get("/api/v1/search?q=date:2031-13"));
    assertThat(problem.string("parameter")).isEqualTo("q");
    assertThat(problem.string("pointed")).contains("\n").endsWith("^");
    assertThat(get("/api/v1/search").statusCode()).as("nothing to search for").isEqualTo(422);
  }

  @Test
  void theHitsAreATableForASpreadsheet() throws Exception {
    HttpResponse<String> table = get("/search.csv?q=refuse+entry+persons");
    assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(table.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"search.csv\"");
    assertThat(table.body()).startsWith("citation,work,edition,").contains("MINISTER ALDANA");
  }

  @Test
  void aSearchIsFollowedAsAFeedOfWhatIsNewAndWhatWasCorrected() throws Exception {
    HttpResponse<String> atom = get("/search.atom?q=" + "refuse+entry+persons");
    assertThat(atom.headers().firstValue("Content-Type"))
        .hasValue("application/atom+xml;charset=utf-8");
    Document feed = Jsoup.parse(atom.body(), "", Parser.xmlParser());
    assertThat(feed.select("feed > link[rel=alternate]").attr("href"))
        .isEqualTo(site.address() + "search?q=refuse+entry+persons&sort=newest");
    Element entry = feed.select("entry:contains(refuse entry to 40)").first();
    assertThat(entry.select("title").text())
        .startsWith("Corrected: MINISTER ALDANA in “Minister Aldana on the Correspondence Report");
    assertThat(entry.select("category").attr("term")).isEqualTo("corrected");
    assertThat(entry.select("updated").text()).isEqualTo("2031-03-14T08:12:00Z");
    assertThat(entry.select("content").text()).contains("refuse entry to 40 persons", "41 persons");
    assertThat(entry.select("content").text()).as("the turns around it").contains("MR OKAFOR");
    String id = entry.select("id").text();
    assertThat(page(URI.create(id).getPath()).select(".verdict h2").text())
        .isEqualTo("As published");

    JsonObject json = json(get("/search.json?q=refuse+entry+persons"));
    assertThat(json.string("version")).isEqualTo("https://jsonfeed.org/version/1.1");
    JsonObject item = json.array("items").objects().getFirst();
    assertThat(item.string("id")).isEqualTo(id);
    assertThat(item.array("tags").strings()).containsExactly("corrected");
  }

  @Test
  void aSentenceThatWasLeftAsItWasIsNoNewsWhenOthersAreCorrected() throws Exception {
    JsonObject json = json(get("/search.json?q=%22good+evening%22"));
    JsonObject item = json.array("items").objects().getFirst();
    assertThat(item.string("id")).contains("/v1/t1.s1~");
    assertThat(item.string("date_published")).isEqualTo("2031-03-13T20:05:10Z");
    assertThat(item.array("tags").strings()).containsExactly("new");
  }

  @Test
  void aFeedWithoutHitsIsStillAFeed() throws Exception {
    Document feed = Jsoup.parse(get("/search.atom?q=zeppelin").body(), "", Parser.xmlParser());
    assertThat(feed.select("feed > updated").text()).isEqualTo("2031-04-20T09:00:00Z");
    assertThat(feed.select("entry")).isEmpty();
    assertThat(get("/search.json?q=date:2031-13").statusCode()).isEqualTo(422);
  }

  @Test
  void markupInAQueryStaysWords() throws Exception {
    String query = "\"><script>alert(1)</script>";
    Document found = Jsoup.parse(get(search(query)).body());
    assertThat(found.select("script")).isEmpty();
    assertThat(found.select("#q").attr("value")).isEqualTo(query);
  }

  private static String search(String query) {
    return "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private static String decoded(String address) {
    return URLDecoder.decode(address, StandardCharsets.UTF_8);
  }

  private static Document page(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  private static JsonObject json(HttpResponse<String> response) throws JsonException {
    return (JsonObject) JsonReader.read(response.body().getBytes(StandardCharsets.UTF_8));
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create(site.address().toString().replaceAll("/$", "") + path);
    return CLIENT.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
