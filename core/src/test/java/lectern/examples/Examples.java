package lectern.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// A document of rules whose examples are tests, as CommonMark's `spec.txt` is.
///
/// An example is a block fenced by `~~~~ example` and `~~~~`. A line with a single full stop parts what goes in from
/// what must come out. `·` stands for a no-break space, `␣` for a space that an editor would strip at a line's end, and
/// `␀` for nothing, so that a line may start with what the document itself would take for its own notation.
public final class Examples {
  private static final String OPEN = "~~~~ example";
  private static final String CLOSE = "~~~~";

  private Examples() {}

  /// @param section the heading above it
  /// @param number 1-based in the document
  record Example(String section, int number, String input, String expected) {}

  /// One test for each example of `file`, which lies beside the class.
  public static Stream<DynamicTest> tests(
      Class<?> beside, String file, UnaryOperator<String> read) {
    return in(beside, file).stream()
        .map(example ->
            DynamicTest.dynamicTest(
                example.number() + ". " + example.section(),
                () ->
                    assertThat(read.apply(example.input()))
                        .as(
                            "example %d of %s, read from%n%s",
                            example.number(), file, example.input())
                        .isEqualTo(example.expected())));
  }

  private static List<Example> in(Class<?> beside, String file) {
    List<Example> examples = new ArrayList<>();
    String section = "";
    StringBuilder part = new StringBuilder();
    String input = "";
    boolean inside = false;
    for (String line : lines(beside, file)) {
      if (inside && line.equals(CLOSE)) {
        inside = false;
        examples.add(new Example(section, examples.size() + 1, input, decoded(part)));
      } else if (inside && line.equals(".")) {
        input = decoded(part);
        part.setLength(0);
      } else if (inside) {
        part.append(line).append('\n');
      } else if (line.equals(OPEN)) {
        inside = true;
        part.setLength(0);
      } else if (line.startsWith("#")) {
        section = line.replaceFirst("^#+ *", "");
      }
    }
    assertThat(inside).as("%s ends inside an example", file).isFalse();
    assertThat(examples).as("examples of %s", file).isNotEmpty();
    return examples;
  }

  private static String decoded(StringBuilder part) {
    return part.toString()
        .stripTrailing()
        .replace('·', '\u00a0')
        .replace('␣', ' ')
        .replace("␀", "");
  }

  private static List<String> lines(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      assertThat(in).as("resource %s beside %s", file, beside.getName()).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
