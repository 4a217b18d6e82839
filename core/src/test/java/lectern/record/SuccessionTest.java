package lectern.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lectern.cite.WorkId;
import org.junit.jupiter.api.Test;

/// Which entry can come after which.
final class SuccessionTest {
  private static final WorkId QUAY = MemoryRecord.work("quay");
  private static final Hash HASH = Hash.sha256(new byte[] {1});

  private final Succession log = new Succession();
  private long base;
  private Instant now = MemoryRecord.MORNING;

  private Stamp stamp() {
    return new Stamp(base, now, "Press Office");
  }

  private static EditionDigest edition(int number) {
    return new EditionDigest(
        number,
        List.of(new FileDigest(HASH, "text/plain", "quay.txt", 1)),
        List.of(),
        HASH,
        3,
        HASH);
  }

  private Manifest publish(WorkId work) {
    return new Manifest.Publish(stamp(), work, edition(1));
  }

  private Manifest correct(long previous, int number) {
    return new Manifest.Correct(
        stamp(), QUAY, OptionalLong.of(previous), edition(number), "A slip.");
  }

  private Manifest withdraw(long previous, int number) {
    return new Manifest.Withdraw(stamp(), QUAY, OptionalLong.of(previous), number, "A mistake.");
  }

  private Manifest annotate(long previous, int number) {
    return new Manifest.Annotate(
        stamp(), QUAY, OptionalLong.of(previous), number, Optional.empty(), "A note.");
  }

  private void add(Manifest manifest) throws MalformedException {
    log.add(manifest);
    base = log.size();
  }

  private void refused(Manifest manifest, String message) {
    long size = log.size();
    assertThatThrownBy(() -> log.add(manifest))
        .isInstanceOf(MalformedException.class)
        .hasMessage(message);
    assertThat(log.size()).isEqualTo(size);
  }

  @Test
  void aWorkIsPublishedCorrectedAnnotatedWithdrawnAndStandsAgain() throws MalformedException {
    add(publish(QUAY));
    add(correct(0, 2));
    add(annotate(1, 1));
    add(withdraw(2, 2));
    assertThat(log.of(QUAY)).contains(new Succession.Standing(3, 2, true));

    add(correct(3, 3));
    assertThat(log.of(QUAY)).contains(new Succession.Standing(4, 3, false));
  }

  @Test
  void anIdIsUsedOnce() throws MalformedException {
    add(publish(QUAY));

    refused(
        publish(QUAY),
        "It publishes “press-availability/2031-03-14/quay”, an id that is taken already.");
  }

  @Test
  void nothingIsSaidOfAWorkThatIsNotThere() {
    refused(
        new Manifest.Annotate(stamp(), QUAY, OptionalLong.empty(), 1, Optional.empty(), "A note."),
        "It is about “press-availability/2031-03-14/quay”, which nothing before it published.");
  }

  @Test
  void noEditionIsLeftOutAndNoneComesTwice() throws MalformedException {
    add(publish(QUAY));

    refused(correct(0, 3), "It holds edition 3, but the next one is 2.");
    refused(correct(0, 1), "It holds edition 1, but the next one is 2.");
    refused(annotate(0, 2), "It is about edition 2, but the newest is 1.");
    refused(
        withdraw(0, 2),
        "It withdraws edition 2 of “press-availability/2031-03-14/quay”, which is not the newest.");
  }

  @Test
  void eachEntryNamesTheOneBeforeIt() throws MalformedException {
    add(publish(QUAY));
    add(correct(0, 2));

    refused(
        correct(0, 3),
        "Its “previous” is 0, but the newest entry about “press-availability/2031-03-14/quay” is"
            + " 1.");
  }

  @Test
  void aWorkIsWithdrawnOnce() throws MalformedException {
    add(publish(QUAY));
    add(withdraw(0, 1));

    refused(
        withdraw(1, 1),
        "It withdraws edition 1 of “press-availability/2031-03-14/quay”, which is withdrawn"
            + " already.");
  }

