package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `rotate`, `backup`, `restore`, `export-log` and `rebuild`.
class KeepingTest {

  @TempDir private Path folder;

  private PressOffice office;

  @BeforeEach
  void publish() {
    office = new PressOffice(folder).opened().published();
  }

  @Test
  void whoeverTrustsTheOldKeyIsLedToTheNewOne() throws IOException {
    Path key = office.data.resolve("keys/log.vkey");
    String old = Files.readString(key).strip();
    Run run = office.lectern("rotate");
    assertThat(run.exitCode()).isEqualTo(0);
    String current = Files.readString(key).strip();
    assertThat(current).isNotEqualTo(old);
    assertThat(run.outLines())
        .contains("new key       " + current, "old key       " + old)
        .startsWith("A new key is in force (entry 1); the old private key is gone.");
    assertThat(office.lectern("verify", "--key", old).exitCode()).isEqualTo(0);
    office.corrected("Forty", "Fourteen");
    assertThat(office.lectern("verify", "--key", old).exitCode()).isEqualTo(0);
    assertThat(office.lectern("verify", "--key", current).exitCode()).isEqualTo(0);
  }

  @Test
  void aBackupIsTheWholeRecord() {
    Path backup = folder.resolve("backup");
    office.lectern("import", office.write("draft.txt", "MS. HALE: Not yet public.\n"));
    Run run = office.lectern("backup", "--to", backup);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out())
        .isEqualTo(
            "\""
                + backup
                + "\" holds the record with 1 entry, the drafts and the private key: keep it as safe as the record"
                + " itself.\n");
    Path restored = folder.resolve("restored");
    Run back = Run.of("restore", backup, "--data", restored);
    assertThat(back.exitCode()).isEqualTo(0);
    assertThat(back.out())
        .startsWith(
            "\""
                + restored
                + "\" holds the record "
                + PressOffice.ORIGIN
                + " with 1 entry, verified.");
    assertThat(Run.of("drafts", "--data", restored).out()).contains("draft.txt");
    assertThat(Run.of("verify", "--data", restored).exitCode()).isEqualTo(0);
    assertThat(office.lectern("backup", "--to", backup).exitCode()).isEqualTo(1);
  }

  @Test
  void aDamagedBackupIsNotRestored() throws IOException {
    Path backup = folder.resolve("backup");
    office.lectern("backup", "--to", backup, "--without-private-key");
    Files.delete(backup.resolve("log/tile/entries/000.p/1"));
    Run run = Run.of("restore", backup, "--data", folder.resolve("restored"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("log/tile/entries/000.p/1");
    assertThat(folder.resolve("restored")).doesNotExist();
  }

  @Test
  void thePublicPartHoldsWithoutThePrivateKey() {
    Path copy = folder.resolve("public");
    Run run = office.lectern("export-log", "--to", copy);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(copy.resolve("keys/log.key")).doesNotExist();
    assertThat(copy.resolve("desk.db")).doesNotExist();
    assertThat(Run.of("verify", "--data", copy, "--without-private-key").exitCode()).isEqualTo(0);
    assertThat(Run.of("verify", "--data", copy).exitCode()).isEqualTo(1);
  }

  @Test
  void theEntriesAreOneLineEach() {
    office.corrected("Forty", "Fourteen");
    Run run = office.lectern("export-log");
    assertThat(run.outLines()).hasSize(2);
    assertThat(run.outLines().getLast())
        .startsWith("{\"base\":1,\"edition\":2,")
        .contains("\"type\":\"correct\"", "\"why\":\"A slip.\"");
  }

  @Test
  void theCatalogueIsMadeAnew() {
    Run run = office.lectern("rebuild");
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out())
        .isEqualTo(
            "The catalogue was made anew from 1 entry; 0 drafts are there.\nThe index was made anew.\n");
    assertThat(office.lectern("list").out()).contains(PressOffice.WORK);
  }

  @Test
  void withoutItsDeskARecordIsStillReadAndSaysSo() throws IOException {
    Files.delete(office.data.resolve("desk.db"));
    Run run = office.lectern("list");
    assertThat(run.out()).contains(PressOffice.WORK);
    assertThat(run.err()).startsWith("There was no desk.db beside the log");
  }
}
