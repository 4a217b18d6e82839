package lectern.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// C2SP tlog-checkpoint.
class CheckpointTest {
  static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
  static final String EXAMPLE = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
  private static final String EXPECTED =
      "; expected the origin, the tree size and the root hash, a line each.";

  @Test
  void theExampleOfTheSpecification() throws Exception {
    Checkpoint checkpoint = Checkpoint.parse(EXAMPLE);
    assertThat(checkpoint)
        .isEqualTo(new Checkpoint("example.com/behind-the-sofa", 20_852_163, Hash.ofBase64(ROOT)));
    assertThat(checkpoint.text()).isEqualTo(EXAMPLE);
  }

  @Test
  void extensionLinesAreKept() throws Exception {
    Checkpoint checkpoint = Checkpoint.parse(EXAMPLE + "one\n two \n");
    assertThat(checkpoint.extensions()).containsExactly("one", " two ");
    assertThat(checkpoint.text()).isEqualTo(EXAMPLE + "one\n two \n");
  }

  @Test
  void anEmptyTreeAndTheLargestTree() throws Exception {
    String empty = "a\n0\n" + MerkleTree.emptyRoot().base64() + "\n";
    assertThat(Checkpoint.parse(empty)).isEqualTo(new Checkpoint("a", 0, MerkleTree.emptyRoot()));
    String largest = "a\n9223372036854775807\n" + ROOT + "\n";
    assertThat(Checkpoint.parse(largest).size()).isEqualTo(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "a\n0\n",
        "a\n0\n" + ROOT,
        "\n0\n" + ROOT + "\n",
        "a\n\n" + ROOT + "\n",
        "a\n0\n\n",
        "a\n0\n" + ROOT + "\n\n",
        "a\n0\n" + ROOT + "\n\nx\n",
        "a\n00\n" + ROOT + "\n",
        "a\n01\n" + ROOT + "\n",
        "a\n-1\n" + ROOT + "\n",
        "a\n+1\n" + ROOT + "\n",
        "a\n1 \n" + ROOT + "\n",
        "a\n١\n" + ROOT + "\n",
        "a\n9223372036854775808\n" + ROOT + "\n",
        "a\n0\n" + ROOT + " \n",
        "a\n0\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "a\r\n0\r\n" + ROOT + "\r\n",
      })
  void whatIsNoCheckpointIsRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedException.class);
  }

  @Test
  void saysWhatIsWrong() {
    fails("a\n0\n", "The checkpoint has an empty line, or fewer than three lines" + EXPECTED);
    fails(
        "a\n007\n" + ROOT + "\n",
        "The checkpoint has the tree size \"007\", which is no number up to 2^63 - 1" + EXPECTED);
    fails(
        "a",
        "The checkpoint does not end with a newline, or has other control characters" + EXPECTED);
    fails(
        "a\n0\nroot\n",
        "\"root\" is not a SHA-256 hash; expected 32 bytes in base64, 44 characters.");
  }

  private static void fails(String text, String message) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).hasMessage(message);
  }

  @Test
  void linesThatWouldMakeOthersAreRefused() {
    assertThatThrownBy(() -> new Checkpoint("a\n1", 0, MerkleTree.emptyRoot()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"a\\u000a1\" cannot stand in a checkpoint; expected a line that is not empty.");
    assertThatThrownBy(() -> new Checkpoint("a", 0, MerkleTree.emptyRoot(), List.of("")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Checkpoint("a", -1, MerkleTree.emptyRoot()))
        .hasMessage("A tree has at least 0 leaves, but here -1.");
  }

  @Test
  void onlyTheLogsOwnSignatureOpensIt() throws Exception {
    SigningKey log = Signed.key("example.com/log", SignatureType.ED25519);
    SigningKey witness = Signed.key("witness.example/w1", SignatureType.ED25519_COSIGNATURE);
    Checkpoint checkpoint = new Checkpoint("example.com/log", 3, Hash.ofBase64(ROOT));
    SignedNote note = SignedNote.of(checkpoint.text(), log.sign(checkpoint.text()));
    SignedCheckpoint opened = SignedCheckpoint.open(note.bytes(), List.of(log.verifierKey()));
    assertThat(opened.checkpoint()).isEqualTo(checkpoint);
    assertThat(opened.signers()).containsExactly(log.verifierKey());
    SignedNote cosigned =
        SignedNote.of(checkpoint.text(), Cosignature.sign(witness, checkpoint, 1_679_315_147));
    assertThatThrownBy(() -> SignedCheckpoint.open(cosigned, List.of(log.verifierKey())))
        .isInstanceOf(UnverifiedException.class);
  }

  @Test
  void aSignedTextThatIsNoCheckpointIsRefused() throws Exception {
    SigningKey log = Signed.key("example.com/log", SignatureType.ED25519);
    SignedNote note = SignedNote.of("something else\n", log.sign("something else\n"));
    assertThatThrownBy(() -> SignedCheckpoint.open(note, List.of(log.verifierKey())))
        .isInstanceOf(MalformedException.class);
  }
}
