package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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

/// What a reporter gets who pastes a quotation into the page of a record.
class CheckSiteTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String FERRY =
      "an inspector of either service may hold a ferry of either flag in any harbour of either country";

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
  void everyPageLeadsToTheForm() throws Exception {
    Document form = page(get("/check"), 200);
    assertThat(form.select(".top nav a[href=/check]").attr("aria-current")).isEqualTo("page");
    assertThat(form.select("label[for=q]").text()).isEqualTo("Quotation");
    assertThat(form.select("script")).isEmpty();
  }

  @Test
  void theVerdictComesFirstThenWhatStandsAroundTheWords() throws Exception {
    Document answer = page(get("/check?q=" + encoded("“" + FERRY + "”") + "&speaker=Aldana"), 200);
    assertThat(answer.title()).isEqualTo("Said exactly so – Lectern");
    assertThat(answer.select("main h1").text()).isEqualTo("Said exactly so");
    assertThat(answer.select(".finding").hasClass("right")).isTrue();
    assertThat(answer.select(".around mark").text()).isEqualTo(FERRY);
    assertThat(answer.select(".around .turn.press .label").first().text()).isEqualTo("QUESTION");
    assertThat(answer.select("textarea").text()).contains(FERRY);
    assertThat(answer.select("#speaker").val()).isEqualTo("Aldana");
  }

  @Test
  void theCitationLeadsToTheSentenceAndItsProof() throws Exception {
    Document answer = page(get("/check?q=" + encoded(FERRY)), 200);
    String sentence = answer.select(".back .links a").first().attr("href");
    assertThat(answer.select(".back .copy").text()).endsWith(site.address().resolve(sentence) + "");
    assertThat(page(get(sentence), 200).select("h1").text()).contains(FERRY);
    assertThat(get(answer.select(".back .links a[download]").first().attr("href")).statusCode())
        .isEqualTo(200);
  }

  @Test
  void changedWordsAreMarkedOnBothSidesAndFlagged() throws Exception {
    String quote =
        "We will refuse entry to 400 persons and one company who, on the evidence, gave the orders";
    Document answer = page(get("/check?q=" + encoded(quote)), 200);
    assertThat(answer.select(".finding").hasClass("wrong")).isTrue();
    assertThat(answer.select(".flags li").text()).contains("A number", "400");
    assertThat(answer.select(".compared del").eachText()).containsExactly("[not on record: 400 ]");
    assertThat(answer.select(".compared ins").eachText()).containsExactly("[on record: 40 ]");
  }

  @Test
  void wordsOfAReporterAreNotCreditedToTheMinister() throws Exception {
    Document answer =
        page(
            get(
                "/check?speaker=Aldana&q="
                    + encoded("What has Verrania put on the table to bring them home")),
            200);
    assertThat(answer.select("main h1").text()).isEqualTo("Said by a reporter, as a question");
  }

  @Test
  void whatALaterEditionChangedIsTrueAsOfTheDayBefore() throws Exception {
    String asked = "/check?q=" + encoded("we will refuse entry to 41 persons who, on the evidence");
    Document now = page(get(asked), 200);
    assertThat(now.select(".finding .notice").text())
        .startsWith("An older edition. These words were found in edition 1");
    assertThat(now.select(".finding .notice a").attr("href"))
        .isEqualTo("/" + RecordSamples.AVAILABILITY + "/v1...v2");
    Document then = page(get(asked + "&asOf=2031-03-13"), 200);
    assertThat(then.select("main h1").text()).isEqualTo("Said exactly so");
    assertThat(then.select(".finding .notice")).isEmpty();
    assertThat(then.select(".kicker").text()).endsWith("as of 13 March 2031");
  }

  @Test
  void whatIsHiddenInPastedTextIsTakenOutAndReported() throws Exception {
    Document answer =
        page(
            get("/check?q=" + encoded("<b>" + FERRY.replace("ferry", "fer\u00adry") + "</b>")),
            200);
    assertThat(answer.select("main h1").text()).isEqualTo("Said exactly so");
    assertThat(answer.select(".stripped").text()).contains("2 × HTML tag", "SOFT HYPHEN");
  }

  @Test
  void aShortQuotationThatIsPostedGetsAnAddressToShare() throws Exception {
    HttpResponse<String> answer = post("q=" + encoded(FERRY) + "&speaker=Aldana&asOf=");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .isEqualTo("/check?q=" + FERRY.replace(" ", "%20") + "&speaker=Aldana");
  }

  @Test
  void anAddressKeepsEveryCharacter() throws Exception {
    String odd = "a+b & c=d % {x} “é” 😀";
    String shared = post("q=" + encoded(odd)).headers().firstValue("Location").orElseThrow();
    assertThat(page(get(shared), 200).select("textarea").first().wholeText()).isEqualTo(odd);
  }

  @Test
  void aLongQuotationIsAnsweredAtOnce() throws Exception {
    HttpResponse<String> answer = post("q=" + encoded((FERRY + ". ").repeat(40)));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(answer.body()).select("main h1")).isNotEmpty();
  }

  @Test
  void whatIsTooLongIsRefusedKindly() throws Exception {
    Document words = page(post("q=" + "word+".repeat(100_000)), 422);
    assertThat(words.select("#q-error").text())
        .isEqualTo(
            "The quotation has 100,000 words, and 20,000 are the most that are checked at once. Check a part of it.");
    Document bytes = page(post("q=" + "w".repeat(CheckPages.MOST_BYTES)), 413);
    assertThat(bytes.select("#q-error").text()).startsWith("This is longer than what can be");
  }

  @ParameterizedTest
  @CsvSource({
    "q=, q, There is nothing to check yet.",
    "q=%20%0A, q, There is nothing to check yet.",
    "q=%E2%80%9C...%E2%80%9D%3F!, q, 'There are no words in this, only marks.'",
    "q=%E2%80%8F%E2%80%AE, q, 'There are no words in this, only marks.'",
    "q=word&asOf=yesterday, asOf, This is no day of the calendar.",
    "q=word&asOf=2031-02-30, asOf, This is no day of the calendar.",
  })
  void whatCannotBeCheckedIsSaidAtItsField(String query, String field, String sentence)
      throws Exception {
    Document answer = page(get("/check?" + query), 422);
    assertThat(answer.select("#" + field + "-error").text()).startsWith(sentence);
    Element input = answer.getElementById(field);
    assertThat(input.attr("aria-invalid")).isEqualTo("true");
    assertThat(input.attr("aria-describedby")).contains(field + "-error");
    assertThat(answer.title()).startsWith("Not checked yet:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pilots",
        "桟橋は閉じている",
        "الميناء مغلق",
        "\u200f\u202e" + FERRY,
        "“" + FERRY,
        "<script>alert(1)</script>" + FERRY,
        "“They said “" + FERRY + "””",
        "((((((((((a+)+)+)+)+)+)+)+)+)+)$",
      })
  void whateverIsPastedIsAnswered(String quote) throws Exception {
    Document answer = page(get("/check?q=" + encoded(quote)), 200);
    assertThat(answer.select("main h1").text()).isNotEmpty();
    assertThat(answer.select("script")).isEmpty();
  }

  @Test
  void otherMethodsAreRefused() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(site.address().resolve("/check")).DELETE().build();
    HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET", "POST");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    URI uri = site.address().resolve(path);
    return CLIENT.send(
        HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private static HttpResponse<String> post(String form) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(site.address().resolve("/check"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private static Document page(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Jsoup.parse(answer.body(), site.address().toString());
  }
}
