package lectern.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import lectern.record.VerifierKey;
import lectern.witness.RunningWitness.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a witness keeps on disk, and that it does not go on from what it did not write.
class WitnessStateTest {

  @TempDir private Path folder;
  private Path state;

  private final TestLog log = TestLog.of(9);
  private VerifierKey key;

  @BeforeEach
  void cosignFive() throws Exception {
    state = folder.resolve("a/state");
    try (RunningWitness witness = RunningWitness.of(state, log)) {
      key = witness.keys().getFirst();
      assertThat(witness.add(log.at(5).request(0)).status()).isEqualTo(200);
    }
  }

  @Test
  void keysAreMadeOnceAndForTheirOwnerAlone() throws Exception {
    try (RunningWitness witness = RunningWitness.of(state, log)) {
      assertThat(witness.keys()).containsExactly(key);
    }
    try (RunningWitness witness =
        RunningWitness.of(RunningWitness.settings(state, true, log.key().verifierKey()))) {
      assertThat(witness.keys()).first().isEqualTo(key);
    }
    for (String file : List.of("ed25519.key", "ml-dsa-44.key", "checkpoints")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve(file))))
          .as(file)
          .isEqualTo("rw-------");
    }
  }

  @Test
  void whatWasCosignedCanBeReadByAnybodyWithoutLectern() throws IOException {
    assertThat(state.resolve("checkpoints"))
        .content()
        .startsWith("lectern-witness/1\n")
        .contains("\n\n" + log.at(5).checkpoint().text() + "\n— " + key.name())
        .endsWith("\n");
  }

  @Test
  void severalLogsAreRememberedApart() throws Exception {
    TestLog other = new TestLog(TestLog.key("other.example/log"), List.of());
    var settings =
        RunningWitness.settings(state, false, log.key().verifierKey(), other.key().verifierKey());
    String text = "other.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
    byte[] request = ("old 0\n\n" + text + "\n" + other.key().sign(text).line()).getBytes(UTF_8);
    try (RunningWitness witness = RunningWitness.of(settings)) {
      assertThat(witness.add(request).status()).isEqualTo(200);
      assertThat(witness.add(log.at(7).request(5)).status()).isEqualTo(200);
    }
    // The other log is no longer watched, and yet not forgotten.
    try (RunningWitness witness = RunningWitness.of(state, log)) {
      assertThat(witness.add(log.at(8).request(7)).status()).isEqualTo(200);
    }
    assertThat(state.resolve("checkpoints")).content().contains("other.example/log\n0\n");
  }

  @Test
  void everyChangedByteIsNoticed() throws Exception {
    byte[] written = Files.readAllBytes(state.resolve("checkpoints"));
    for (int i = 0; i < written.length; i++) {
      byte[] changed = written.clone();
      changed[i] ^= 1;
      Files.write(state.resolve("checkpoints"), changed);
      assertThatThrownBy(this::open).as("byte %s", i).isInstanceOf(WitnessException.class);
    }
    Files.write(state.resolve("checkpoints"), written);
    open().close();
  }

  @Test
  void aCheckpointThatSomebodyElsePutInIsRefused() throws Exception {
    Path file = state.resolve("checkpoints");
    String changed = Files.readString(file).replace("\n5\n", "\n4\n");
    Files.writeString(file, changed);
    refuses(
        "The witness's memory, \"%s\", has been changed by somebody else: the checkpoint of press.example/record is not cosigned"
            + " by the key "
            + key.name()
            + "+"
            + key.hexId()
            + ". Restore the whole folder from its newest backup; a witness that goes on from a wrong memory vouches for what it has"
            + " not seen.",
        file);
  }

  @Test
  void aMemoryThatIsCutOffIsRefused() throws Exception {
    Path file = state.resolve("checkpoints");
    String written = Files.readString(file);
    for (int length = 0; length < written.length(); length += 5) {
      Files.writeString(file, written.substring(0, length));
      assertThatThrownBy(this::open).as("cut at %s", length).isInstanceOf(WitnessException.class);
    }
    String cut = written.substring(0, written.indexOf("\n\n") + 1);
    Files.writeString(file, cut);
    refuses(
        "The witness's memory, \"%s\", has been changed by somebody else: its parts do not have the SHA-256 that its second line"
            + " says. Restore the whole folder from its newest backup; a witness that goes on from a wrong memory vouches for what"
            + " it has not seen.",
        file);
  }

  @Test
  void whoHasForgottenEverythingDoesNotGoOn() throws Exception {
    Path file = state.resolve("checkpoints");
    Files.delete(file);
    refuses(
        "This folder has been a witness's, but its memory is missing: expected \"%s\". Restore it from a backup. A witness that"
            + " has forgotten must not go on under its old key; start a new one, with a new name and folder.",
        file);
  }

  @Test
  void whoHasLostTheKeyDoesNotGoOn() throws Exception {
    Path file = state.resolve("ed25519.key");
    Files.delete(file);
    refuses(
        "This folder has been a witness's, but its key is missing: expected \"%s\". Restore it from a backup. A witness that has"
            + " forgotten must not go on under its old key; start a new one, with a new name and folder.",
        file);
    assertThat(file).doesNotExist();
  }

  /// As after a crash between the two: the memory is made first.
  @Test
  void anEmptyMemoryWithoutAKeyIsThatOfANewWitness() throws Exception {
    Path begun = folder.resolve("begun");
    RunningWitness.of(begun, log).close();
    Files.delete(begun.resolve("ed25519.key"));
    RunningWitness.of(begun, log).close();
    assertThat(begun.resolve("ed25519.key")).exists();
  }

  @Test
  void theKeyOfAnotherWitnessIsRefused() throws Exception {
    Path other = folder.resolve("other");
    RunningWitness.of(other, log).close();
    Files.copy(
        other.resolve("ed25519.key"),
        state.resolve("ed25519.key"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
    assertThatThrownBy(this::open)
        .hasMessageContaining("the checkpoint of press.example/record is not cosigned by the key");
  }

  @Test
  void aWitnessKeepsItsName() throws Exception {
    var renamed =
        new WitnessSettings(
            state, "witness.example/w2", List.of(log.key().verifierKey()), false, "127.0.0.1", 0);
    assertThatThrownBy(() -> RunningWitness.of(renamed))
        .isInstanceOf(WitnessException.class)
        .hasMessage(
            "The key in \"%s\" is %s+%s, not one of this kind for witness.example/w2. Say --name witness.example/w1, or give this"
                + " witness a folder of its own with --state.",
            state.resolve("ed25519.key"), key.name(), key.hexId());
  }

  @Test
  void aKeyThatOthersCanReadIsNotUsed() throws Exception {
    Path file = state.resolve("ed25519.key");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    refuses(
        "The key file \"%s\" is open to others than its owner, who could sign in the witness's name. Close it with chmod 600, and"
            + " start a new witness under a new name if somebody may have read it.",
        file);
  }

  @Test
  void aKeyThatIsDamagedIsNotShown() throws Exception {
    Path file = state.resolve("ed25519.key");
    String secret = Files.readString(file);
    Files.writeString(file, secret.substring(0, secret.length() - 9) + "\n");
    refuses(
        "In \"%s\": The signing key cannot be read: expected a type and a seed of 32 bytes after its ID. Restore the key's file from"
            + " a backup.",
        file);
  }

  @Test
  void twoWitnessesDoNotShareAFolder() throws Exception {
    try (RunningWitness witness = RunningWitness.of(state, log)) {
      refuses(
          "Another witness is using the state folder \"%s\". Stop it first, or give this one a folder of its own with --state.",
          state);
      assertThat(witness.add(log.at(9).request(5)).status()).isEqualTo(200);
    }
  }

  @Test
  void aFileIsNoStateFolder() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> RunningWitness.of(file, log))
        .isInstanceOf(WitnessException.class)
        .hasMessage("The state folder \"%s\" is a file. Name a folder with --state.", file);
  }

  @Test
  void whatCannotBeWrittenDownIsNotCosigned() throws Exception {
    try (RunningWitness witness = RunningWitness.of(state, log)) {
      Path obstacle = state.resolve("checkpoints.new/in the way");
      Files.createDirectories(obstacle);
      assertThat(witness.add(log.at(9).request(5)))
          .isEqualTo(
              Reply.refusal(
                  500,
                  "This witness cannot write down the checkpoint, and so does not cosign it. Its operator knows why."));
      assertThat(witness.reports)
          .singleElement()
          .asString()
          .startsWith(
              "A checkpoint was not cosigned, because it could not be written to the state folder: ");
      Files.delete(obstacle);
      assertThat(witness.add(log.at(8).request(5)).status()).isEqualTo(200);
    }
  }

  @Test
  void anMlDsaCosignatureHasRoomForShortNamesOnly() {
    VerifierKey longName = TestLog.key("press.example/" + "r".repeat(242)).verifierKey();
    assertThatThrownBy(() -> RunningWitness.of(RunningWitness.settings(state, true, longName)))
        .isInstanceOf(WitnessException.class)
        .hasMessage(
            "The name %s is longer than the 255 bytes that an ML-DSA-44 cosignature has room for. Leave out --ml-dsa, or choose a"
                + " shorter name.",
            longName.name());
  }

  @Test
  void anAddressThatIsTakenIsNamed() throws Exception {
    try (RunningWitness witness = RunningWitness.of(state, log)) {
      int port = witness.address().getPort();
      var settings =
          new WitnessSettings(
              folder.resolve("other"),
              RunningWitness.NAME,
              List.of(log.key().verifierKey()),
              false,
              "127.0.0.1",
              port);
      assertThatThrownBy(() -> RunningWitness.of(settings))
          .isInstanceOf(WitnessException.class)
          .hasMessage(
              "Cannot listen at 127.0.0.1, port %s: another program listens there already. Choose another port with --port.",
              port);
      // And the folder is free again.
      RunningWitness.of(folder.resolve("other"), log).close();
    }
  }

  private RunningWitness open() throws WitnessException, IOException {
    return RunningWitness.of(state, log);
  }

  private void refuses(String sentence, Path file) {
    assertThatThrownBy(this::open)
        .isInstanceOf(WitnessException.class)
        .hasMessage(sentence.formatted(file));
  }
}
