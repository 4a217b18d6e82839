package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import lectern.record.Checkpoint;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What every answer of the API has in common: how it is kept, compressed, paged, linked, and who may read it.
class ApiMannersTest {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1",
        "/api/v1/openapi.json",
        "/api/v1/works",
        "/api/v1/works/press-availability/2031-03-13/aldana/editions/2/turns",
        "/api/v1/search?q=pilots",
        "/api/v1/exports/editions.jsonl",
      })
  void whatHasNotChangedIsNotSentAgain(String path) throws Exception {
    HttpResponse<String> first = send(get(path));
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    HttpResponse<String> again = send(get(path).header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    HttpResponse<String> head = send(get(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).contains(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/works",
        "/api/v1/exports/editions.jsonl",
        "/api/v1/openapi.json",
        "/search.atom?q=we"
      })
  void textIsCompressed(String path) throws Exception {
    HttpResponse<byte[]> answer =
        CLIENT.send(
            get(path).header("Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(send(get(path)).body());
    }
  }

  /// In all orders, and with a page that ends anywhere, the pages hold each work once.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/works?limit=1",
        "/api/v1/works?limit=2&order=oldest",
        "/api/v1/works?limit=3&order=changed",
      })
  void pagesHoldEverythingOnce(String path) throws Exception {
    List<String> works = new ArrayList<>();
    URI next = site.address().resolve(path);
    while (next != null) {
      HttpResponse<String> answer = send(HttpRequest.newBuilder(next));
      JsonNode page = OpenApi.JSON.readTree(answer.body());
      page.path("works").forEach(work -> works.add(work.path("work").asString()));
      assertThat(page.path("total").asInt()).isEqualTo(5);
      next = page.path("next").isNull() ? null : URI.create(page.path("next").asString());
      assertThat(answer.headers().firstValue("Link").orElse(null))
          .isEqualTo(next == null ? null : "<" + next + ">; rel=\"next\"");
    }
    assertThat(works).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void turnsArePagedToTheLast() throws Exception {
    List<Integer> turns = new ArrayList<>();
    String next =
        site.address()
            + "api/v1/works/press-availability/2031-03-13/aldana/editions/1/turns?limit=15";
    while (!next.isEmpty()) {
      JsonNode page = OpenApi.JSON.readTree(send(HttpRequest.newBuilder(URI.create(next))).body());
      page.path("turns").forEach(turn -> turns.add(turn.path("turn").asInt()));
      next = page.path("next").asString("");
    }
    assertThat(turns).hasSize(32).isSorted().startsWith(1).endsWith(32);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=briefing 2",
        "from=2031-03-13&to=2031-03-13 2",
        "state=withdrawn 1",
        "state=current 4",
        "visit=visit/2031-03-13/kesteral-and-osmeria 2",
        "kind=nothing 0",
      })
  void worksAreFiltered(String filterAndCount) throws Exception {
    String[] parts = filterAndCount.split(" ", 2);
    JsonNode page = OpenApi.JSON.readTree(send(get("/api/v1/works?" + parts[0])).body());
    assertThat(page.path("total").asInt()).isEqualTo(Integer.parseInt(parts[1]));
  }

  /// Whoever starts at the index finds everything, and nothing that is not there.
  @Test
  void everyLinkLeadsSomewhere() throws Exception {
    Set<String> seen = new HashSet<>();
    List<String> todo = new ArrayList<>(List.of(site.address() + "api/v1"));
    while (!todo.isEmpty() && seen.size() < 250) {
      String address = todo.removeLast();
      if (!seen.add(address) || address.contains("{")) {
        continue;
      }
      HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address)));
      boolean needsQuery = answer.statusCode() == 422 && !address.contains("?");
      assertThat(answer.statusCode() == 200 || needsQuery)
          .as(address + " " + answer.body())
          .isTrue();
      if (answer.headers().firstValue("Content-Type").orElse("").equals("application/json")) {
        todo.addAll(addresses(answer.body()));
      }
    }
    assertThat(seen).hasSizeGreaterThan(40);
  }

  private static List<String> addresses(String body) {
    return Pattern.compile("\"(" + Pattern.quote(site.address().toString()) + "[^\"#]*)\"")
        .matcher(body)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  @Test
  void pagesOfThisComputerMayReadIt() throws Exception {
    HttpResponse<String> answer = send(get("/api/v1").header("Origin", "http://localhost:3000"));
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
        .contains("Link", "ETag", "RateLimit");
    assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy"))
        .contains("cross-origin");
    HttpResponse<String> page = send(get("/").header("Origin", "http://localhost:3000"));
    assertThat(page.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(page.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
  }

  @Test
  void aPreflightIsAnswered() throws Exception {
    HttpResponse<String> answer =
        send(
            get("/api/v1/quotes/check")
                .header("Origin", "http://localhost:3000")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
        .contains("GET, HEAD, POST");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
        .contains("Content-Type, If-None-Match");
  }

  /// This site is for this computer alone: another site that is open in the same browser has no business here.
  @Test
  void pagesFromElsewhereMayNotReadASiteOfThisComputerAlone() throws Exception {
    HttpResponse<String> answer =
        send(get("/api/v1").header("Origin", "https://elsewhere.example"));
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
  }

  @Test
  void pagesFromElsewhereMayReadAPublicSite() throws Exception {
    try (Site everywhere = Site.start(archive, "0.0.0.0", 0)) {
      URI address = URI.create("http://127.0.0.1:" + everywhere.address().getPort() + "/api/v1");
      HttpResponse<String> answer =
          send(HttpRequest.newBuilder(address).header("Origin", "https://elsewhere.example"));
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }
  }

  @Test
  void aFileOfEverythingIsNamedAfterTheRootOfTheLog() throws Exception {
    HttpResponse<String> answer = send(get("/api/v1/exports/works.jsonl"));
    Checkpoint checkpoint = archive.checkpoint().checkpoint();
    assertThat(answer.headers().firstValue("ETag"))
        .contains("W/\"works.jsonl-" + checkpoint.root().hex() + "\"");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"works.jsonl\"");
    assertThat(answer.body().lines()).hasSize(5);
  }

  private static HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(site.address().resolve(path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
  }
}
