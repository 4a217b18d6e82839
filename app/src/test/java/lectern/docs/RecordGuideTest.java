package lectern.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lectern.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The guide to the record, command by command: each one goes on from where the one before it stopped.
class RecordGuideTest {
  static final Path GUIDE = Path.of("docs/guide/record.md");

  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir private Path scratch;

  @Test
  void everyCommandRunsInTurn() throws IOException {
    Files.createDirectories(scratch.resolve("target"));
    String said = "";
    for (String line : lines()) {
      if (line.startsWith("sed ")) {
        correct(line);
      } else {
        Run run = Run.of(words(line.substring("./lectern ".length())).toArray());
        assertThat(run.err()).as("what `%s` complains of", line).isEmpty();
        assertThat(run.exitCode()).as("exit code of `%s`", line).isEqualTo(0);
        said += run.out();
      }
    }
    assertThat(said)
        .contains(
            "no kind (--kind) yet",
            "press-availability/2031-03-13/aldana  edition 1, entry 1",
            "Edition 2 of press-availability/2031-03-13/aldana is published",
            "[-twenty-six-] {+twenty-seven+}",
            "match         changed",
            "The proof holds.",
            "The record holds.",
            "A new key is in force");
  }

  private static List<String> lines() throws IOException {
    return Page.of(GUIDE.toString()).blocks("sh").stream().flatMap(String::lines).toList();
  }

  /// The one command of the guide that is not Lectern's: `sed 's/old/new/' FILE > FILE`.
  private void correct(String line) throws IOException {
    List<String> words = words(line);
    String[] script = words.get(1).split("/");
    Files.writeString(
        Path.of(words.get(4)),
        Files.readString(Path.of(words.get(2))).replace(script[1], script[2]));
  }

  private List<String> words(String line) {
    List<String> words = new ArrayList<>();
    for (MatchResult word : WORD.matcher(line).results().toList()) {
      words.add(word.group(1) == null ? located(word.group(2)) : word.group(1));
    }
    return words;
  }

  private String located(String word) {
    if (word.startsWith("target/")) {
      return scratch.resolve(word).toString();
    }
    return word.startsWith("examples/") ? Page.ROOT.resolve(word).toString() : word;
  }
}
