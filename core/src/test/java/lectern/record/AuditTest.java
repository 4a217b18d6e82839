package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What an audit says of a whole record, of one that was damaged, and of what a crash leaves.
final class AuditTest {
  private static final String QUAY =
      """
      MINISTER DE VRIES: Good evening. The crossing opens at six.

      QUESTION: Which crossing?

      MINISTER DE VRIES: The one at Three Bridges. Thank you.
      """;

  private static MemoryRecord record() {
    MemoryRecord record = new MemoryRecord();
    record.publish("de-vries", QUAY).checkpoint();
    record
        .publish("aubertin", QUAY.replace("six", "eight"))
        .annotate("aubertin", "A note.")
        .checkpoint();
    record.correct("de-vries", QUAY.replace("six", "seven")).checkpoint();
    return record.rotate().checkpoint();
  }

  private static MemoryRecord many() {
    MemoryRecord record = new MemoryRecord().publish("de-vries", QUAY);
    for (int i = 0; i < 600; i++) {
      record.annotate("de-vries", "Note " + i);
      if (i % 97 == 0) {
        record.checkpoint();
      }
    }
    return record.checkpoint();
  }

  @Test
  void aRecordAsPublishedHolds() {
    AuditReport report = record().audit();

    assertThat(report.failures()).isEmpty();
    assertThat(report.origin()).isEqualTo(MemoryRecord.ORIGIN);
    assertThat(report.size()).isEqualTo(5);
    assertThat(report.works()).isEqualTo(2);
    assertThat(report.signers()).hasSize(2);
  }

  @Test
  void anEmptyRecordHolds() {
    assertThat(new MemoryRecord().audit().failures()).isEmpty();
  }

  @Test
  void aRecordOfManyTilesHolds() {
    MemoryRecord record = many();

    assertThat(record.audit().failures()).isEmpty();
    assertThat(record.audit().notes())
        .extracting(AuditReport.Remark::file)
        .as("partial tiles whose full tile exists may go, and may stay")
        .contains("log/tile/0/000.p/2", "log/tile/entries/000.p/2");
  }

  @Test
  void whoTrustsTheFirstKeyTrustsTheNewestAndOthersDoNot() {
    MemoryRecord record = new MemoryRecord().publish("de-vries", QUAY).checkpoint();
    VerifierKey first = record.key();
    record.rotate().checkpoint().annotate("de-vries", "A note.").checkpoint();
    VerifierKey other =
        SigningKey.generate(MemoryRecord.ORIGIN, SignatureType.ED25519, new SecureRandom())
            .verifierKey();

    assertThat(record.audit(first).failures()).isEmpty();
    assertThat(record.audit(record.key()).failures()).isEmpty();
    assertThat(record.audit(other).failures())
        .extracting(AuditReport.Remark::reason)
        .containsExactly("It is signed by " + record.key() + ", which is no key that you trust.");
  }

  /// Whoever knows the first key alone must be able to accept the checkpoint: its key signs it, however often the key was
  /// handed over since the one before.
  @Test
  void aCheckpointOfTwoHandOversIsSignedByThreeKeys() throws MalformedException {
    MemoryRecord record = new MemoryRecord().publish("de-vries", QUAY).checkpoint();
    VerifierKey first = record.key();
    record.rotate().rotate().checkpoint();
    assertThat(record.audit(first).failures()).isEmpty();
    assertThat(record.audit(first).signers()).hasSize(3);

    SignedNote note = record.note();
    List<NoteSignature> others =
        note.signatures().stream().filter(signature -> !first.isNamedBy(signature)).toList();
    record.files().put(Audit.CHECKPOINT, new SignedNote(note.text(), others).bytes());

    assertThat(record.audit(first).failures())
        .containsExactly(
            new AuditReport.Remark(
                "log/checkpoint", "It is not signed by " + first + ", as it has to be."));
  }

