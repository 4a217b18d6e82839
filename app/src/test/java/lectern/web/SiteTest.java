package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a browser or any other client gets from a running site.
class SiteTest {
  private static final Map<String, byte[]> DOCUMENTS = Samples.documents();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Shelf shelf;
  private static Site site;

  @BeforeAll
  static void start() throws CannotServeException {
    shelf = Samples.shelf(DOCUMENTS);
    site = Site.start(shelf, "127.0.0.1", 0);
    while (shelf.catalogue().unread() > 0) {
      Thread.onSpinWait();
    }
  }

  @AfterAll
  static void stop() {
    site.close();
    shelf.close();
  }

  @Test
  void theListNamesEveryTranscriptAndWhatCannotBeRead() throws Exception {
    Document list = page("/");
    assertThat(list.select(".cards .title a").eachAttr("href"))
        .containsExactlyInAnyOrder(
            "/transcripts/press-availability",
            "/transcripts/gaggle",
            "/transcripts/hostile-b-amp",
            "/transcripts/debate",
            "/transcripts/advisory");
    assertThat(list.select(".refused").text())
        .isEqualTo("scan.pdf scan.pdf holds only pictures of pages. Give the text of it instead.");
    assertThat(list.select("main .facts").text()).isEqualTo("6 transcripts");
  }

