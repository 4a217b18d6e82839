package lectern.sumdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import lectern.cite.Citation;
import lectern.cli.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A record as a press office makes it, command by command, is accepted by Go's `sumdb/note` and `sumdb/tlog` at every step.
@Tag("go")
class PublishedRecordTest {
  private static final String WORK = "press-availability/2031-03-14/de-vries";

  @TempDir private static Path built;
  private static GoVerifier go;

  @TempDir private Path folder;
  private Path record;

  @BeforeAll
  static void build() throws Exception {
    go = GoVerifier.build(built);
  }

  @BeforeEach
  void publish() throws Exception {
    record = folder.resolve("record");
    Path transcript =
        Files.writeString(
            folder.resolve("lantern-quay.txt"),
            """
            MINISTER DE VRIES: Good evening. The crossing opens at six.

            QUESTION: Which crossing?

            MINISTER DE VRIES: The eastern one.
            """);
    run("create", "--origin", "press.example/record", "--office", "Press Office");
    run("import", transcript);
    run(
        "publish",
        "1",
        "--kind",
        "press-availability",
        "--date",
        "2031-03-14",
        "--title",
        "Press availability at Lantern Quay",
        "--slug",
        "de-vries");
  }

  private void run(Object... words) {
    Object[] command = Arrays.copyOf(words, words.length + 2);
    command[words.length] = "--data";
    command[words.length + 1] = record;
    Run run = Run.of(command);
    assertThat(run.exitCode()).as("%s: %s", words[0], run.err()).isEqualTo(0);
  }

  private String key() throws Exception {
    return Files.readString(record.resolve("keys/log.vkey")).strip();
  }

  private void isAccepted(int entries) throws Exception {
    GoVerifier.Said said = go.say("log", record, key());
    assertThat(said.err()).isEmpty();
    assertThat(said.lines())
        .contains(
            "accepted proofs: of "
                + entries
                + " entries, and from "
                + (entries - 1)
                + " earlier sizes");
  }

  @Test
  void everyCheckpointIsAcceptedAlsoUnderANewKey() throws Exception {
    isAccepted(1);
    run("annotate", WORK, "--note", "Interpreted from the Dutch.");
    isAccepted(2);
    String first = key();
    run("rotate");
    assertThat(key()).isNotEqualTo(first);
    isAccepted(3);
    assertThat(go.say("log", record, first).exitCode()).as("signed by both keys").isEqualTo(0);
    run("withdraw", WORK, "--reason", "It was another minister.");
    isAccepted(4);
    assertThat(go.say("log", record, first).err())
        .isEqualTo("rejected: checkpoint: note has no verifiable signatures\n");
  }

  @Test
  void aSentenceIsProvedToWhoeverHasTheKey() throws Exception {
    String words = "The crossing opens at six.";
    Path proof = folder.resolve("six.tlog-proof");
    run("prove", "/" + WORK + "/v1/t1.s2~" + Citation.checkOf(words), "--out", proof);
    assertThat(go.say("proof", proof, key()).lines())
        .contains(
            "accepted sentence: \"t1.s2\\tMINISTER DE VRIES\\t" + words + "\"",
            "accepted edition: " + WORK + ", edition 1");
  }
}