  @Test
  void aKeyMayBeHandedOverBeforeAnythingIsPublished() {
    MemoryRecord record = new MemoryRecord();
    VerifierKey first = record.key();
    record.rotate().checkpoint();
    VerifierKey second = record.key();
    record.rotate().publish("de-vries", QUAY).checkpoint();

    assertThat(record.audit(first).failures()).isEmpty();
    assertThat(record.audit(second).failures()).isEmpty();
    assertThat(record.audit(record.key()).failures()).isEmpty();
  }

  @Test
  void aRecordWithoutATrustedKeySaysSo() {
    MemoryRecord record = new MemoryRecord().publish("de-vries", QUAY).checkpoint();

    assertThat(record.audit().notes())
        .extracting(AuditReport.Remark::reason)
        .containsExactly(
            "The signatures were checked with the record's own key, "
                + record.key()
                + ". Compare it with the one that the office has made known.");
    assertThat(record.audit(record.key()).notes()).isEmpty();
  }

  @Test
  void aChangedEntryIsToldFromAChangedTile() {
    MemoryRecord entry = new MemoryRecord().publish("de-vries", QUAY).checkpoint();
    MemoryRecord tile = new MemoryRecord().publish("de-vries", QUAY).checkpoint();
    entry.files().computeIfPresent("log/tile/entries/000.p/1", (_, bytes) -> flipped(bytes, 80));
    tile.files().computeIfPresent("log/tile/0/000.p/1", (_, bytes) -> flipped(bytes, 80));

    assertThat(entry.audit().failures())
        .extracting(AuditReport.Remark::file)
        .containsOnly("log/tile/entries/000.p/1");
    assertThat(tile.audit().failures())
        .containsExactly(
            new AuditReport.Remark(
                "log/tile/0/000.p/1",
                "Its hash of entry 0 is not that of the entry: it was changed."));
  }

  @Test
  void somebodyWhoRewritesTheLogWithoutTheKeyIsFound() {
    MemoryRecord record = new MemoryRecord().publish("de-vries", QUAY).checkpoint();
    VerifierKey office = record.key();
    MemoryRecord forged =
        new MemoryRecord().publish("de-vries", QUAY.replace("six", "nine")).checkpoint();
    forged.files().put("keys/log.vkey", (office + "\n").getBytes(UTF_8));

    assertThat(forged.audit(office).failures())
        .extracting(AuditReport.Remark::file)
        .contains("log/checkpoint", "keys/log.key");
  }

  @Test
  void aTileOfAnEarlierCheckpointMayNotBeTakenAway() {
    MemoryRecord record = record();
    record.files().remove("log/tile/0/000.p/1");

    assertThat(record.audit().failures())
        .containsExactly(
            new AuditReport.Remark(
                "log/tile/0/000.p/1",
                "It is missing: hashes of the log. Restore it from a backup."));
  }

  /// Flips, drops, doubles, cuts and swaps at random places. The seed is printed when one is not found.
  @Test
  void whateverIsDamagedIsNamedAndNothingElse() {
    named(record(), 1_000);
  }

  /// With full tiles and tiles above them. Narrower ones whose full tile is there may go.
  @Test
  void soItIsInALogOfManyTiles() {
    MemoryRecord record = many();
    record.audit(record.key()).notes().forEach(note -> record.files().remove(note.file()));

    named(record, 300);
  }

  private static void named(MemoryRecord record, int times) {
    TreeMap<String, byte[]> whole = new TreeMap<>(record.files());
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < times; i++) {
      Damage damage = Damage.random(whole, random);
      record.files().clear();
      record.files().putAll(damage.damaged());

      List<AuditReport.Remark> failures = record.audit().failures();

      assertThat(failures.stream().map(AuditReport.Remark::file).distinct())
          .as("seed %d, number %d: %s%n%s", seed, i, damage, failures)
          .containsExactlyInAnyOrderElementsOf(damage.files());
    }
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] other = bytes.clone();
    other[bit / 8] ^= (byte) (1 << bit % 8);
    return other;
  }
}
