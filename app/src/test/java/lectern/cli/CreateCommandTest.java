package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateCommandTest {

  @TempDir private Path folder;

  @Test
  void aNewRecordHasAKeyForEverybodyAndOneForNobodyElse() throws IOException {
    PressOffice office = new PressOffice(folder);
    Run run = office.lectern("create", "--origin", PressOffice.ORIGIN, "--office", PressOffice.WHO);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.err()).isEmpty();
    String key = Files.readString(office.data.resolve("keys/log.vkey")).strip();
    assertThat(key).startsWith(PressOffice.ORIGIN + "+");
    assertThat(run.outLines())
        .contains("public key    " + key)
        .doesNotContain("private key   " + Files.readString(office.data.resolve("keys/log.key")));
    assertThat(office.lectern("verify").exitCode()).isEqualTo(0);
    assertThat(office.lectern("list").out()).isEqualTo("There is no such work.\n");
  }

  @Test
  void aRecordIsMadeOnce() {
    PressOffice office = new PressOffice(folder).opened();
    Run again = office.lectern("create", "--origin", "other", "--office", "Other");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.errLines())
        .containsExactly(
            "lectern: \"" + office.data + "\" holds a record already. Nothing was changed.");
  }

  @Test
  void whichRecordHasToBeSaid() {
    Run run = Run.of("list");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "Say which record: give its folder with --data DIR, or set the variable LECTERN_DATA.");
    assertThat(Run.of("create", "--data", folder.resolve("r")).exitCode()).isEqualTo(2);
  }

  @Test
  void aFolderThatIsNoRecordIsSaidToBeNone() {
    Run run = new PressOffice(folder).lectern("list");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("is no record: there is no file log/checkpoint in it.");
  }
}
