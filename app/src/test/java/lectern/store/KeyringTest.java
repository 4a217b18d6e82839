package lectern.store;

import static lectern.store.Desktop.OFFICE;
import static lectern.store.Desktop.publish;
import static lectern.store.RecordWriterTest.BRIEFING;
import static lectern.store.RecordWriterTest.CORRECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import lectern.record.Audit;
import lectern.record.Cosignature;
import lectern.record.NoteSignature;
import lectern.record.SignatureType;
import lectern.record.SigningKey;
import lectern.record.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {
  @TempDir private Path folder;

  @Test
  void theOldKeyLeadsToTheNewOneAndIsGone() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    VerifierKey first;
    VerifierKey second;
    try (RecordWriter writer = desk.create()) {
      first = writer.store().key();
      writer.append(OFFICE, List.of(publish("de-vries", BRIEFING)));
      writer.rotate(OFFICE);
      second = writer.store().key();
      assertThat(second).isNotEqualTo(first);
      assertThat(writer.store().checkpoint().note().signatures()).hasSize(2);
      writer.append(OFFICE, List.of(publish("okafor", CORRECTED)));
      assertThat(writer.store().checkpoint().note().signatures()).hasSize(1);
    }
    assertThat(KeyFile.signingKey(desk.data.resolve("keys/log.key")).verifierKey())
        .isEqualTo(second);
    assertThat(Folders.names(desk.data))
        .filteredOn(name -> name.startsWith("keys/"))
        .containsExactly("keys/log.key", "keys/log.vkey");
    for (VerifierKey trusted : List.of(first, second)) {
      assertThat(Audit.of(new FolderFiles(desk.data), List.of(trusted), true).failures()).isEmpty();
    }
  }

  @Test
  void aReaderFollowsAHandOverThatSomebodyElseMakes() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    desk.create().close();
    try (RecordStore store = RecordStore.open(desk.data);
        RecordWriter writer = desk.open()) {
      writer.rotate(OFFICE);
      writer.append(OFFICE, List.of(publish("de-vries", BRIEFING)));
      assertThat(store.works()).hasSize(1);
      assertThat(store.key()).isEqualTo(writer.store().key());
    }
  }

  @Test
  void aWitnessIsNamedInTheLogBeforeItsCosignatureIsTaken() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    SigningKey witness =
        SigningKey.generate(
            "witness.example/quay", SignatureType.ED25519_COSIGNATURE, new SecureRandom());
    try (RecordWriter writer = desk.create()) {
      NoteSignature early =
          Cosignature.sign(
              witness, writer.store().checkpoint().checkpoint(), desk.now.getEpochSecond());
      assertThatThrownBy(() -> writer.cosign(0, List.of(early)))
          .hasMessage(
              "The signature of \"witness.example/quay\" is not the cosignature of a witness that the record names, or is"
                  + " not of this checkpoint. Nothing was changed.");
      writer.addWitness(OFFICE, witness.verifierKey());
      assertThatThrownBy(() -> writer.addWitness(OFFICE, witness.verifierKey()))
          .hasMessageStartingWith("The record names the witness \"witness.example/quay+");
      assertThatThrownBy(() -> writer.cosign(0, List.of(early)))
          .hasMessage(
              "The cosignatures are of a checkpoint of 0 entries, but the newest has 1. Ask the witness again.");
      NoteSignature cosignature =
          Cosignature.sign(
              witness, writer.store().checkpoint().checkpoint(), desk.now.getEpochSecond());
      writer.cosign(1, List.of(cosignature));
      assertThat(writer.store().checkpoint().note().signatures()).hasSize(2);
    }
    assertThat(desk.audit().failures()).isEmpty();
    assertThat(desk.audit().signers()).hasSize(2);
    desk.open().close();
    assertThat(desk.audit().signers()).hasSize(2);
  }

  @Test
  void aKeyThatOthersMayReadIsNotUsed() throws Exception {
    assumeTrue(OwnerOnly.KNOWN, "Skipped: this file system has no modes.");
    Desktop desk = new Desktop(folder.resolve("data"));
    desk.create().close();
    Path key = desk.data.resolve("keys/log.key");
    assertThat(mode(key)).isEqualTo("rw-------");
    assertThat(mode(key.getParent())).isEqualTo("rwx------");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(desk::open)
        .isInstanceOf(RecordException.class)
        .hasMessage(
            "\""
                + key
                + "\" is open to others: its mode is rw-r-----, expected rw-------. Whoever gets the private key can sign in"
                + " this record's name. Run `chmod 600 "
                + key
                + "`, and if somebody else may have had it, change the key with `lectern rotate`.");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    Files.setPosixFilePermissions(key.getParent(), PosixFilePermissions.fromString("rwxrwxr-x"));
    assertThatThrownBy(desk::open)
        .hasMessageStartingWith(
            "\""
                + key.getParent()
                + "\" is open to others: its mode is rwxrwxr-x, expected rwx------.");
  }

  private static String mode(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void withoutItsKeyARecordIsReadAndNotWritten() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    desk.create().close();
    Path key = desk.data.resolve("keys/log.key");
    Files.delete(key);
    RecordStore.open(desk.data).close();
    assertThatThrownBy(desk::open)
        .hasMessage(
            "\""
                + key
                + "\" is missing. Without the private key nothing can be added to the record, though it can be read and"
                + " verified. Put the file back from where it is kept safe.");
  }

  @Test
  void theKeyOfAnotherRecordIsRefused() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    desk.create().close();
    Desktop other = new Desktop(folder.resolve("other"));
    other.create().close();
    Folders.take(other.data, desk.data, "keys/log.key");
    assertThatThrownBy(desk::open)
        .hasMessage(
            "\""
                + desk.data.resolve("keys/log.key")
                + "\" is not the key that signed the newest checkpoint. Nothing was changed; put the right key there, or"
                + " run `lectern verify` to see what else does not fit.");
    Folders.take(other.data, desk.data, "keys/log.vkey");
    assertThatThrownBy(() -> RecordStore.open(desk.data))
        .message()
        .startsWith("\"" + desk.data.resolve("log/checkpoint") + "\" is not to be trusted. ")
        .endsWith(" Run `lectern verify`, which says what else does not fit.");
  }

  @Test
  void aDamagedKeyIsNotRepeatedInTheMessage() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    desk.create().close();
    Path key = desk.data.resolve("keys/log.key");
    String secret = Files.readString(key).strip();
    Files.writeString(key, secret.substring(0, secret.length() - 4) + "\n");
    assertThatThrownBy(desk::open)
        .isInstanceOf(RecordException.class)
        .hasMessageStartingWith("\"" + key + "\" is damaged. The signing key cannot be read: ")
        .message()
        .doesNotContain(secret.split("\\+", 5)[4].substring(0, 20));
  }
}
