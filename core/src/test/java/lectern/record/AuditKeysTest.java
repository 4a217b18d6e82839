package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Who has to have signed, which key files belong to a record, and what an interrupted hand-over leaves of them.
final class AuditKeysTest {
  private static final String QUAY = "MR OKAFOR: Good evening.\n\nQUESTION: Which crossing?\n";
  private static final String UNFINISHED =
      "A hand-over of the key is under way, or was interrupted. Who writes to the record next"
          + " finishes it, or takes it back.";

  private final MemoryRecord record = new MemoryRecord().publish("okafor", QUAY).checkpoint();
  private final VerifierKey first = record.key();

  private static SigningKey key(SignatureType type) {
    return SigningKey.generate(MemoryRecord.ORIGIN, type, new SecureRandom());
  }

  private void put(String name, Object key) {
    record.files().put(name, (key + "\n").getBytes(UTF_8));
  }

  private static AuditReport.Remark remark(String file, String reason) {
    return new AuditReport.Remark(file, reason);
  }

  @Test
  void aKeyThatIsToComeIsANote() {
    put("keys/next.key", key(SignatureType.ED25519).encode());

    AuditReport report = record.audit(first);

    assertThat(report.failures()).isEmpty();
    assertThat(report.notes()).containsExactly(remark("keys/next.key", UNFINISHED));
    put("keys/next.key", "something else");
    assertThat(record.audit(first).failures())
        .containsExactly(
            remark(
                "keys/next.key",
                "The signing key cannot be read: expected PRIVATE+KEY+NAME+ID+SEED on one line."
                    + " Restore the key's file from a backup."));
  }

  /// Whatever comes first: the files of the old key, one of each, those of the new one.
  @Test
  void whereverAHandOverStopsTheRecordHolds() {
    Map<String, byte[]> old = new TreeMap<>(record.files());
    record.rotate().checkpoint();
    byte[] next = record.files().get("keys/log.key");
    assertThat(record.audit(first).notes()).isEmpty();

    record.files().put("keys/log.vkey", old.get("keys/log.vkey"));
    assertThat(record.audit(first).failures()).isEmpty();
    assertThat(record.audit(first).notes()).containsExactly(remark("keys/log.vkey", UNFINISHED));

    record.files().put("keys/log.key", old.get("keys/log.key"));
    record.files().put("keys/next.key", next);
    assertThat(record.audit(first).failures()).isEmpty();
    assertThat(record.audit(first).notes())
        .containsExactly(remark("keys/log.vkey", UNFINISHED), remark("keys/next.key", UNFINISHED));
  }

  @Test
  void theNewPrivateKeyMayNotBeMissingAfterAHandOver() {
    byte[] old = record.files().get("keys/log.key");
    record.rotate().checkpoint();
    record.files().put("keys/log.key", old);

    assertThat(record.audit(first).failures())
        .containsExactly(
            remark(
                "keys/log.key",
                "It is the private half of the key before the one in force, "
                    + record.key()
                    + ", and there is no keys/next.key to take its place."));
  }

  @Test
  void oldKeysDoNotComeBack() {
    byte[] privateKey = record.files().get("keys/log.key");
    byte[] publicKey = record.files().get("keys/log.vkey");
    record.rotate().checkpoint().annotate("okafor", "A note.").checkpoint();
    record.files().put("keys/log.key", privateKey);
    record.files().put("keys/log.vkey", publicKey);

    assertThat(record.audit(first).failures())
        .containsExactly(
            remark(
                "keys/log.key",
                "It is not the private half of the key in force, which is " + record.key() + "."),
            remark("keys/log.vkey", "It is not the key in force, which is " + record.key() + "."));
  }

  @Test
  void aPublicKeyThatWasReplacedIsToldFromTheCheckpoint() {
    VerifierKey other = key(SignatureType.ED25519).verifierKey();
    put("keys/log.vkey", other);
    AuditReport.Remark wrong =
        remark("keys/log.vkey", "It is not the key in force, which is " + first + ".");

    assertThat(record.audit(first).failures()).as("whoever knows the key").containsExactly(wrong);
    assertThat(record.audit().failures()).as("who has the private key").containsExactly(wrong);
    record.files().remove("keys/log.key");
    assertThat(publicly())
        .as("nobody can tell")
        .extracting(AuditReport.Remark::file)
        .containsOnly("keys/log.vkey", "log/checkpoint");
    assertThat(publicly(first)).containsExactly(wrong);
  }

