package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description of the API, as the tests read it.
final class OpenApi {
  static final ObjectMapper JSON = new ObjectMapper();

  /// The site that its examples are about.
  static final String SITE = "https://record.example";

  private static final String ADDRESS = "https://record.example/openapi.json";

  static final JsonNode DOCUMENT = read("openapi.json");

  /// The same, but an object may have no member that is not described: so that none is answered which nobody may rely on.
  private static final SchemaRegistry STRICT =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemas(Map.of(ADDRESS, strict(DOCUMENT.deepCopy()).toString())));

  private OpenApi() {}

  static JsonNode read(String resource) {
    try (InputStream in = OpenApi.class.getResourceAsStream(resource)) {
      return JSON.readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode strict(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("properties").isObject()
        && object.path("type").asString("").equals("object")) {
      object.put("additionalProperties", false);
    }
    node.forEach(OpenApi::strict);
    return node;
  }

  /// What a value has that the schema at a pointer into the document does not allow.
  static List<Error> errors(String pointer, JsonNode value) {
    return STRICT.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer)).validate(value);
  }

  /// An example of an answer.
  ///
  /// @param operation as `GET /api/v1/works`
  /// @param status of the answer
  /// @param pointer to the media type that it is an example of
  record Example(
      String operation, int status, String name, String mediaType, String pointer, JsonNode value) {
    boolean isAsked() {
      return value.has("x-request");
    }

    String method() {
      return value.path("x-request").asString().split(" ", 2)[0];
    }

    String address() {
      return value.path("x-request").asString().split(" ", 2)[1];
    }

    @Override
    public String toString() {
      return operation + " " + status + " " + name;
    }
  }

  /// Those of all operations, then those of the errors that they share.
  static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    DOCUMENT
        .path("paths")
        .forEachEntry((path, item) ->
            item.forEachEntry((method, operation) ->
                operation
                    .path("responses")
                    .forEachEntry((status, response) ->
                        add(
                            method.toUpperCase(java.util.Locale.ROOT) + " " + path,
                            status,
                            response,
                            "/paths/" + escaped(path) + "/" + method + "/responses/" + status,
                            examples))));
    DOCUMENT
        .path("components")
        .path("responses")
        .forEachEntry((name, response) -> {
          JsonNode first = response.findValue("status");
          add(name, first.asString(), response, "/components/responses/" + name, examples);
        });
    return examples;
  }

  private static void add(
      String operation, String status, JsonNode response, String pointer, List<Example> examples) {
    response
        .path("content")
        .forEachEntry((type, content) ->
            content
                .path("examples")
                .forEachEntry((name, value) ->
                    examples.add(
                        new Example(
                            operation,
                            Integer.parseInt(status),
                            name,
                            type,
                            pointer + "/content/" + escaped(type) + "/schema",
                            value))));
  }

  /// A step of a JSON Pointer (RFC 6901) in the fragment of an address.
  private static String escaped(String step) {
    return step.replace("~", "~0")
        .replace("/", "~1")
        .replace("{", "%7B")
        .replace("}", "%7D")
        .replace("+", "%2B");
  }

  /// The one problem that a shared error shows under a name.
  static JsonNode problem(String response, String name) {
    return DOCUMENT
        .path("components")
        .path("responses")
        .path(response)
        .path("content")
        .path("application/problem+json")
        .path("examples")
        .path(name)
        .path("value");
  }

  /// Requires that an answer has whatever is shown, but for what `varies`.
  static void requireShown(JsonNode shown, JsonNode answer, List<String> varies, String pointer) {
    if (varies.contains(pointer)) {
      return;
    }
    assertThat(answer.getNodeType()).as(pointer).isEqualTo(shown.getNodeType());
    if (shown.isObject()) {
      shown.forEachEntry((name, value) -> {
        assertThat(answer.has(name)).as(pointer + "/" + name).isTrue();
        requireShown(value, answer.get(name), varies, pointer + "/" + name);
      });
    } else if (shown.isArray()) {
      assertThat(answer.size()).as(pointer).isEqualTo(shown.size());
      for (int i = 0; i < shown.size(); i++) {
        requireShown(shown.get(i), answer.get(i), varies, pointer + "/" + i);
      }
    } else {
      assertThat(answer).as(pointer).isEqualTo(shown);
    }
  }
}
