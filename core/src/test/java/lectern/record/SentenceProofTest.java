package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import lectern.cite.Address;
import lectern.json.CanonicalJson;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import org.junit.jupiter.api.Test;

/// A sentence is proved with nothing but a small file and the log's key.
final class SentenceProofTest {
  private static final String QUAY =
      """
      MINISTER DE VRIES: Good evening. The crossing opens at six.

      QUESTION: Which crossing?
      """;

  private final MemoryRecord record = new MemoryRecord();

  private SentenceProof proof(int entries, int sentences) throws IOException, MalformedException {
    String transcript = QUAY + "\nMR OKAFOR:" + " Yes, indeed.".repeat(sentences) + "\n";
    record.publish("de-vries", transcript);
    for (int i = 0; i < entries; i++) {
      record.annotate("de-vries", "Note " + i);
    }
    record.checkpoint();
    EditionText text = MemoryRecord.text(transcript);
    return SentenceProof.of(
        record.entry(0),
        text,
        text.lineOf(new Address(1, 2)).orElseThrow(),
        record.tree().inclusion(0),
        record.note());
  }

  @Test
  void aProofSaysWhoSaidWhatAndWhenItWasPublished() throws Exception {
    byte[] file = proof(10, 10).bytes();

    Proven proven = SentenceProof.parse(file).check(List.of(record.key()));

    assertThat(proven.citation().toString())
        .startsWith("/press-availability/2031-03-14/de-vries/v1/t1.s2~");
    assertThat(proven.utterance().label()).isEqualTo("MINISTER DE VRIES");
    assertThat(proven.utterance().text()).isEqualTo("The crossing opens at six.");
    assertThat(proven.stamp().time()).isEqualTo(MemoryRecord.MORNING);
    assertThat(proven.checkpoint().checkpoint().size()).isEqualTo(11);
  }

  @Test
  void aProofIsSmallAndGrowsWithTheLogarithm() throws Exception {
    int small = proof(10, 10).bytes().length;
    int large = new SentenceProofTest().proof(10_000, 2_000).bytes().length;

    assertThat(small).isLessThan(1_100);
    assertThat(large).as("10,001 entries, 2,000 sentences").isLessThan(1_900);
  }

  @Test
  void anotherKeyDoesNotProveIt() throws Exception {
    SentenceProof proof = proof(1, 1);
    VerifierKey other =
        SigningKey.generate(MemoryRecord.ORIGIN, SignatureType.ED25519, new SecureRandom())
            .verifierKey();

    assertThatThrownBy(() -> proof.check(List.of(other)))
        .isInstanceOf(UnverifiedException.class)
        .hasMessageStartingWith("The note is signed by none of the trusted keys");
  }

  @Test
  void noChangedByteGoesUnseen() throws Exception {
    byte[] file = proof(10, 10).bytes();
    Proven proven = SentenceProof.parse(file).check(List.of(record.key()));
    Random random = new Random(1);
    for (int i = 0; i < file.length; i++) {
      byte[] other = file.clone();
      other[i] ^= (byte) (1 << random.nextInt(8));
      assertThat(isAccepted(other, proven))
          .as("byte %d of %s", i, new String(other, UTF_8))
          .isFalse();
    }
  }

  /// Whether a changed file still proves something else than the true one did.
  private boolean isAccepted(byte[] file, Proven proven) {
    try {
      return !SentenceProof.parse(file).check(List.of(record.key())).equals(proven)
          || !Arrays.equals(SentenceProof.parse(file).bytes(), file);
    } catch (MalformedException | UnverifiedException _) {
      return false;
    }
  }

  @Test
  void aProofOfAnEntryAloneIsNoProofOfASentence() throws Exception {
    proof(1, 1);
    TlogProof entry = TlogProof.of(null, record.tree().inclusion(0), record.note());

    assertThatThrownBy(() -> SentenceProof.parse(entry.bytes()))
        .hasMessage(
            "The proof has no extra data: it may prove an entry of some log, but no sentence.");
  }

  @Test
  void extraDataThatSwellAreRefused() throws Exception {
    proof(1, 1);
    byte[] bomb = deflated("\u0000".repeat(10_000_000));

    assertThatThrownBy(() -> withExtra(bomb))
        .hasMessage("The extra data of the proof are cut off, or longer than 1048576 bytes.");
  }

  @Test
  void aHeadingIsNoSentenceEvenIfItReadsLikeOne() throws Exception {
    record.publish("de-vries", QUAY).checkpoint();
    EditionText text = MemoryRecord.text(QUAY);

    assertThatThrownBy(() ->
            SentenceProof.of(record.entry(0), text, 1, record.tree().inclusion(0), record.note()))
        .hasMessage("Line 1 of the text is no sentence.");

    String line = text.lines().get(1).line();
    assertThatThrownBy(() -> withExtra(extra(text, 1, line)).check(List.of(record.key())))
        .isInstanceOf(MalformedException.class)
        .hasMessage("The proof is about a line of an edition that is no sentence.");
  }

