package lectern.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// No parser throws anything but its own exception, whatever it is given; and what it accepts, it writes as it was.
class ParsersFuzzTest {
  private static final int ROUNDS = 4_000;

  /// Reads, and gives back what it would write.
  @FunctionalInterface
  private interface Parser {
    byte[] readAndWrite(byte[] bytes) throws MalformedException;
  }

  @Test
  void signedNotes() {
    fuzz(
        Signed.text("cosigned-checkpoint.note").getBytes(UTF_8),
        bytes -> SignedNote.parse(bytes).bytes());
  }

  @Test
  void checkpoints() {
    fuzz(
        CheckpointTest.EXAMPLE.getBytes(UTF_8),
        bytes -> Checkpoint.parse(new String(bytes, UTF_8)).text().getBytes(UTF_8));
  }

  @Test
  void verifierKeys() {
    fuzz(
        VerifierKeyTest.PETER.getBytes(UTF_8),
        bytes -> VerifierKey.parse(new String(bytes, UTF_8)).toString().getBytes(UTF_8));
  }

  @Test
  void signingKeys() {
    fuzz(
        SigningKeyTest.PETER.getBytes(UTF_8),
        bytes -> SigningKey.parse(new String(bytes, UTF_8)).encode().getBytes(UTF_8));
  }

  @Test
  void proofFiles() {
    SigningKey log = Signed.key("example.com/log", SignatureType.ED25519);
    SignedNote note = SignedNote.of(CheckpointTest.EXAMPLE, log.sign(CheckpointTest.EXAMPLE));
    TlogProof proof =
        TlogProof.of(new byte[] {1, 2, 3}, InclusionProof.of(ReferenceTree.leaves(9), 3), note);
    fuzz(proof.bytes(), bytes -> TlogProof.parse(bytes).bytes());
    CheckpointRequest request = new CheckpointRequest(6, proof.path(), note);
    fuzz(request.bytes(), bytes -> CheckpointRequest.parse(bytes).bytes());
  }

  @Test
  void paths() {
    fuzz(
        "tile/0/x001/x234/067.p/112".getBytes(UTF_8),
        bytes -> Tile.parse(new String(bytes, ISO_8859_1)).path().getBytes(ISO_8859_1));
    fuzz(
        "tile/entries/x001/x234/067.p/112".getBytes(UTF_8),
        bytes ->
            Tile.parseEntries(new String(bytes, ISO_8859_1)).entriesPath().getBytes(ISO_8859_1));
  }

  @Test
  void entryBundles() {
    List<byte[]> entries = List.of(new byte[3], new byte[0], new byte[260]);
    fuzz(
        EntryBundle.encode(entries),
        bytes -> EntryBundle.encode(EntryBundle.decode(bytes, entries.size())));
  }

  @Test
  void manifests() throws MalformedException {
    for (Manifest manifest : ManifestTest.everyType().toList()) {
      fuzz(manifest.bytes(), bytes -> Manifest.parse(bytes).bytes());
    }
  }

  @Test
  void canonicalTexts() {
    String transcript = "MR OKAFOR: Yes. No.\n\nWhy?\n\n(Applause.)\n\nQUESTION: What?\n";
    fuzz(MemoryRecord.text(transcript).bytes(), bytes -> EditionText.parse(bytes).bytes());
  }

  /// Whatever is proved with the key, nothing but a [MalformedException] or an [UnverifiedException] comes of another file.
  @Test
  void proofsOfSentences() throws Exception {
    String transcript = "MR OKAFOR: Yes. No.\n\nQUESTION: What?\n";
    MemoryRecord record = new MemoryRecord().publish("okafor", transcript).checkpoint();
    SentenceProof proof =
        SentenceProof.of(
            record.entry(0),
            MemoryRecord.text(transcript),
            4,
            record.tree().inclusion(0),
            record.note());
    fuzz(
        proof.bytes(),
        bytes -> {
          SentenceProof read = SentenceProof.parse(bytes);
          try {
            Proven proven = read.check(List.of(record.key()));
            assertThat(proven.utterance().text()).isEqualTo("Yes.");
          } catch (UnverifiedException e) {
            assertThat(e).message().endsWith(".");
          }
          return read.bytes();
        });
  }

  @Test
  void hashes() {
    Hash hash = MerkleTree.emptyRoot();
    fuzz(hash.hex().getBytes(UTF_8), b -> Hash.ofHex(new String(b, UTF_8)).hex().getBytes(UTF_8));
    fuzz(
        hash.base64().getBytes(UTF_8),
        b -> Hash.ofBase64(new String(b, UTF_8)).base64().getBytes(UTF_8));
  }

  private static void fuzz(byte[] valid, Parser parser) {
    Random random = new Random(valid.length);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] changed = changed(valid, random);
      byte[] written;
      try {
        written = parser.readAndWrite(changed);
      } catch (MalformedException e) {
        assertThat(e).message().endsWith(".");
        continue;
      }
      assertThat(new String(written, UTF_8)).isEqualTo(new String(changed, UTF_8));
    }
  }

  private static byte[] changed(byte[] valid, Random random) {
    List<Byte> bytes = new ArrayList<>();
    for (byte each : valid) {
      bytes.add(each);
    }
    for (int changes = random.nextInt(4); changes >= 0 && !bytes.isEmpty(); changes--) {
      int at = random.nextInt(bytes.size());
      switch (random.nextInt(6)) {
        case 0 -> bytes.set(at, (byte) random.nextInt(256));
        case 1 -> bytes.add(at, (byte) random.nextInt(256));
        case 2 -> bytes.remove(at);
        case 3 -> bytes.addAll(at, List.copyOf(bytes.subList(at / 2, at)));
        case 4 -> bytes.subList(at, bytes.size()).clear();
        default -> bytes.set(at, (byte) "\n +/=\u0000\u2014x09".charAt(random.nextInt(10)));
      }
    }
    byte[] result = new byte[bytes.size()];
    Arrays.setAll(new int[result.length], i -> result[i] = bytes.get(i));
    return result;
  }
}
