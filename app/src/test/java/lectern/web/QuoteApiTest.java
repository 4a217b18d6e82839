package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import lectern.json.JsonException;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a program gets that asks a record whether somebody said something.
class QuoteApiTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ADDRESS = "/api/v1/quotes/check";

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
  void aQuotationIsAnswered() throws Exception {
    JsonObject answer =
        json(
            post(
                """
                {"quote": "“in any harbour of either country until the fault is put right”", "speaker": "Aldana"}
                """),
            200);
    assertThat(answer.string("verdict")).isEqualTo("verbatim");
    assertThat(answer.bool("isTrue")).isTrue();
    assertThat(answer.string("speaker")).isEqualTo("Aldana");
    assertThat(answer.array("stripped").objects().getFirst().string("what"))
        .isEqualTo("quotation mark around the whole");
    JsonObject match = answer.array("matches").objects().getFirst();
    assertThat(match.string("speaker")).isEqualTo("same");
    JsonObject place = match.array("places").objects().getFirst();
    assertThat(place.string("work")).isEqualTo(RecordSamples.AVAILABILITY.toString());
    assertThat(place.integer("edition")).isEqualTo(2);
    JsonObject span = place.object("span");
    assertThat(
            place.string("text").substring((int) span.integer("start"), (int) span.integer("end")))
        .isEqualTo("in any harbour of either country until the fault is put right")
        .isEqualTo(place.string("words"));
    JsonObject sentence = place.array("sentences").objects().getFirst();
    assertThat(sentence.string("citation"))
        .startsWith("/" + RecordSamples.AVAILABILITY + "/v2/t4.s3~");
    assertThat(sentence.string("url"))
        .isEqualTo(site.address().resolve(sentence.string("citation")).toString());
  }

  @Test
  void changedWordsComeWithTheirDifference() throws Exception {
    JsonObject answer =
        json(
            post(
                """
                {"quote": "We will refuse entry to 400 persons and one company who, on the evidence, gave the orders"}
                """),
            200);
    assertThat(answer.string("verdict")).isEqualTo("altered");
    assertThat(answer.array("flags").objects().stream().map(QuoteApiTest::kind)).contains("number");
    assertThat(answer.array("diff").objects())
        .extracting(run -> run.string("in"))
        .contains("record", "quote");
  }

  private static String kind(JsonObject flag) {
    try {
      return flag.string("kind");
    } catch (JsonException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aListIsAnsweredInItsOrder() throws Exception {
    JsonObject answer =
        json(
            post(
                """
                {"quotes": [{"quote": "That is the sum of it."}, {"quote": "The moon was sold on Tuesday to the highest bidder."}]}
                """),
            200);
    assertThat(answer.array("answers").objects())
        .extracting(one -> one.string("verdict"))
        .containsExactly("verbatim", "absent");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | 400 | | The JSON text",
        "[] | 400 | | The JSON text is an array; expected an object.",
        "{} | 422 | | The JSON object has no member \"quote\".",
        "{\"quote\": 7} | 422 | | The member \"quote\" is a number; expected a string.",
        "{\"quote\": \"\"} | 422 | /quote | There is nothing to check yet.",
        "{\"quote\": \"?!\"} | 422 | /quote | There are no words in this, only marks.",
        "{\"quote\": \"a\", \"asOf\": \"May\"} | 422 | /asOf | This is no day of the calendar.",
        "{\"quote\": \"a\", \"author\": \"b\"} | 422 | | The JSON object has a member \"author\"; expected only quote, speaker, asOf.",
        "{\"quotes\": []} | 422 | /quotes | The list has 0 quotations; expected 1 to 100.",
        "{\"quotes\": [{\"quote\": \"a\"}, {\"quote\": \"\"}]} | 422 | /quotes/1/quote | There is nothing to check yet.",
        "{\"quotes\": [{}]} | 422 | /quotes/0 | The JSON object has no member \"quote\".",
      })
  void whatCannotBeCheckedIsAProblem(String body, int status, String pointer, String detail)
      throws Exception {
    JsonObject problem = problem(post(body), status);
    assertThat(problem.string("detail")).startsWith(detail);
    assertThat(problem.optionalString("pointer").orElse(null)).isEqualTo(pointer);
  }

  @Test
  void limitsAreKept() throws Exception {
    String words = "word ".repeat(100_000);
    assertThat(problem(post("{\"quote\": \"" + words + "\"}"), 422).string("detail"))
        .startsWith("The quotation has 100,000 words, and 20,000 are the most");
    String quotes = "{\"quote\": \"word\"},".repeat(101);
    assertThat(
            problem(post("{\"quotes\": [" + quotes.substring(0, quotes.length() - 1) + "]}"), 422)
                .string("detail"))
        .isEqualTo("The list has 101 quotations; expected 1 to 100.");
    assertThat(problem(post(" ".repeat(QuoteApi.MOST_BYTES + 1)), 413).string("detail"))
        .isEqualTo("The body has more than 4,000,000 bytes, which is the most. Send it in parts.");
  }

  @Test
  void otherMethodsTypesAndAddressesAreProblemsOfTheSameShape() throws Exception {
    HttpResponse<String> delete = send(request(ADDRESS).DELETE().build());
    assertThat(problem(delete, 405).string("detail"))
        .isEqualTo("/api/v1/quotes/check takes GET or HEAD or POST, not DELETE.");
    assertThat(delete.headers().firstValue("Allow")).contains("GET,HEAD,POST");
    assertThat(
            problem(
                    send(
                        request(ADDRESS)
                            .header("Content-Type", "application/xml")
                            .POST(HttpRequest.BodyPublishers.ofString("<q/>"))
                            .build()),
                    415)
                .string("detail"))
        .startsWith("The body is of the type application/xml; expected a Content-Type of");
    assertThat(problem(send(request("/api/v1/nothing").GET().build()), 404).string("detail"))
        .startsWith("The API has nothing at /api/v1/nothing.");
    assertThat(problem(send(request("/api/v1/quotes").GET().build()), 404)).isNotNull();
  }

  @Test
  void whatNoRouteSeesIsAProblem() throws Exception {
    String port = ":" + site.address().getPort();
    assertThat(refused("GET /api/v1/[] HTTP/1.1", "127.0.0.1" + port))
        .contains(" 400 ", "application/problem+json", "\"status\":400");
    assertThat(refused("GET /api/v1/quotes/check HTTP/1.1", "record.example"))
        .contains(" 421 ", "application/problem+json", "\"status\":421");
  }

  private static String refused(String line, String host) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", site.address().getPort())) {
      socket
          .getOutputStream()
          .write((line + "\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  static JsonObject problem(HttpResponse<String> answer, int status) throws JsonException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonObject problem = JsonReader.readObject(answer.body().getBytes(UTF_8));
    assertThat(problem.integer("status")).isEqualTo(status);
    assertThat(problem.string("type")).isEqualTo("about:blank");
    assertThat(problem.string("title")).isNotEmpty();
    return problem;
  }

  private static JsonObject json(HttpResponse<String> answer, int status) throws JsonException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    return JsonReader.readObject(answer.body().getBytes(UTF_8));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(site.address().resolve(path));
  }

  private static HttpResponse<String> post(String body) throws Exception {
    return send(
        request(ADDRESS)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
  }
}
