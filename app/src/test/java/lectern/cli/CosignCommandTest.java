package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import lectern.record.VerifierKey;
import lectern.witness.WitnessServer;
import lectern.witness.WitnessSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CosignCommandTest {

  @TempDir private Path folder;

  private PressOffice office;

  @BeforeEach
  void publish() {
    office = new PressOffice(folder).opened().published();
  }

  private WitnessServer witness(Path state) throws Exception {
    VerifierKey log =
        VerifierKey.parse(Files.readString(office.data.resolve("keys/log.vkey")).strip());
    return WitnessServer.start(
        new WitnessSettings(state, "witness.example/w1", List.of(log), true, "127.0.0.1", 0),
        InstantSource.fixed(Run.NOW),
        _ -> {});
  }

  @Test
  void aWitnessIsNamedInTheLogOnceAndSignsEachCheckpoint() throws Exception {
    try (WitnessServer witness = witness(folder.resolve("witness"))) {
      VerifierKey key = witness.address().keys().getFirst();
      Run run = cosign(witness, key);
      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isEqualTo(0);
      assertThat(run.out())
          .isEqualTo("The checkpoint of 2 entries is cosigned by witness.example/w1.\n");
      office.corrected("Forty", "Fourteen");
      assertThat(cosign(witness, key).out())
          .isEqualTo("The checkpoint of 3 entries is cosigned by witness.example/w1.\n");
      assertThat(verified()).contains("\"holds\":true", key.name() + "+" + key.hexId());
      assertThat(
              office
                  .lectern("export-log")
                  .out()
                  .lines()
                  .filter(line -> line.contains("\"witness\"")))
          .hasSize(1);
    }
  }

  @Test
  void askingTwiceForOneCheckpointIsNoHarm() throws Exception {
    try (WitnessServer witness = witness(folder.resolve("witness"))) {
      VerifierKey key = witness.address().keys().getFirst();
      cosign(witness, key);
      assertThat(cosign(witness, key).exitCode()).isEqualTo(0);
      assertThat(verified()).contains("\"holds\":true");
    }
  }

  @Test
  void aProofTellsWhatTheWitnessSaw() throws Exception {
    try (WitnessServer witness = witness(folder.resolve("witness"))) {
      for (VerifierKey key : witness.address().keys()) {
        assertThat(cosign(witness, key).err()).isEmpty();
      }
      Path proof = folder.resolve("s.tlog-proof");
      office.lectern("prove", office.citation(1, "Forty"), "--out", proof);
      Run run =
          Run.of(
              "check",
              proof,
              "--key",
              office.data.resolve("keys/log.vkey"),
              "--key",
              witness.address().keys().getLast());
      assertThat(run.exitCode()).isEqualTo(0);
      assertThat(run.out().replaceAll("\\s+", " "))
          .contains(
              "witnessed by witness.example/w1+"
                  + witness.address().keys().getLast().hexId()
                  + " on 14 March 2031, 17:05:00 UTC");
    }
  }

  @Test
  void aWitnessThatIsNotThereIsSaidToBeAbsent() throws Exception {
    WitnessServer gone = witness(folder.resolve("witness"));
    VerifierKey key = gone.address().keys().getFirst();
    gone.close();
    Run run = cosign(gone, key);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines()).hasSize(1);
    assertThat(verified()).contains("\"holds\":true");
    Run address = office.lectern("cosign", "--witness", "not an address", "--key", key);
    assertThat(address.errLines())
        .containsExactly(
            "lectern: --witness: “not an address” is no address. Expected one such as https://witness.example/.");
  }

  private Run cosign(WitnessServer witness, VerifierKey key) {
    return office.lectern(
        "cosign", "--witness", witness.address().submissionPrefix(), "--key", key);
  }

  private String verified() throws IOException {
    return office.lectern("verify", "--json").out();
  }
}
