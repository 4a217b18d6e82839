package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import lectern.cite.Address;
import lectern.cite.WorkId;
import lectern.web.WrittenRecord.Draft;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What whoever asks for the same page twice gets the second time.
class PageCacheTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final WorkId WORK = WorkId.parse("remarks/2031-06-01/quay");
  private static final String PAGE = "/" + WORK;
  private static final String LONG =
      "MR OKAFOR: The first berth is open.\n\nMR OKAFOR: It took us two years and a winter.\n";

  @TempDir Path data;

  private Instant now = Instant.parse("2031-06-02T10:00:00Z");
  private WrittenRecord record;
  private Archive archive;
  private Site site;

  @BeforeEach
  void start() throws CannotServeException {
    record =
        new WrittenRecord(data, Instant.parse("2031-06-01T10:00:00Z")).publish(WORK, draft(LONG));
    archive = Archive.open(data);
    site = Site.start(archive, () -> now, "127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    site.close();
    archive.close();
  }

  private static Draft draft(String text) {
    return new Draft("quay.txt", text, "Remarks on the Quay", "", null);
  }

  @Test
  void whateverHappensToAWorkIsShownByTheNextRequest() throws Exception {
    String first = tag(get(PAGE));
    assertThat(tag(get(PAGE))).isEqualTo(first);

    record.correct(WORK, draft(LONG.replace("two years", "three years")), "Misheard.");
    HttpResponse<byte[]> corrected = get(PAGE, "If-None-Match", first);
    assertThat(corrected.statusCode()).isEqualTo(200);
    assertThat(text(corrected)).contains("three years");

    record.annotate(WORK, 2, Optional.of(new Address(1, 1)), "The berth is number four.");
    assertThat(text(get(PAGE))).contains("The berth is number four.");

    record.withdraw(WORK, "Published by mistake.");
    assertThat(text(get(PAGE))).contains("Published by mistake.");

    WorkId other = WorkId.parse("remarks/2031-06-02/other");
    assertThat(text(get("/"))).doesNotContain("" + other);
    record.publish(other, draft(LONG + "\nMR OKAFOR: And that is all.\n"));
    assertThat(text(get("/"))).contains("" + other);
  }

  @Test
  void aCheckpointThatLooksTheSameFromOutsideIsReadAllTheSame() throws Exception {
    Path checkpoint = data.resolve("log/checkpoint");
    FileTime then = Files.getLastModifiedTime(checkpoint);
    get(PAGE);
    record.annotate(WORK, 1, Optional.empty(), "The same second.");
    Files.setLastModifiedTime(checkpoint, then);
    assertThat(text(get(PAGE))).contains("The same second.");
  }

  @Test
  void aPageThatSaysWhatDayItIsEndsWithTheDay() throws Exception {
    String sentence = sentence();
    assertThat(text(get(sentence))).contains("2 June 2031").doesNotContain("3 June 2031");
    now = now.plus(Duration.ofDays(1));
    assertThat(text(get(sentence))).contains("3 June 2031");
  }

  /// The address of the first sentence, with its check.
  private String sentence() throws Exception {
    String page = text(get(PAGE));
    int at = page.indexOf(PAGE + "/v1/t1.s1~");
    return page.substring(at, page.indexOf('"', at));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%s | 304",
        "W/%s | 304",
        "\"other\", %s | 304",
        "* | 304",
        "\"other\" | 200",
        "W/\"other\", \"another\" | 200",
        "not a tag | 200",
      })
  void whatAClientHasAlreadyIsNotSentAgain(String condition, int status) throws Exception {
    String tag = tag(get(PAGE));
    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    HttpResponse<byte[]> again = get(PAGE, "If-None-Match", condition.formatted(tag));
    assertThat(again.statusCode()).isEqualTo(status);
    assertThat(tag(again)).isEqualTo(tag);
    assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(again.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    assertThat(again.body().length == 0).isEqualTo(status == 304);
  }

  @Test
  void theFirstRequestMayAlreadyBeConditional() throws Exception {
    String tag = tag(get(PAGE));
    record.annotate(WORK, 1, Optional.empty(), "A note.");
    HttpResponse<byte[]> made = get(PAGE, "If-None-Match", "*");
    assertThat(made.statusCode()).isEqualTo(304);
    assertThat(tag(made)).isNotEqualTo(tag);
  }

  @Test
  void compressedAndPlainAreTheSamePageUnderTagsOfTheirOwn() throws Exception {
    HttpResponse<byte[]> plain = get(PAGE);
    HttpResponse<byte[]> gzipped = get(PAGE, "Accept-Encoding", "gzip");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(gzipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(unzipped(gzipped.body())).isEqualTo(plain.body());
    assertThat(tag(gzipped)).isNotEqualTo(tag(plain));
    for (HttpResponse<byte[]> answer : List.of(plain, gzipped)) {
      assertThat(answer.headers().firstValueAsLong("Content-Length"))
          .hasValue(answer.body().length);
    }
    assertThat(get(PAGE, "Accept-Encoding", "gzip", "If-None-Match", tag(plain)).statusCode())
        .isEqualTo(200);
    assertThat(get(PAGE, "Accept-Encoding", "gzip", "If-None-Match", tag(gzipped)).statusCode())
        .isEqualTo(304);
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | true",
        "br, gzip | true",
        "GZIP; q=0.5 | true",
        "* | true",
        "br, *;q=0.1 | true",
        "gzip;q=0 | false",
        "gzip; q=0.000, * | false",
        "*;q=0 | false",
        "br | false",
        "identity | false",
      })
  void onlyWhoTakesItIsSentItCompressed(String accepted, boolean gzips) throws Exception {
    get(PAGE);
    assertThat(
            get(PAGE, "Accept-Encoding", accepted)
                .headers()
                .firstValue("Content-Encoding")
                .isPresent())
        .isEqualTo(gzips);
  }

  @Test
  void aHeadIsThatOfThePage() throws Exception {
    HttpResponse<byte[]> made = head(PAGE);
    HttpResponse<byte[]> page = get(PAGE);
    HttpResponse<byte[]> kept = head(PAGE);
    for (HttpResponse<byte[]> head : List.of(made, kept)) {
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      for (String name : List.of("ETag", "Content-Length", "Content-Type", "Vary")) {
        assertThat(head.headers().firstValue(name)).isEqualTo(page.headers().firstValue(name));
      }
    }
    assertThat(text(page)).contains("The first berth is open.");
  }

  @Test
  void aKeptPageHasEveryHeaderOfThePageThatWasMade() throws Exception {
    HttpResponse<byte[]> made = get(PAGE);
    HttpResponse<byte[]> kept = get(PAGE);
    assertThat(kept.body()).isEqualTo(made.body());
    for (String name : made.headers().map().keySet()) {
      if (!name.equalsIgnoreCase("Date")) {
        assertThat(kept.headers().allValues(name)).isEqualTo(made.headers().allValues(name));
      }
    }
    assertThat(kept.headers().allValues("Content-Security-Policy")).hasSize(1);
  }

  @Test
  void sitesLanguagesAndQueriesAreNotMixed() throws Exception {
    String sentence = sentence();
    URI other = URI.create("http://localhost:" + site.address().getPort() + sentence);
    String here = text(get(sentence));
    String there = text(send(HttpRequest.newBuilder(other)));
    assertThat(here).contains("http://127.0.0.1:").doesNotContain("http://localhost:");
    assertThat(there).contains("http://localhost:").doesNotContain("http://127.0.0.1:");
    assertThat(text(get(PAGE))).contains("<html lang=\"en\"");
    assertThat(text(get("/es" + PAGE))).contains("<html lang=\"es\"");
    assertThat(get("/works?page=1").statusCode()).isEqualTo(200);
    assertThat(get("/works?page=2").statusCode()).isEqualTo(404);
  }

  /// What was kept was checked when it was made: it is what was published, and nobody is served anything else.
  @Test
  void ofADamagedRecordOnlyWhatWasCheckedBeforeIsShown() throws Exception {
    get(PAGE);
    settle();
    String page = text(get(PAGE));
    try (var files = Files.walk(data.resolve("sources"))) {
      for (Path text : files.filter(file -> file.toString().endsWith(".text")).toList()) {
        Files.writeString(text, Files.readString(text).replace("first", "worst"));
      }
    }
    assertThat(text(get(PAGE))).isEqualTo(page).contains("The first berth is open.");
    assertThat(get(PAGE + "/v1").statusCode()).isEqualTo(500);

    Files.writeString(data.resolve("log/checkpoint"), "nonsense");
    assertThat(get(PAGE).statusCode()).isEqualTo(500);
  }

  @Test
  void theCheckpointIsNeverKeptAndAnErrorHoldsForNobodyElse() throws Exception {
    HttpResponse<byte[]> checkpoint = get("/log/checkpoint");
    assertThat(checkpoint.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(checkpoint.headers().firstValue("ETag")).isEmpty();
    assertThat(checkpoint.body()).isEqualTo(Files.readAllBytes(data.resolve("log/checkpoint")));
    assertThat(get("/nothing-here").headers().firstValue("ETag")).isEmpty();
  }

  /// Lets the index look as if it had been as it is for a while: within a second of a change nothing is kept.
  private void settle() throws IOException {
    Path index = data.resolve("index");
    if (Files.exists(index)) {
      Files.setLastModifiedTime(index, FileTime.from(Instant.now().minusSeconds(60)));
    }
  }

  private static String tag(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }

  private static String text(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return new String(answer.body(), UTF_8);
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(site.address().resolve(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  private HttpResponse<byte[]> head(String path) throws Exception {
    return send(HttpRequest.newBuilder(site.address().resolve(path)).HEAD());
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }
}
