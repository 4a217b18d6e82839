package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import lectern.record.SignatureType;
import lectern.record.SigningKey;
import lectern.record.VerifierKey;
import lectern.witness.WitnessAddress;
import lectern.witness.WitnessException;
import lectern.witness.WitnessSettings;
import org.junit.jupiter.api.Test;

class WitnessCommandTest {
  private static final VerifierKey LOG = key("press.example/record", SignatureType.ED25519);
  private static final VerifierKey NEXT = key("press.example/record", SignatureType.ED25519);
  private static final VerifierKey OWN =
      key("witness.example/w1", SignatureType.ED25519_COSIGNATURE);

  private final List<WitnessSettings> asked = new ArrayList<>();

  /// Remembers what it was told, and ends at once.
  private final WitnessRunner runner =
      (settings, ready, report) -> {
        asked.add(settings);
        ready.accept(new WitnessAddress(URI.create("http://127.0.0.1:8090/"), List.of(OWN)));
        report.accept("The log has forked. Keep this:\nits\u001b[2J note\n");
      };

  private static VerifierKey key(String name, SignatureType type) {
    return SigningKey.generate(name, type, new SecureRandom()).verifierKey();
  }

  @Test
  void itAnswersThisComputerAloneAndSaysItsKeys() {
    Run run = witness("--state", "w", "--name", "witness.example/w1", "--log", LOG);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(asked)
        .containsExactly(
            new WitnessSettings(
                Path.of("w"), "witness.example/w1", List.of(LOG), false, "127.0.0.1", 8090));
    assertThat(run.outLines())
        .containsExactly(
            "The witness answers at http://127.0.0.1:8090/",
            "Its public keys, for the logs that it watches and for whoever checks them:",
            "  " + OWN,
            "Ctrl-C ends it.");
  }

  @Test
  void whatItReportsGoesToStandardError() {
    Run run = witness("--state", "w", "--name", "witness.example/w1", "--log", LOG);
    assertThat(run.errLines())
        .containsExactly("lectern: The log has forked. Keep this:", "its␛[2J note");
  }

  @Test
  void everyOptionIsHandedOn() {
    witness(
        "--state",
        "w",
        "--name",
        "w1",
        "--log",
        LOG,
        NEXT,
        "--log",
        OWN,
        "--ml-dsa",
        "--port",
        "0",
        "--host",
        "::1");
    assertThat(asked)
        .containsExactly(
            new WitnessSettings(Path.of("w"), "w1", List.of(LOG, NEXT, OWN), true, "::1", 0));
  }

  @Test
  void whatIsNoKeyIsAUsageError() {
    Run run = witness("--state", "w", "--name", "w1", "--log", "press.example");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "\"press.example\" is not a verifier key: expected NAME+ID+KEY, the ID in eight hexadecimal digits.");
    assertThat(asked).isEmpty();
  }

  @Test
  void itCannotDoWithoutStateNameAndLog() {
    assertThat(witness("--name", "w1", "--log", LOG).err())
        .startsWith("Missing required option: '--state=DIR'");
    assertThat(witness("--state", "w", "--log", LOG).err())
        .startsWith("Missing required option: '--name=NAME'");
    assertThat(witness("--state", "w", "--name", "w1").err())
        .startsWith("Missing required option: '--log=VKEY");
    assertThat(witness("--state", "w", "--name", "w1", "--log", LOG, "--port", "70000").err())
        .startsWith("There is no port 70000: choose one from 1 to 65535, or 0 for any free one.");
    assertThat(asked).isEmpty();
  }

  @Test
  void whatStandsInTheWayIsOneSentence() {
    WitnessRunner failing =
        (_, _, _) -> {
          throw new WitnessException("Another witness is using the state folder \"w\".");
        };
    Run run = Run.with(failing, "witness", "--state", "w", "--name", "w1", "--log", LOG);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly("lectern: Another witness is using the state folder \"w\".");
  }

  private Run witness(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("witness"));
    all.addAll(List.of(arguments));
    return Run.with(runner, all.toArray());
  }
}