  @Test
  void onlyTheTextOfTheEntryIsProved() throws Exception {
    record.publish("de-vries", QUAY).checkpoint();
    EditionText other = MemoryRecord.text(QUAY.replace("six", "nine"));

    assertThatThrownBy(() ->
            SentenceProof.of(record.entry(0), other, 5, record.tree().inclusion(0), record.note()))
        .isInstanceOf(MalformedException.class)
        .hasMessage("The entry is about another text than the one given.");
  }

  @Test
  void aSentenceThatIsTooLongIsRefusedBeforeAnyoneHasItsProof() throws Exception {
    String transcript = "MR OKAFOR: Six" + " and six".repeat(140_000) + ".\n\nQUESTION: Why?\n";
    record.publish("okafor", transcript).checkpoint();
    EditionText text = MemoryRecord.text(transcript);
    int line = text.lineOf(new Address(1, 1)).orElseThrow();

    assertThatThrownBy(() ->
            SentenceProof.of(
                record.entry(0), text, line, record.tree().inclusion(0), record.note()))
        .isInstanceOf(MalformedException.class)
        .hasMessageMatching(
            "The sentence is too long: what proves it would have 11\\d+ bytes, expected at most"
                + " 1048576\\.");
  }

  /// Whoever trusts two logs trusts neither to speak for the other.
  @Test
  void aLogDoesNotSpeakForAnother() throws Exception {
    SentenceProof proof = proof(1, 1);
    SigningKey other =
        SigningKey.generate("gazette.example/log", SignatureType.ED25519, new SecureRandom());
    String text = record.note().text();
    SentenceProof forged =
        SentenceProof.parse(
            TlogProof.of(
                    TlogProof.parse(proof.bytes()).extraBytes().orElseThrow(),
                    record.tree().inclusion(0),
                    SignedNote.of(text, other.sign(text)))
                .bytes());

    assertThatThrownBy(() -> forged.check(List.of(record.key(), other.verifierKey())))
        .isInstanceOf(UnverifiedException.class)
        .hasMessage(
            "The checkpoint is of the log \"press.osmere.example/record\", but it is signed by the"
                + " key of \"gazette.example/log\", which cannot speak for it.");
  }

  /// Between what is proved and the bytes of its proof there is nothing for somebody to play with.
  @Test
  void theExtraDataHaveOneForm() throws Exception {
    record.publish("de-vries", QUAY).checkpoint();
    EditionText text = MemoryRecord.text(QUAY);
    String extra = extra(text, 5, text.lines().get(5).line());
    assertThat(withExtra(extra).check(List.of(record.key())).utterance().at())
        .isEqualTo(new Address(1, 2));

    assertThatThrownBy(() -> withExtra(extra + "\n"))
        .hasMessageStartingWith(
            "The proof has other extra data than a sentence: The JSON text is not in canonical"
                + " form");
    assertThatThrownBy(() -> withExtra("[" + extra + "]"))
        .hasMessage("The extra data of the proof are no JSON object.");
    assertThatThrownBy(() -> withExtra(extra.replace("\"path\":\"", "\"path\":\"AAAA")))
        .hasMessage("“path” is not a whole number of hashes in base64.");
    assertThatThrownBy(() -> withExtra(extra.replace("\"number\":5", "\"number\":-1")))
        .hasMessageStartingWith(
            "The proof has other extra data than a sentence: The index of a leaf must be at least"
                + " 0");
    byte[] deflated = deflated(extra);
    assertThatThrownBy(() -> withExtra(Arrays.copyOf(deflated, deflated.length + 1)))
        .hasMessage("The extra data of the proof go on after their end.");
  }

  private String extra(EditionText text, int number, String line) throws Exception {
    ByteArrayOutputStream path = new ByteArrayOutputStream();
    InclusionProof.of(text.leaves(), number).path().forEach(hash -> path.writeBytes(hash.bytes()));
    return CanonicalJson.write(
        JsonObject.builder()
            .put("manifest", JsonReader.readObject(record.entry(0)))
            .put("line", line)
            .put("number", number)
            .put("path", Base64.getEncoder().encodeToString(path.toByteArray()))
            .build());
  }

  private SentenceProof withExtra(String extra) throws IOException, MalformedException {
    return withExtra(deflated(extra));
  }

  private SentenceProof withExtra(byte[] extra) throws IOException, MalformedException {
    return SentenceProof.parse(
        TlogProof.of(extra, record.tree().inclusion(0), record.note()).bytes());
  }

  private static byte[] deflated(String extra) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
      deflated.write(extra.getBytes(UTF_8));
    }
    return out.toByteArray();
  }
}