  @Test
  void withoutItsPublicKeyARecordIsCheckedWithTheOneThatIsTrusted() {
    record.files().remove("keys/log.vkey");
    record.files().remove("keys/log.key");
    VerifierKey other = key(SignatureType.ED25519).verifierKey();

    assertThat(publicly(first))
        .extracting(AuditReport.Remark::file)
        .containsExactly("keys/log.vkey");
    assertThat(publicly(other))
        .contains(remark("log/checkpoint", "It is signed by no key that you trust."));
    assertThat(publicly()).extracting(AuditReport.Remark::file).containsExactly("keys/log.vkey");
  }

  private List<AuditReport.Remark> publicly(VerifierKey... trusted) {
    try {
      return Audit.of(record, List.of(trusted), false).failures();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aCopyThatIsHandedOnHoldsNoPrivateKey() throws IOException {
    assertThat(Audit.of(record, List.of(first), false).notes())
        .containsExactly(
            remark(
                "keys/log.key",
                "The private key is in this copy. Whoever has it can sign in the record's name:"
                    + " take it out before you hand the copy on."));
  }

  @Test
  void aKeyOfAWitnessIsNoKeyOfALog() {
    put("keys/log.vkey", key(SignatureType.ED25519_COSIGNATURE).verifierKey());

    assertThat(record.audit(first).failures())
        .containsExactly(
            remark(
                "keys/log.vkey",
                "It is a key of a witness, which makes cosignatures; a log is signed with another"
                    + " kind."));
  }

  @Test
  void aKeyFileIsOneLineOfUtf8() {
    record.files().put("keys/log.vkey", first.toString().getBytes(UTF_8));
    assertThat(record.audit(first).failures())
        .containsExactly(
            remark("keys/log.vkey", "A key file is one line, ended by one LF; this one is not."));
    record.files().put("keys/log.vkey", new byte[] {(byte) 0xc3, '\n'});
    assertThat(record.audit(first).failures())
        .containsExactly(remark("keys/log.vkey", "A key file is not UTF-8; expected UTF-8."));
  }

  /// Where the log cannot be read to its end, nobody knows who should have signed; that is no fault of the checkpoint.
  @Test
  void whereEntriesAreMissingTheCheckpointIsNotToBlame() throws MalformedException {
    SigningKey witness = key(SignatureType.ED25519_COSIGNATURE);
    record
        .append(new Manifest.AddWitness(record.stamp(), witness.verifierKey()))
        .rotate()
        .checkpoint();
    SignedNote note = record.note();
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    record
        .files()
        .put(
            "log/checkpoint",
            note.with(Cosignature.sign(witness, checkpoint, 1_931_763_600)).bytes());
    assertThat(record.audit(first).failures()).isEmpty();
    assertThat(record.audit(first).signers()).hasSize(3);

    record.files().remove("log/tile/entries/000.p/3");

    assertThat(record.audit(first).failures())
        .extracting(AuditReport.Remark::file)
        .containsExactly("log/tile/entries/000.p/3");
  }

  /// A stranger's key, however it comes into the files, is not taken for the office's.
  @Test
  void aRecordThatSomebodyElseSignedAnewIsNotTrusted() {
    MemoryRecord forged =
        new MemoryRecord().publish("okafor", QUAY.replace("crossing", "bridge")).checkpoint();

    assertThat(forged.audit(first).failures())
        .containsExactly(
            remark(
                "log/checkpoint",
                "It is signed by " + forged.key() + ", which is no key that you trust."));
    MemoryRecord handedOver = forged.rotate().checkpoint();
    assertThat(handedOver.audit(first).failures())
        .containsExactly(
            remark(
                "log/checkpoint",
                "It is signed by " + handedOver.key() + ", which is no key that you trust."));
  }
}
