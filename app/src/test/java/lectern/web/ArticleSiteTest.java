package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import lectern.json.CanonicalJson;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a reporter gets who pastes a whole article: each quotation in it, checked.
class ArticleSiteTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static final String TEXT =
      """
      Port Halden will have its inspectors. “An inspector of either service may hold a ferry of either flag in any harbour of either country,” said Minister Aldana on Thursday.

      The list is longer than expected. “We will refuse entry to 400 persons and one company who, on the evidence, gave the orders,” Minister Aldana said.

      “The old ferry has been sold to a museum of maritime curiosities,” she added. Her so-called “reforms” were not mentioned.
      """;

  static final String HTML =
      "<html><body><nav>Home</nav><article><h1>Inspectors</h1>"
          + TEXT.strip().lines().map(line -> "<p>" + line + "</p>").reduce("", String::concat)
          + "<blockquote><p>They are pilots. They belong at home.</p></blockquote></article></body></html>";

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
  void eachQuotationIsUnderlinedByItsVerdictInTheTextOfTheArticle() throws Exception {
    Document page = page(post(TEXT), 200);
    assertThat(page.select("main h1").text()).isEqualTo("3 quotations");
    assertThat(page.select(".verdict-link").eachText())
        .containsExactly("1 Said so", "2 Not said so: words differ", "3 Not in this record");
    page.select(".verdict-link").remove();
    assertThat(page.select(".read .said p").eachText())
        .containsExactlyElementsOf(List.of(TEXT.strip().split("\n\n")));
    assertThat(page.select(".quoted").eachAttr("class"))
        .containsExactly("quoted right", "quoted wrong", "quoted wrong");
    assertThat(page.select("#q2").text()).contains("400 persons");
  }

  @Test
  void listAndTextLeadToEachOther() throws Exception {
    Document page = page(post(TEXT), 200);
    List<String> links = page.select("main a[href^=#]").eachAttr("href");
    assertThat(links).contains("#q1", "#a1", "#q3", "#a3");
    assertThat(links)
        .allSatisfy(link -> assertThat(page.getElementById(link.substring(1))).isNotNull());
    assertThat(page.select("#a2 del").text()).contains("400");
    assertThat(page.select("#a1 .label").text()).isEqualTo("MINISTER ALDANA");
    assertThat(page.select("#left + ul").text()).contains("reforms");
  }

  @Test
  void theAnswerIsValidHtml() throws Exception {
    for (String article : List.of(TEXT, HTML, "“We will go, she said.", "")) {
      assertThat(Nu.check(post(article).body().getBytes(UTF_8))).isEmpty();
    }
  }

  @Test
  void anArticleMayBePastedAsHtml() throws Exception {
    Document page = page(post(HTML), 200);
    assertThat(page.select(".read").text()).doesNotContain("Home", "<p>");
    assertThat(page.select(".read .set-off .quoted")).isNotEmpty();
  }

  @Test
  void whatCannotBeReadIsSaidAtTheField() throws Exception {
    assertThat(page(post("  "), 422).select("#article-error").text())
        .isEqualTo("There is nothing to check yet. Paste the text of an article, or its HTML.");
    assertThat(page(post("No one is quoted here."), 200).select("main h1").text())
        .isEqualTo("No quotation found");
    Document unclosed = page(post("“We will go, she said, and left the room."), 200);
    assertThat(unclosed.select("#left + ul").text()).contains("the mark that closes it is missing");
  }

  @Test
  void theApiAnswersAnArticleInEachOfItsForms() throws Exception {
    JsonObject plain = json("text/plain;charset=utf-8", TEXT);
    JsonObject asJson =
        json(
            "application/json",
            CanonicalJson.write(
                JsonObject.builder().put("article", TEXT).put("mediaType", "text/plain").build()));
    assertThat(plain).isEqualTo(asJson);
    assertThat(json("text/html", HTML).array("quotations").size()).isEqualTo(4);
    JsonObject second = plain.array("quotations").objects().get(1);
    assertThat(second.object("answer").string("verdict")).isEqualTo("altered");
    assertThat(second.object("attribution").string("name")).contains("Aldana");
    JsonObject span = second.array("spans").objects().getFirst();
    assertThat(
            plain.string("text").substring((int) span.integer("start"), (int) span.integer("end")))
        .startsWith("We will refuse entry")
        .endsWith("gave the orders,");
    assertThat(plain.array("leftOut").objects().getFirst().string("reason"))
        .isEqualTo("scare_quotes");
  }

  @Test
  void whatTheApiCannotReadIsAProblem() throws Exception {
    assertThat(QuoteApiTest.problem(api("text/plain", " "), 422).string("parameter"))
        .isEqualTo("article");
    assertThat(
            QuoteApiTest.problem(
                    api("application/json", "{\"article\": \"a\", \"mediaType\": \"text/rtf\"}"),
                    422)
                .string("pointer"))
        .isEqualTo("/mediaType");
  }

  private static JsonObject json(String type, String body) throws Exception {
    HttpResponse<String> answer = api(type, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonReader.readObject(answer.body().getBytes(UTF_8));
  }

  private static HttpResponse<String> api(String type, String body) throws Exception {
    return send("/api/v1/quotes/check", type, body);
  }

  private static HttpResponse<String> post(String article) throws Exception {
    return send(
        "/check/article",
        "application/x-www-form-urlencoded",
        "article=" + CheckSiteTest.encoded(article));
  }

  private static HttpResponse<String> send(String path, String type, String body) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(site.address().resolve(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private static Document page(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Jsoup.parse(answer.body(), site.address().toString());
  }
}