  @Test
  void everyTurnAndSentenceCanBeAddressed() throws Exception {
    Document page = page("/transcripts/press-availability");
    assertThat(page.select("#t1 .who a").text()).isEqualTo("MINISTER ALDANA");
    assertThat(page.select("[id='t1.s2']").text()).startsWith("We will inspect every ferry.");
    for (String target : page.select("a[href^=#]").eachAttr("href")) {
      assertThat(page.getElementById(target.substring(1))).as(target).isNotNull();
    }
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void everyPrintedWordIsOnThePage() throws Exception {
    Document page = page("/transcripts/press-availability");
    page.select(".n").remove();
    String shown = page.select("main").text();
    for (String line : Samples.AVAILABILITY.lines().filter(line -> !line.isBlank()).toList()) {
      String words = line.substring(line.indexOf(": ") + 1).strip();
      assertThat(shown).contains(words);
    }
  }

  @Test
  void whoGetsTheFloorIsSaidBesideTheWordsThatGiveIt() throws Exception {
    Document page = page("/transcripts/press-availability");
    assertThat(page.select("#e1 .line").text())
        .isEqualTo("MR OKAFOR gives the floor to Ines Hartmann, Coastal Radio");
    assertThat(page.select("#e1 + .turn .s").text())
        .startsWith("We’ll start with Ines Hartmann of Coastal Radio.");
    String printedAt = page.select("#e1 .line a").attr("href").substring(1);
    assertThat(page.getElementById(printedAt).text()).contains("Ines Hartmann");
  }

  @Test
  void anAnswerThatMayHaveBeenDroppedIsPointedOut() throws Exception {
    assertThat(page("/transcripts/press-availability").select(".gap").eachText())
        .containsExactly(
            "Possibly incomplete here: the source leaves a double space where a short answer would"
                + " stand.");
  }

  @Test
  void correctionsShowBothReadings() throws Exception {
    Document page = page("/transcripts/gaggle");
    assertThat(page.select("del").text()).isEqualTo("60");
    assertThat(page.select("ins").text()).isEqualTo("[600]");
  }

  @Test
  void whatIsNotPrintedIsSaidToBeUnknown() throws Exception {
    Document page = page("/transcripts/debate");
    assertThat(page.select("h1").text()).isEqualTo("Untitled: debate.txt");
    assertThat(page.select(".facts .unprinted").eachText())
        .containsExactly("date unknown", "place unknown", "time unknown");
  }

  @Test
  void aDocumentWithoutSpeechIsShownAllTheSame() throws Exception {
    Document page = page("/transcripts/advisory");
    assertThat(page.select("#record").text())
        .contains("The harbour office opens at nine. Bring your card.");
    assertThat(page.select(".strip, .outline, #voices")).isEmpty();
  }

  @Test
  void wordsThatLookLikeMarkupStayWords() throws Exception {
    HttpResponse<String> answer = get("/transcripts/hostile-b-amp");
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("script, img, main b")).isEmpty();
    assertThat(answer.body())
        .contains("&lt;img src=x onerror=alert(1)&gt;", "${7*7}", "&lt;!-- no --&gt;");
    assertThat(page.title()).isEqualTo("Untitled: hostile <b>&amp;.txt – Lectern");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/transcripts/press-availability", "/nothing-here"})
  void pagesNeedNoScriptAndNoStyleOfTheirOwn(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("script, style, [style], iframe, object, embed")).isEmpty();
    assertThat(
            page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(attribute -> attribute.getKey().startsWith("on")))
        .isEmpty();
    assertThat(page.select("[src], link[href]").eachAttr("href"))
        .allMatch(address -> address.startsWith("/"));
    assertThat(answer.headers().map())
        .containsEntry(
            "content-security-policy",
            List.of(
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'"))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("x-frame-options", List.of("DENY"))
        .containsEntry("referrer-policy", List.of("same-origin"));
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void thePageSaysWhatItWasMadeFrom() throws Exception {
    byte[] bytes = DOCUMENTS.get("debate.txt");
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    assertThat(page("/transcripts/debate").select("dl.source dd").eachText())
        .containsExactly("debate.txt", "plain text, " + bytes.length + " bytes, UTF-8", sha256);
  }

  @Test
  void theOriginalIsGivenByteForByteAndOnlyToBeSaved() throws Exception {
    HttpResponse<byte[]> answer =
        CLIENT.send(
            request("/transcripts/gaggle/original").build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.body()).isEqualTo(DOCUMENTS.get("gaggle.md"));
    assertThat(answer.headers().map())
        .containsEntry("content-type", List.of("text/markdown"))
        .containsEntry("x-content-type-options", List.of("nosniff"))
        .containsEntry("content-security-policy", List.of("default-src 'none'; sandbox"));
    assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
        .startsWith("attachment; filename=\"gaggle.md\"");
  }

  @Test
  void anOriginalWithAnOddNameCannotBreakOutOfItsHeader() throws Exception {
    assertThat(
            get("/transcripts/hostile-b-amp/original")
                .headers()
                .firstValue("content-disposition")
                .orElseThrow())
        .isEqualTo(
            "attachment; filename=\"hostile <b>&amp;.txt\";"
                + " filename*=UTF-8''hostile%20%3Cb%3E&amp%3B.txt");
  }

  @Test
  void theBlocksAreGivenAsJsonLines() throws Exception {
    HttpResponse<String> answer = get("/transcripts/debate/blocks.jsonl");
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/jsonl");
    assertThat(answer.body().lines())
        .hasSize(5)
        .first()
        .asString()
        .startsWith("{\"doc\":\"debate.txt\",\"kind\":\"turn\",\"label\":\"KELLY\"");
  }

  @Test
  void anUnchangedPageIsNotSentAgain() throws Exception {
    String tag = get("/transcripts/gaggle").headers().firstValue("etag").orElseThrow();
    HttpResponse<String> again =
        CLIENT.send(
            request("/transcripts/gaggle").header("If-None-Match", tag).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void theStylesheetIsKeptForGoodUnderAnAddressOfItsVersion() throws Exception {
    String address = page("/").select("link[rel=stylesheet]").attr("href");
    assertThat(address).matches("/style\\.css\\?v=[0-9a-f]+");
    HttpResponse<String> styles = get(address);
    assertThat(styles.headers().firstValue("cache-control"))
        .hasValue("max-age=31536000, public, immutable");
    assertThat(styles.headers().firstValue("content-type")).hasValue("text/css;charset=utf-8");
  }

  @Test
  void aPageShrinksOnItsWay() throws Exception {
    HttpResponse<byte[]> answer =
        CLIENT.send(
            request("/transcripts/press-availability").header("Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .contains("We will inspect every ferry.");
    }
    assertThat(answer.body().length).isLessThan(6_000);
  }

  @Test
  void aHeadRequestIsAnsweredWithoutABody() throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(
            request("/transcripts/gaggle")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void mistakenAddressesGetAPageThatSaysWhatIsWrong() throws Exception {
    assertThat(sentence("/nothing-here", 404))
        .isEqualTo(
            "Nothing is kept at this address. It may be mistyped, or the page may have gone.");
    assertThat(sentence("/transcripts/nobody", 404))
        .isEqualTo(
            "No transcript is kept at this address. It may be mistyped, or the file may have got"
                + " another name since.");
    assertThat(sentence("/transcripts/nobody/original", 404)).startsWith("No transcript is kept");
    assertThat(sentence("/?page=9", 404)).isEqualTo("The list of transcripts has no page 9.");
    assertThat(sentence("/?page=two", 400))
        .isEqualTo("The number of a page is written in digits, as in ?page=2.");
    assertThat(sentence("/transcripts/scan", 422))
        .isEqualTo("scan.pdf holds only pictures of pages. Give the text of it instead.");
  }

  @Test
  void nothingCanBeWrittenHere() throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(
            request("/").POST(HttpRequest.BodyPublishers.ofString("a=b")).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow").orElse("")).contains("GET").contains("HEAD");
    assertThat(Jsoup.parse(answer.body()).select(".sentence").text())
        .isEqualTo("This address can only be read.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a%2fb", "/%zz", "/a[b|c", "/..%5c..%5cetc"})
  void whatIsNoAddressAtAllIsRefusedInTheSameStyle(String path) throws Exception {
    String answer =
        raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("That address cannot be understood")
        .contains("Content-Security-Policy: default-src 'none'")
        .doesNotContain("Tomcat", "Exception");
  }

  /// A page elsewhere may let its own name point to this computer; it must not read what is served here.
  @Test
  void aSiteForThisComputerAnswersToItsOwnNamesOnly() throws Exception {
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421")
        .contains("This server does not go by that name")
        .doesNotContain("press-availability");
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:80\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(raw("GET / HTTP/1.1\r\nHost: [::1]\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void theStateOfHealthIsOneWord() throws Exception {
    assertThat(get("/health").body()).isEqualTo("ok\n");
  }

  @Test
  void aPortThatIsTakenIsSaidInASentence() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = other.getLocalPort();
      assertThatThrownBy(() -> Site.start(shelf, "127.0.0.1", port))
          .isInstanceOf(CannotServeException.class)
          .hasMessage(
              "Cannot listen at 127.0.0.1, port "
                  + port
                  + ": another program listens there already. Stop it, or choose another port with"
                  + " --port; --port 0 takes any free one.");
    }
  }

  @Test
  void anAddressOfAnotherComputerIsSaidInASentence() {
    assertThatThrownBy(() -> Site.start(shelf, "192.0.2.1", 0))
        .hasMessage(
            "Cannot listen at 192.0.2.1, port 0: that is not an address of this computer. Choose"
                + " another with --host; 127.0.0.1 serves this computer alone.");
  }

  @Test
  void anUnknownNameIsSaidInASentence() {
    assertThatThrownBy(() -> Site.start(shelf, "no such name", 0))
        .hasMessage(
            "Cannot listen at no such name: this computer knows no such name. Use 127.0.0.1 to"
                + " serve this computer alone.");
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(site.address() + path.substring(1)));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("text/html;charset=utf-8");
    return Jsoup.parse(answer.body());
  }

  private static String sentence(String path, int status) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(status);
    assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    return Jsoup.parse(answer.body()).select(".sentence").text();
  }

  /// Sends exactly these characters, as no well-behaved client would.
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", site.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
