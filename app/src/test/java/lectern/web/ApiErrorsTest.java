package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import lectern.web.api.RateLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Errors that no request alone provokes have the shape of all others, and the words that the description shows.
class ApiErrorsTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path data;

  /// Does something with a running site.
  @FunctionalInterface
  private interface Visit {
    void at(URI site) throws Exception;
  }

  private void serve(RateLimit.Both limits, Visit visit) throws Exception {
    try (Archive archive = Archive.open(data);
        Site site = Site.start(archive, InstantSource.system(), limits, "127.0.0.1", 0)) {
      visit.at(site.address());
    }
  }

  @Test
  void whoAsksTooOftenIsToldWhenToAskAgain() throws Exception {
    RecordSamples.write(data);
    RateLimit two = new RateLimit(2, 2);
    serve(
        new RateLimit.Both(two, RateLimit.HEAVY),
        site -> {
          HttpResponse<String> first = get(site, "/api/v1");
          assertThat(first.headers().firstValue("RateLimit-Policy"))
              .contains("\"common\";q=2;w=60");
          assertThat(first.headers().firstValue("RateLimit")).contains("\"common\";r=1;t=30");
          get(site, "/api/v1");
          HttpResponse<String> third = get(site, "/api/v1");
          requireShown(third, "TooManyRequests", "tooMany");
          assertThat(third.headers().firstValue("Retry-After")).contains("30");
          assertThat(third.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
          assertThat(get(site, "/").statusCode()).isEqualTo(200);
        });
  }

  @Test
  void whatTakesLongHasALimitOfItsOwn() throws Exception {
    RecordSamples.write(data);
    serve(
        new RateLimit.Both(RateLimit.COMMON, new RateLimit(1, 1)),
        site -> {
          HttpResponse<String> first = get(site, "/api/v1/exports/works.jsonl");
          assertThat(first.headers().firstValue("RateLimit-Policy"))
              .contains("\"common\";q=600;w=60, \"heavy\";q=1;w=60");
          assertThat(get(site, "/api/v1/quotes/check?q=ice").statusCode()).isEqualTo(429);
          assertThat(get(site, "/api/v1/works").statusCode()).isEqualTo(200);
        });
  }

  @Test
  void aDamagedFileIsNotShown() throws Exception {
    RecordSamples.write(data);
    for (Path text : texts()) {
      Files.writeString(text, Files.readString(text).replace("ice", "lie"));
    }
    serve(
        RateLimit.Both.usual(),
        site -> {
          HttpResponse<String> answer =
              get(site, "/api/v1/works/briefing/2031-02-11/ice/editions/1");
          requireShown(answer, "InternalServerError", "damaged");
        });
  }

  /// The part that was sent must not be taken for the whole.
  @Test
  void aFileOfEverythingBreaksOffAtADamagedPlace() throws Exception {
    RecordSamples.write(data);
    for (Path text : texts()) {
      Files.writeString(text, Files.readString(text).replace("ice", "lie"));
    }
    serve(
        RateLimit.Both.usual(),
        site -> {
          String whole = raw(site, "GET /api/v1/exports/editions.jsonl HTTP/1.1", host(site));
          assertThat(whole).doesNotContain("\r\n0\r\n\r\n").doesNotContain("<html");
        });
  }

  private List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.walk(data.resolve("sources"))) {
      return files.filter(file -> file.toString().endsWith(".text")).toList();
    }
  }

  @Test
  void withoutAnIndexNothingCanBeSearched() throws Exception {
    RecordSamples.write(data);
    Files.writeString(data.resolve("index"), "This is no folder.");
    serve(
        RateLimit.Both.usual(),
        site -> {
          HttpResponse<String> answer = get(site, "/api/v1/search?q=ice");
          JsonNode problem = problem(answer, 503);
          assertThat(answer.headers().firstValue("Retry-After")).isPresent();
          assertThat(problem.path("title"))
              .isEqualTo(OpenApi.problem("ServiceUnavailable", "noIndex").path("title"));
          assertThat(get(site, "/api/v1/works").statusCode()).isEqualTo(200);
        });
  }

  @Test
  void whatNoRouteSeesIsAProblem() throws Exception {
    RecordSamples.write(data);
    serve(
        RateLimit.Both.usual(),
        site -> {
          requireShown(raw(site, "GET /api/v1/[] HTTP/1.1", host(site)), "BadRequest", "malformed");
          requireShown(
              raw(site, "GET /api/v1/works HTTP/1.1", "record.example"),
              "MisdirectedRequest",
              "host");
          assertThat(raw(site, "TRACE /api/v1/works HTTP/1.1", host(site)))
              .contains("HTTP/1.1 405", "application/problem+json", "\"status\":405");
        });
  }

  @Test
  void aBodyThatIsTooLongIsNotRead() throws Exception {
    RecordSamples.write(data);
    serve(
        RateLimit.Both.usual(),
        site -> {
          HttpRequest request =
              HttpRequest.newBuilder(site.resolve("/api/v1/quotes/check"))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(" ".repeat(QuoteApi.MOST_BYTES + 1)))
                  .build();
          requireShown(
              CLIENT.send(request, HttpResponse.BodyHandlers.ofString(UTF_8)),
              "ContentTooLarge",
              "tooLarge");
        });
  }

  private static void requireShown(HttpResponse<String> answer, String response, String name) {
    JsonNode shown = OpenApi.problem(response, name);
    JsonNode problem = problem(answer, shown.path("status").asInt());
    assertThat(problem).isEqualTo(shown);
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = OpenApi.JSON.readTree(answer.body());
    assertThat(OpenApi.errors("/components/schemas/Problem", problem)).isEmpty();
    return problem;
  }

  private static void requireShown(String answer, String response, String name) {
    JsonNode shown = OpenApi.problem(response, name);
    assertThat(answer)
        .startsWith("HTTP/1.1 " + shown.path("status").asInt())
        .contains("application/problem+json");
    assertThat(OpenApi.JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n{") + 4)))
        .isEqualTo(shown);
  }

  private static HttpResponse<String> get(URI site, String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(site.resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private static String host(URI site) {
    return "127.0.0.1:" + site.getPort();
  }

  private static String raw(URI site, String line, String host) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", site.getPort())) {
      socket
          .getOutputStream()
          .write((line + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
