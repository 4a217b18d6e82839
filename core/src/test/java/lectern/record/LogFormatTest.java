package lectern.record;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The example in `docs/formats/log.md`, by which others check their own programs, is what this program makes.
class LogFormatTest {
  private static final List<byte[]> ENTRIES =
      List.of("one".getBytes(UTF_8), "two".getBytes(UTF_8), "three".getBytes(UTF_8));
  private static final List<Hash> LEAVES = ENTRIES.stream().map(MerkleTree::leafHash).toList();
  private static final SigningKey LOG = Signed.key("press.example/record", SignatureType.ED25519);
  private static final Checkpoint CHECKPOINT =
      new Checkpoint("press.example/record", 3, MerkleTree.root(LEAVES));
  private static final SignedNote NOTE =
      SignedNote.of(CHECKPOINT.text(), LOG.sign(CHECKPOINT.text()));

  @Test
  void hashes() throws Exception {
    assertThat(page())
        .contains(
            """
            ```text
            leaf 0   %s
            leaf 1   %s
            leaf 2   %s
            0 and 1  %s
            root     %s
            ```
            """
                .formatted(
                    LEAVES.get(0),
                    LEAVES.get(1),
                    LEAVES.get(2),
                    MerkleTree.nodeHash(LEAVES.get(0), LEAVES.get(1)),
                    CHECKPOINT.root()));
  }

  @Test
  void entryBundle() throws Exception {
    assertThat(page())
        .contains(block(HexFormat.of().formatHex(EntryBundle.encode(ENTRIES)) + "\n"));
  }

  @Test
  void keys() throws Exception {
    assertThat(page()).contains(block(LOG.encode() + "\n" + LOG.verifierKey() + "\n"));
  }

  @Test
  void checkpoint() throws Exception {
    assertThat(page()).contains(block(NOTE.format()));
  }

  @Test
  void cosignature() throws Exception {
    SigningKey witness = Signed.key("witness.example/w1", SignatureType.ED25519_COSIGNATURE);
    assertThat(page())
        .contains(
            block(
                witness.verifierKey()
                    + "\n"
                    + Cosignature.sign(witness, CHECKPOINT, 1_926_843_600).line()));
  }

  @Test
  void proof() throws Exception {
    assertThat(page())
        .contains(block(TlogProof.of(null, InclusionProof.of(LEAVES, 1), NOTE).format()));
  }

  @Test
  void theDictionaryOfProofsOfSentences() throws Exception {
    assertThat(page()).contains(block(new String(SentenceProof.DICTIONARY, US_ASCII) + "\n"));
  }

  private static String block(String content) {
    return "```text\n" + content + "```\n";
  }

  private static String page() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/formats/log.md"))) {
      folder = folder.getParent();
    }
    return Files.readString(folder.resolve("docs/formats/log.md")).replace("\r\n", "\n");
  }
}