  @Test
  void entriesOfOneCheckpointShareItsBase() throws MalformedException {
    log.add(publish(QUAY));
    log.add(annotate(0, 1));
    base = 2;
    log.add(annotate(1, 1));

    assertThat(log.wasSigned(0, 1)).isTrue();
    assertThat(log.wasSigned(1, 2)).isFalse();
    assertThat(log.wasSigned(2, 3)).isTrue();
    assertThat(log.wasSigned(3, Long.MAX_VALUE)).isFalse();
    base = 1;
    refused(
        annotate(2, 1),
        "Its “base” is 1, but an entry is appended either together with the one before it (base 2)"
            + " or to a checkpoint of size 3.");
  }

  @Test
  void timeDoesNotGoBack() throws MalformedException {
    add(publish(QUAY));
    now = now.minusSeconds(1);

    refused(
        annotate(0, 1),
        "Its time, 2031-03-14T08:59:59Z, is before that of the entry before it,"
            + " 2031-03-14T09:00:00Z.");
  }

  @Test
  void aVisitAndAWorkDoNotShareTheirIds() {
    WorkId visit = new WorkId("visit", LocalDate.of(2031, 3, 14), "north-shore");

    refused(publish(visit), "“visit/2031-03-14/north-shore” is the id of a visit, not of a work.");
  }

  @Test
  void aKeyComesFromTheOneBeforeIt() throws MalformedException {
    SigningKey first = key();
    SigningKey second = key();
    SigningKey third = key();

    add(rotate(first, second, first));
    assertThat(log.keys()).containsExactly(first.verifierKey(), second.verifierKey());
    assertThat(log.signers()).containsExactly(first.verifierKey(), second.verifierKey());

    refused(
        rotate(first, third, first),
        "It hands over from the key "
            + first.verifierKey()
            + ", but the key in force is "
            + second.verifierKey()
            + ".");
    refused(
        rotate(second, third, third),
        "The signature by which the old key puts the new one in its place is not that of "
            + second.verifierKey()
            + ".");
    refused(rotate(second, first, second), "It hands over to a key that was in force before.");
  }

  @Test
  void everyKeySignsTheCheckpointThatHandsItOver() throws MalformedException {
    SigningKey first = key();
    SigningKey second = key();
    SigningKey third = key();
    SigningKey fourth = key();
    assertThat(log.signers()).isEmpty();

    add(rotate(first, second, first));
    log.add(rotate(second, third, second));
    log.add(rotate(third, fourth, third));
    assertThat(log.signers())
        .containsExactly(second.verifierKey(), third.verifierKey(), fourth.verifierKey());

    base = log.size();
    add(publish(QUAY));
    assertThat(log.signers()).containsExactly(fourth.verifierKey());
    assertThat(log.keys()).hasSize(4).startsWith(first.verifierKey());
  }

  @Test
  void aWitnessIsNamedOnceAndMakesCosignatures() throws MalformedException {
    VerifierKey witness =
        SigningKey.generate(
                "witness.example", SignatureType.ED25519_COSIGNATURE, new SecureRandom())
            .verifierKey();
    add(new Manifest.AddWitness(stamp(), witness));

    assertThat(log.witnesses()).containsExactly(witness);
    refused(
        new Manifest.AddWitness(stamp(), witness),
        "It adds a witness that the log has already: " + witness + ".");
    VerifierKey log2 = key().verifierKey();
    refused(
        new Manifest.AddWitness(stamp(), log2),
        "It adds the witness " + log2 + ", whose key makes no cosignatures.");
  }

  private static SigningKey key() {
    return SigningKey.generate(MemoryRecord.ORIGIN, SignatureType.ED25519, new SecureRandom());
  }

  private Manifest rotate(SigningKey from, SigningKey to, SigningKey by) {
    String text = new KeyHandOver(log.size(), from.verifierKey(), to.verifierKey()).text();
    return new Manifest.Rotate(stamp(), from.verifierKey(), to.verifierKey(), by.sign(text));
  }
}
