package lectern.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.store.ErrorReport;
import lectern.store.ReportDesk;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a reader gets who knows that a sentence is not as it was said.
class ReportSiteTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path data;

  private final Hand clock = new Hand();
  private Archive archive;
  private Site site;
  private String citation;

  /// A clock that the test turns.
  private static final class Hand implements InstantSource {
    Instant now = Instant.parse("2031-05-02T09:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void start() throws CannotServeException {
    RecordSamples.write(data);
    archive = Archive.open(data);
    site = Site.start(archive, clock, "127.0.0.1", 0);
    citation =
        RecordSamples.citation(
            RecordSamples.AVAILABILITY,
            2,
            RecordSamples.availability(RecordSamples.corrected()),
            "I will try.");
  }

  @AfterEach
  void stop() {
    site.close();
    archive.close();
  }

  @Test
  void theWayToTheDesk() throws Exception {
    Document sentence = page(get(citation), 200);
    String link = sentence.select("a:containsOwn(Report an error in this sentence)").attr("href");
    assertThat(link).isEqualTo(citation + "/report");

    Document form = page(get(link), 200);
    assertThat(form.select("h1").text()).isEqualTo("Report an error in this sentence");
    assertThat(form.select(".head blockquote").text()).isEqualTo("I will try.");
    assertThat(form.select(".body .s.here").text()).isEqualTo("I will try.");
    assertThat(form.select("form.ask").attr("action")).isEqualTo(link);
    assertThat(form.select("script")).isEmpty();

    HttpResponse<String> answer =
        post(
            link,
            Map.of(
                "wrong", "She said “I won’t try”.\r\nListen again.",
                "proposed", "I won’t try.",
                "evidence", "https://video.example/quay?t=760",
                "contact", "ines@coastal.example"));
    assertThat(answer.statusCode()).isEqualTo(303);
    String thanks = answer.headers().firstValue("Location").orElseThrow();
    assertThat(thanks).isEqualTo(link + "/1");
    Document thanked = page(get(thanks), 200);
    assertThat(thanked.select("h1").text()).isEqualTo("Thank you. Your report has arrived.");
    assertThat(thanked.select(".head .sentence").text())
        .isEqualTo("Its number, should you want to refer to it: 1");
    assertThat(thanked.select(".steps li")).hasSize(3);
    assertThat(thanked.body().text()).doesNotContain("won’t", "ines@");

    ErrorReport kept = reports().getFirst();
    assertThat(kept.citation().toString()).isEqualTo(citation);
    assertThat(kept.words()).isEqualTo("I will try.");
    assertThat(kept.label()).isEqualTo("MR OKAFOR");
    assertThat(kept.wrong()).isEqualTo("She said “I won’t try”.\nListen again.");
    assertThat(kept.proposed()).contains("I won’t try.");
    assertThat(kept.evidence()).contains("https://video.example/quay?t=760");
    assertThat(kept.contact()).contains("ines@coastal.example");
    assertThat(kept.received()).isEqualTo(clock.now);
    assertThat(kept.isOpen()).isTrue();
  }

  @Test
  void nothingAboutTheReadersComputerIsKept() throws Exception {
    post(citation + "/report", Map.of("wrong", "Wrong."));
    for (String part : List.of("desk.db", "desk.db-wal")) {
      Path file = data.resolve(part);
      if (Files.exists(file)) {
        assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
            .doesNotContain("127.0.0.1", "Java-http-client");
      }
    }
  }

  @Test
  void whatIsMissingOrTooLongIsSaidAtItsField() throws Exception {
    HttpResponse<String> answer =
        post(
            citation + "/report",
            Map.of("wrong", " ", "proposed", "x".repeat(2_001), "contact", "<b>\"me\"</b>"));
    Document form = page(answer, 422);
    assertThat(form.title()).isEqualTo("Not sent yet: Report an error in this sentence – Lectern");
    assertThat(form.select("#wrong-error").text())
        .isEqualTo("Say what is wrong with the sentence, in a few words.");
    assertThat(form.select("#wrong").attr("aria-invalid")).isEqualTo("true");
    assertThat(form.select("#wrong").attr("aria-describedby")).isEqualTo("wrong-error wrong-hint");
    assertThat(form.select("#proposed-error").text())
        .isEqualTo("This has 2,001 characters, but at most 2,000 can be kept. Shorten it.");
    assertThat(form.select("#proposed").text()).hasSize(2_001);
    assertThat(form.select("#contact").attr("value")).isEqualTo("<b>\"me\"</b>");
    assertThat(reports()).isEmpty();
  }

  @Test
  void aProgramThatFillsEveryFieldIsNotBelieved() throws Exception {
    HttpResponse<String> answer =
        post(citation + "/report", Map.of("wrong", "Buy now.", "website", "https://spam.example"));
    Document form = page(answer, 422);
    assertThat(form.select("#website-error").text())
        .isEqualTo(
            "Empty this field and send the form again. It is there to catch programs that fill in every field.");
    assertThat(form.select("#website").hasAttr("tabindex")).isFalse();
    assertThat(reports()).isEmpty();
  }

  @Test
  void anotherSiteCannotSendSomethingInAReadersName() throws Exception {
    String form = "wrong=Wrong";
    assertThat(send(form, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(send(form, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
    assertThat(send(form, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(send(form, "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(send(form, "Origin", "::").statusCode()).isEqualTo(403);
    Document refused = page(send(form, "Sec-Fetch-Site", "cross-site"), 403);
    assertThat(refused.select(".sentence").text())
        .isEqualTo(
            "This form can only be sent from its own page. Go there and send it again; if you came from another site, it"
                + " tried to send something in your name.");
    assertThat(reports()).isEmpty();
    assertThat(send(form, "Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(303);
    String own = site.address().toString().replaceFirst("/$", "");
    assertThat(send(form, "Origin", own).statusCode()).isEqualTo(303);
  }

  @Test
  void oneClientIsHeardTenTimesAnHour() throws Exception {
    for (int i = 0; i < Archive.REPORTS_AN_HOUR; i++) {
      assertThat(post(citation + "/report", Map.of("wrong", "Wrong " + i)).statusCode())
          .isEqualTo(303);
    }
    clock.now = clock.now.plusSeconds(600);
    HttpResponse<String> answer = post(citation + "/report", Map.of("wrong", "One more"));
    Document form = page(answer, 429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("3000");
    assertThat(form.select("[role=alert]").text())
        .isEqualTo(
            "At most 10 reports are taken from one place within an hour. Your text is still here: copy it, and send it"
                + " later.");
    assertThat(form.select("#wrong").text()).isEqualTo("One more");
    clock.now = clock.now.plusSeconds(3_000);
    assertThat(post(citation + "/report", Map.of("wrong", "Now")).statusCode()).isEqualTo(303);
  }

  @Test
  void behindAProxyOnTheSameComputerEachReaderIsOneClient() throws Exception {
    String form = "wrong=a+word";
    for (int i = 0; i < Archive.REPORTS_AN_HOUR; i++) {
      assertThat(send(form, "X-Forwarded-For", "203.0.113.7").statusCode()).isEqualTo(303);
    }
    assertThat(send(form, "X-Forwarded-For", "203.0.113.7").statusCode()).isEqualTo(429);
    assertThat(send(form, "X-Forwarded-For", "203.0.113.8").statusCode()).isEqualTo(303);
  }

  @Test
  void whereTheRecordCanOnlyBeReadThePageSaysSo() throws Exception {
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(data);
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeThat(Files.isWritable(data)).as("a superuser may write everywhere").isFalse();
      thePageSaysThatItTakesNone();
    } finally {
      Files.setPosixFilePermissions(data, before);
    }
  }

  private void thePageSaysThatItTakesNone() throws Exception {
    Document form = page(get(citation + "/report"), 200);
    assertThat(form.select("form.ask")).isEmpty();
    assertThat(form.select(".report-closed").text())
        .isEqualTo(
            "This copy of the record can only be read, so no reports are taken here. Whoever runs this site can say"
                + " where to send yours.");
    assertThat(post(citation + "/report", Map.of("wrong", "Wrong.")).statusCode()).isEqualTo(503);
  }

  @Test
  void whoReportsWhatIsInAnOldEditionIsLedToTheNewest() throws Exception {
    String old =
        RecordSamples.citation(
            RecordSamples.AVAILABILITY,
            1,
            RecordSamples.availability(RecordSamples.availability()),
            "The work was real");
    Document form = page(get(old + "/report"), 200);
    assertThat(form.select(".notice").text())
        .isEqualTo(
            "This is edition 1, but the newest is edition 2. Perhaps it is corrected there already. See what became of"
                + " the sentence");
    assertThat(form.select(".notice a").attr("href")).isEqualTo(old);
  }

  @Test
  void inAnotherLanguageTheWayIsTheSame() throws Exception {
    HttpResponse<String> answer = post("/fr" + citation + "/report", Map.of("wrong", "Faux."));
    assertThat(answer.headers().firstValue("Location")).contains("/fr" + citation + "/report/1");
    assertThat(page(get("/fr" + citation + "/report"), 200).select("form.ask").attr("action"))
        .isEqualTo("/fr" + citation + "/report");
    assertThat(reports().getFirst().citation().toString()).isEqualTo(citation);
  }

  @Test
  void whatWasNeverPublishedCannotBeReported() throws Exception {
    String never = citation.replaceFirst("~.*", "~00000000") + "/report";
    assertThat(get(never).statusCode()).isEqualTo(404);
    assertThat(post(never, Map.of("wrong", "Wrong.")).statusCode()).isEqualTo(404);
    assertThat(get(citation + "/report/0").statusCode()).isEqualTo(404);
    assertThat(get(citation + "/report/%3Cscript%3E").statusCode()).isEqualTo(404);
    assertThat(reports()).isEmpty();
  }

  @Test
  void hostileWordsStayWords() throws Exception {
    for (String hostile :
        List.of(
            "</textarea><script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${7*7} {0} ''",
            "'); drop table report; --",
            "\u0000\u001b[2J\u202e\ud83d\udea2")) {
      Document form =
          page(post(citation + "/report", Map.of("wrong", "", "proposed", hostile)), 422);
      assertThat(form.select("script, img")).isEmpty();
      String kept = hostile.replaceAll("[\u0000\u001b]", "\ufffd");
      assertThat(form.select("#proposed").text()).isEqualTo(kept);
      assertThat(
              post(citation + "/report", Map.of("wrong", hostile, "proposed", hostile))
                  .statusCode())
          .isEqualTo(303);
      assertThat(reports().getLast().wrong()).isEqualTo(kept);
    }
    assertThat(post(citation + "/report", Map.of("wrong", "x".repeat(100_001))).statusCode())
        .isEqualTo(413);
    assertThat(send("wrong=%ff%fe%zz", "X", "y").statusCode()).isEqualTo(400);
  }

  private List<ErrorReport> reports() throws Exception {
    try (ReportDesk desk = ReportDesk.open(data)) {
      return new ArrayList<>(desk.reports());
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(site.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(path, form, "Sec-Fetch-Site", "same-origin");
  }

  private HttpResponse<String> send(String form, String header, String value) throws Exception {
    return send(citation + "/report", form, header, value);
  }

  private HttpResponse<String> send(String path, String form, String header, String value)
      throws Exception {
    URI address = site.address().resolve(path);
    return CLIENT.send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(header, value)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private static Document page(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Jsoup.parse(answer.body());
  }
}
