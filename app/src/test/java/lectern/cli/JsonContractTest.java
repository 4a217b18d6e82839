package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public contract of `docs/formats/parse-jsonl.md`: every line is an object with exactly the fields described
/// there, in that order, each of its type.
class JsonContractTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<String> FIELDS =
      List.of("doc", "kind", "label", "text", "start", "end", "exchange", "role", "asker");

  private static final Set<String> KINDS =
      Set.of("turn", "furniture", "heading", "direction", "note", "gap");

  private static final Set<String> ROLES =
      Set.of("statement", "handoff", "question", "answer", "interjection", "closing");

  /// The examples in the repository, in every format they have.
  static List<Path> examples() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("examples"))) {
      root = root.getParent();
    }
    try (Stream<Path> files = Files.list(root.resolve("examples"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().matches(".*[.]jsonl?"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyLineIsAnObjectWithExactlyTheDocumentedFields(Path example) {
    Run run = Run.of("parse", "--json", example);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).endsWith("}\n").doesNotContain("\r");
    int at = 0;
    for (String line : run.outLines()) {
      JsonNode block = JSON.readTree(line);
      assertThat(block.propertyNames()).as(line).containsExactlyElementsOf(FIELDS);
      assertThat(block.get("doc").stringValue()).isEqualTo(example.toString());
      check(block);
      int start = block.get("start").intValue();
      int end = block.get("end").intValue();
      if (start >= at) {
        assertThat(start)
            .as("blocks tile the text, so that none is missing before %s", line)
            .isEqualTo(at);
        at = end;
      } else {
        assertThat(end)
            .as("an interruption lies inside its turn: %s", line)
            .isLessThanOrEqualTo(at);
      }
    }
  }

  private static void check(JsonNode block) {
    assertThat(block.get("kind").stringValue()).isIn(KINDS);
    assertThat(block.get("text").isString()).isTrue();
    assertThat(block.get("text").stringValue())
        .doesNotContain("\n", "  ")
        .isEqualTo(block.get("text").stringValue().strip());
    assertThat(block.get("start").isInt() && block.get("end").isInt()).isTrue();
    boolean turn = block.get("kind").stringValue().equals("turn");
    assertThat(block.get("label").isString()).isEqualTo(turn);
    assertThat(block.get("role").isNull()).isEqualTo(!turn);
    JsonNode exchange = block.get("exchange");
    JsonNode asker = block.get("asker");
    if (!turn) {
      assertThat(block.get("label").isNull() && exchange.isNull() && asker.isNull()).isTrue();
      return;
    }
    String role = block.get("role").stringValue();
    assertThat(role).isIn(ROLES);
    assertThat(exchange.isInt())
        .as("questions and answers have an exchange")
        .isEqualTo(role.equals("question") || role.equals("answer"));
    if (!asker.isNull()) {
      assertThat(role).isEqualTo("question");
      assertThat(asker.propertyNames()).containsExactly("name", "outlet");
      for (String field : List.of("name", "outlet")) {
        assertThat(asker.get(field).isString() || asker.get(field).isNull()).isTrue();
      }
      assertThat(asker.get("name").isNull() && asker.get("outlet").isNull()).isFalse();
    }
  }

  @Test
  void whatJsonMustEscapeIsEscaped(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("quo\"te.txt"),
            "MR. OKAFOR: A \"quoted\" back\\slash, a bell \u0007, an emoji 🙂 and – a dash.\n");
    Run run = Run.of("parse", "--json", file);
    JsonNode turn = JSON.readTree(run.outLines().getFirst());
    assertThat(turn.get("doc").stringValue()).isEqualTo(file.toString());
    assertThat(turn.get("text").stringValue())
        .isEqualTo("A \"quoted\" back\\slash, a bell \u0007, an emoji 🙂 and – a dash.");
    assertThat(turn.get("end").intValue() - turn.get("start").intValue())
        .as("positions count UTF-16 units")
        .isEqualTo(Files.readString(file).length());
  }
}
