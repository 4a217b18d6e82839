package lectern.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.json.JsonArray;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import lectern.json.JsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Each request in the guide to the API gets the answer that stands below it, as far as it stands there.
class ApiGuideTest {
  private static final Path GUIDE = Path.of("../docs/guide/api.md");
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /// A request, and the answer in the next fence.
  private static final Pattern EXCHANGE =
      Pattern.compile(
          "```http\\n(\\w+) (\\S+)\\n(?:Content-Type: ([^\\n]+)\\n\\n(.*?)\\n)?```\\n\\n```json\\n(.*?)```",
          Pattern.DOTALL);

  @TempDir static Path data;

  private static Archive archive;
  private static Site site;

  static final List<MatchResult> EXCHANGES = exchanges();

  private static List<MatchResult> exchanges() {
    try {
      return EXCHANGE.matcher(Files.readString(GUIDE)).results().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

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
  @FieldSource("EXCHANGES")
  void theAnswerIsAsShown(MatchResult exchange) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(site.address().resolve(exchange.group(2)));
    if (exchange.group(3) != null) {
      request
          .header("Content-Type", exchange.group(3))
          .method(exchange.group(1), HttpRequest.BodyPublishers.ofString(exchange.group(4)));
    }
    String answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8)).body();
    requireShown(JsonReader.read(exchange.group(5)), JsonReader.read(answer), "");
  }

  private static void requireShown(JsonValue shown, JsonValue answer, String pointer) {
    switch (shown) {
      case JsonObject object -> {
        assertThat(answer).as(pointer).isInstanceOf(JsonObject.class);
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
          Map<String, JsonValue> answered = ((JsonObject) answer).members();
          assertThat(answered).as(pointer).containsKey(member.getKey());
          requireShown(
              member.getValue(), answered.get(member.getKey()), pointer + "/" + member.getKey());
        }
      }
      case JsonArray array -> {
        List<JsonValue> values = ((JsonArray) answer).values();
        assertThat(values).as(pointer).hasSizeGreaterThanOrEqualTo(array.size());
        assertThat(values.isEmpty()).as(pointer).isEqualTo(array.size() == 0);
        for (int i = 0; i < array.size(); i++) {
          requireShown(array.values().get(i), values.get(i), pointer + "/" + i);
        }
      }
      case JsonValue value -> assertThat(answer).as(pointer).isEqualTo(value);
    }
  }
}
