package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `prove`, `check` and `verify`.
class ProofsTest {

  @TempDir private Path folder;

  private PressOffice office;
  private Path key;

  @BeforeEach
  void publish() {
    office = new PressOffice(folder).opened().published();
    key = office.data.resolve("keys/log.vkey");
  }

  private Path proof(String citation) {
    Path file = folder.resolve("sentence.tlog-proof");
    Run run = office.lectern("prove", citation, "--out", file);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(0);
    return file;
  }

  @Test
  void whoeverHasTheKeyChecksASentence() throws IOException {
    String citation = office.citation(1, "Forty inspectors");
    Path file = proof(citation);
    Run run = Run.of("check", file, "--key", key);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains(
            "The proof holds.\n",
            "sentence      Forty inspectors say so, and I believe them.\n",
            "label         MINISTER TOLLIVER\n",
            "edition       1 of " + PressOffice.WORK + "\n",
            "citation      " + citation + "\n",
            "log           entry 0 of 1 in " + PressOffice.ORIGIN + "\n",
            "It does not prove that the words were spoken");
    String vkey = Files.readString(key).strip();
    assertThat(Run.of("check", file, "--key", vkey, "--json").out())
        .contains("\"citation\":\"" + citation + "\"", "\"index\":0", "\"size\":1");
  }

  @Test
  void aProofIsSmall() throws IOException {
    assertThat(Files.size(proof(office.citation(1, "Forty inspectors")))).isLessThan(2_000);
  }

  @Test
  void aChangedProofProvesNothing() throws IOException {
    Path file = proof(office.citation(1, "Forty inspectors"));
    String text = Files.readString(file);
    int extra = text.indexOf("extra ") + 60;
    char other = text.charAt(extra) == 'A' ? 'B' : 'A';
    Files.writeString(file, text.substring(0, extra) + other + text.substring(extra + 1));
    Run run = Run.of("check", file, "--key", key);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("lectern: \"" + file + "\" proves nothing. ");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anotherKeyProvesNothing() throws IOException {
    Path file = proof(office.citation(1, "Forty inspectors"));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path other = new PressOffice(elsewhere).opened().data.resolve("keys/log.vkey");
    Run run = Run.of("check", file, "--key", other);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("lectern: \"" + file + "\" proves nothing. ");
    assertThat(Run.of("check", file, "--key", "nonsense").errLines())
        .containsExactly(
            "lectern: \"nonsense\" is not a verifier key: expected NAME+ID+KEY, the ID in eight hexadecimal digits. Expected"
                + " a public key such as press.example/record+0a1b2c3d+AT…, or a file of such.");
    assertThat(Run.of("check", file).exitCode()).isEqualTo(2);
  }

  @Test
  void aPrivateKeyIsNotRepeated() throws IOException {
    Path file = proof(office.citation(1, "Forty inspectors"));
    Path secret = office.data.resolve("keys/log.key");
    Run run = Run.of("check", file, "--key", secret);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("lectern: That is a private key.")
        .doesNotContain(Files.readString(secret).strip());
  }

  @Test
  void aProofSaysNothingOfLaterEditionsButTheCommandDoes() {
    String citation = office.citation(1, "Forty inspectors");
    office.corrected("Forty", "Fourteen");
    Run run = office.lectern("prove", citation, "--out", folder.resolve("old.tlog-proof"));
    assertThat(run.out())
        .contains(
            "There is a newer edition, which the proof does not say: lectern cite " + citation);
    assertThat(Run.of("check", folder.resolve("old.tlog-proof"), "--key", key).exitCode())
        .isEqualTo(0);
  }

  @Test
  void aFileThatExistsIsLeftAlone() {
    String citation = office.citation(1, "Forty inspectors");
    Path file = proof(citation);
    Run run = office.lectern("prove", citation, "--out", file);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "lectern: \""
                + file
                + "\" exists, and was left as it is. Name another file with --out.");
  }

  @Test
  void aRecordThatHoldsIsSaidToHold() {
    Run run = office.lectern("verify", "--key", key);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out().replaceAll("\\s+", " "))
        .startsWith("The record holds. ")
        .contains("1 entry about 1 work or visit, ", "0 failures, 0 notes; signed by");
    assertThat(office.lectern("verify", "--json").out())
        .contains("\"holds\":true", "\"entries\":1", "\"failures\":[]");
  }

  @Test
  void aChangedTextIsNamedWithItsFile() throws IOException {
    Path text = text();
    Files.writeString(text, Files.readString(text).replace("Forty", "Fifty"));
    Run run = office.lectern("verify", "--key", key);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("── Failures ──", "THE RECORD DOES NOT HOLD.")
        .contains(office.data.relativize(text).toString())
        .contains("one it is named after: it was changed.");
    assertThat(office.lectern("verify", "--json").out())
        .contains("\"holds\":false", "\"file\":\"" + office.data.relativize(text) + "\"");
  }

  private Path text() throws IOException {
    try (Stream<Path> files = Files.walk(office.data.resolve("sources"))) {
      return files.filter(file -> file.toString().endsWith(".text")).findFirst().orElseThrow();
    }
  }

  @Test
  void aKeyThatOthersMayReadIsAFailure() throws IOException {
    Path secret = office.data.resolve("keys/log.key");
    assumeThat(Files.getFileStore(secret).supportsFileAttributeView("posix"))
        .as("file modes")
        .isTrue();
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r-----"));
    Run run = office.lectern("verify");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains(
            "keys/log.key Its mode is rw-r-----, expected rw-------: whoever reads this file can sign in the record's name.");
    assertThat(office.lectern("verify", "--without-private-key").exitCode()).isEqualTo(0);
  }

  @Test
  void aFolderThatIsNoneIsSaidToBeNone() {
    Run run = Run.of("verify", "--data", folder.resolve("none"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "lectern: \""
                + folder.resolve("none")
                + "\" is no folder. Expected the folder of a record, with sources, log and keys in it; lectern create makes"
                + " one.");
  }

  @Test
  void aKeyFileMayHoldSeveralKeys() throws IOException {
    Path file = proof(office.citation(1, "Forty inspectors"));
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path other = new PressOffice(elsewhere).opened().data.resolve("keys/log.vkey");
    Path both = folder.resolve("both.vkey");
    Files.writeString(
        both, Files.readString(other) + "\n" + Files.readString(key), StandardCharsets.UTF_8);
    assertThat(Run.of("check", file, "--key", both).exitCode()).isEqualTo(0);
  }
}
