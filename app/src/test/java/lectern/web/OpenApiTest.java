package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import lectern.web.OpenApi.Example;
import lectern.web.api.RateLimit;
import lectern.web.page.Wording;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The API is what its description says: each address, each example, each member of each answer.
class OpenApiTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Instant NOW = Instant.parse("2031-06-01T12:00:00Z");
  private static final RateLimit PLENTY = new RateLimit(100_000, 100_000);

  @TempDir static Path data;

  private static Archive archive;
  private static Site site;

  @BeforeAll
  static void start() throws CannotServeException {
    RecordSamples.write(data);
    archive = Archive.open(data);
    site =
        Site.start(
            archive, InstantSource.fixed(NOW), new RateLimit.Both(PLENTY, PLENTY), "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    site.close();
    archive.close();
  }

  /// Against the schema that the OpenAPI Initiative publishes, and each schema in it against that of JSON Schema.
  @Test
  void itIsValid() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    assertThat(registry.getSchema(OpenApi.read("oas-3.1-schema.json")).validate(OpenApi.DOCUMENT))
        .isEmpty();
    var ofSchemas =
        registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    OpenApi.DOCUMENT
        .path("components")
        .path("schemas")
        .forEachEntry((name, schema) -> assertThat(ofSchemas.validate(schema)).as(name).isEmpty());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    for (JsonNode reference : OpenApi.DOCUMENT.findValues("$ref")) {
      assertThat(OpenApi.DOCUMENT.at(reference.asString().substring(1)).isMissingNode())
          .as(reference.asString())
          .isFalse();
    }
  }

  @Test
  void everyAddressIsDescribedAndNoOther() {
    TreeSet<String> described = new TreeSet<>();
    OpenApi.DOCUMENT
        .path("paths")
        .forEachEntry((path, item) ->
            item.propertyNames()
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    TreeSet<String> served = new TreeSet<>();
    new ApiRoutes(archive, InstantSource.fixed(NOW), new Searching(archive, Wording.english()))
        .endpoints()
        .forEach(endpoint -> served.add(endpoint.method() + " /api/v1" + endpoint.path()));
    assertThat(described).isEqualTo(served);
  }

  @Test
  void everyOperationHasAnExampleAndSaysWhatMayGoWrong() {
    List<Example> examples = OpenApi.examples();
    OpenApi.DOCUMENT
        .path("paths")
        .forEachEntry((path, item) ->
            item.forEachEntry((method, operation) -> {
              String name = method.toUpperCase(Locale.ROOT) + " " + path;
              assertThat(examples.stream().filter(of -> of.operation().equals(name)))
                  .as(name)
                  .isNotEmpty();
              assertThat(operation.path("responses").propertyNames())
                  .as(name)
                  .contains("200", "400", "405", "421", "422", "429", "500");
              assertThat(operation.path("responses").has("404")).isEqualTo(mayBeMissing(path));
            }));
  }

  private static boolean mayBeMissing(String path) {
    return path.contains("{") || path.equals("/api/v1/citations");
  }

  static Stream<Example> asked() {
    return OpenApi.examples().stream().filter(Example::isAsked);
  }

  @ParameterizedTest
  @MethodSource("asked")
  void anExampleIsTheAnswer(Example example) throws Exception {
    HttpResponse<String> answer = ask(example);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(example.status());
    assertThat(answer.headers().firstValue("Content-Type")).contains(example.mediaType());
    String body = answer.body().replace(origin(), OpenApi.SITE);
    JsonNode value =
        OpenApi.JSON.readTree(
            example.mediaType().equals("application/jsonl")
                ? body.lines().findFirst().orElseThrow()
                : body);
    List<String> varies =
        example.value().path("x-varies").valueStream().map(JsonNode::asString).toList();
    OpenApi.requireShown(example.value().path("value"), value, varies, "");
    assertThat(OpenApi.errors(example.pointer(), value)).isEmpty();
  }

  private static HttpResponse<String> ask(Example example) throws Exception {
    JsonNode body = example.value().path("x-body");
    BodyPublisher sent =
        body.isMissingNode() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.asString());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.address().resolve(example.address()))
            .method(example.method(), sent);
    JsonNode type = example.value().path("x-content-type");
    if (!type.isMissingNode()) {
      request.header("Content-Type", type.asString());
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  private static String origin() {
    String address = site.address().toString();
    return address.substring(0, address.length() - 1);
  }

  /// What is shown of errors that need more than a request; [ApiErrorsTest] provokes them.
  @Test
  void everyOtherExampleIsAProblem() {
    OpenApi.examples().stream()
        .filter(example -> !example.isAsked())
        .forEach(example ->
            assertThat(OpenApi.errors(example.pointer(), example.value().path("value")))
                .as(example.toString())
                .isEmpty());
  }

  /// Every line of every file has the shape of its first one, and the editions hold every sentence.
  @ParameterizedTest
  @MethodSource("files")
  void everyLineOfAFileIsAsDescribed(Example example) throws Exception {
    List<String> lines = ask(example).body().lines().toList();
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      assertThat(OpenApi.errors(example.pointer(), OpenApi.JSON.readTree(line))).isEmpty();
    }
  }

  static Stream<Example> files() {
    return asked().filter(example -> example.mediaType().equals("application/jsonl"));
  }
}
