package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// C2SP tlog-proof.
class TlogProofTest {
  private static final SigningKey LOG = Signed.key("example.com/fancylog", SignatureType.ED25519);
  private static final List<VerifierKey> TRUSTED = List.of(LOG.verifierKey());
  private static final List<Hash> LEAVES = ReferenceTree.leaves(13);

  /// The example of the specification, with whole signatures in place of abbreviated ones.
  private static final String EXAMPLE =
      """
      c2sp.org/tlog-proof@v1
      extra YWdlLXYxLjIuMS1kYXJ3aW4tYXJtNjQudGFyLmd6kYXJ3aW4tYXJ
      index 73894
      gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
      B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA=
      EKNzoDWG8LGC0Yp9o+sv3qllpMP9uHQ9B20KNL+Q1zs=
      RoopEkOdqkYqMB4MJXrbt/hMjOxsVn0IrWjpz1ZMMes=
      AHCioX9nLjsrse6YhjRRmk1WUEirVOLLRoOQ6vfO5vk=

      example.com/fancylog
      109482
      sFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=

      — example.com/fancylog Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      — witness1.example jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
      """;

  private static SignedNote checkpoint() {
    String text = new Checkpoint(LOG.name(), 13, MerkleTree.root(LEAVES)).text();
    return SignedNote.of(text, LOG.sign(text));
  }

  private static TlogProof proof(int index) {
    return TlogProof.of(null, InclusionProof.of(LEAVES, index), checkpoint());
  }

  @Test
  void theExampleOfTheSpecification() throws Exception {
    TlogProof proof = TlogProof.parse(EXAMPLE.getBytes(UTF_8));
    assertThat(proof.index()).isEqualTo(73_894);
    assertThat(proof.path()).hasSize(5);
    assertThat(proof.extraBytes().orElseThrow()).startsWith("age-v1.2.1-darwin-".getBytes(UTF_8));
    assertThat(proof.checkpoint().text()).startsWith("example.com/fancylog\n109482\n");
    assertThat(proof.format()).isEqualTo(EXAMPLE);
  }

  @Test
  void everyEntryIsProvedByAFileThatIsWrittenAndRead() throws Exception {
    for (int i = 0; i < LEAVES.size(); i++) {
      TlogProof read = TlogProof.parse(proof(i).bytes());
      assertThat(read).isEqualTo(proof(i));
      assertThat(read.verify(LEAVES.get(i), TRUSTED).checkpoint().size()).isEqualTo(13);
      assertThat(read.proves(LEAVES.get((i + 1) % 13), TRUSTED)).isFalse();
    }
  }

  @Test
  void extraDataIsAnyBytesOrNone() throws Exception {
    byte[] extra = {0, 10, -1};
    TlogProof with = TlogProof.of(extra, InclusionProof.of(LEAVES, 3), checkpoint());
    assertThat(with.format()).startsWith("c2sp.org/tlog-proof@v1\nextra AAr/\nindex 3\n");
    assertThat(TlogProof.parse(with.bytes()).extraBytes())
        .hasValueSatisfying(b -> assertThat(b).isEqualTo(extra));
    assertThat(proof(3).extraBytes()).isEmpty();
    assertThat(proof(3).format()).startsWith("c2sp.org/tlog-proof@v1\nindex 3\n");
    TlogProof empty = TlogProof.of(new byte[0], InclusionProof.of(LEAVES, 3), checkpoint());
    assertThat(TlogProof.parse(empty.bytes())).isEqualTo(empty);
  }

  @Test
  void theOnlyEntryOfALogNeedsNoPath() throws Exception {
    Hash leaf = LEAVES.getFirst();
    String text = new Checkpoint(LOG.name(), 1, leaf).text();
    TlogProof proof = new TlogProof(null, 0, List.of(), SignedNote.of(text, LOG.sign(text)));
    assertThat(TlogProof.parse(proof.bytes()).proves(leaf, TRUSTED)).isTrue();
  }

  /// This one has no extra data, which nothing would vouch for.
  @Test
  void everyBitOfTheFileCounts() {
    byte[] file = proof(5).bytes();
    for (int bit = 0; bit < 8 * file.length; bit++) {
      byte[] changed = file.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(proves(changed, LEAVES.get(5))).as("bit %d", bit).isFalse();
    }
    for (int length = 0; length < file.length; length++) {
      assertThat(proves(Arrays.copyOf(file, length), LEAVES.get(5))).isFalse();
    }
  }

  private static boolean proves(byte[] file, Hash leaf) {
    try {
      return TlogProof.parse(file).proves(leaf, TRUSTED);
    } catch (MalformedException _) {
      return false;
    }
  }

  @Test
  void saysWhyAProofDoesNotHold() {
    VerifierKey other = Signed.key("example.com/other", SignatureType.ED25519).verifierKey();
    assertThatThrownBy(() -> proof(5).verify(LEAVES.get(5), List.of(other)))
        .isInstanceOf(UnverifiedException.class)
        .hasMessage(
            "The note is signed by none of the trusted keys; expected a signature of example.com/other+"
                + other.hexId()
                + ".");
    assertThatThrownBy(() -> proof(5).verify(LEAVES.get(6), TRUSTED))
        .isInstanceOf(UnverifiedException.class)
        .hasMessage(
            "The proof does not lead from the entry to the signed root: the entry, its number or the proof has been"
                + " changed.");
    TlogProof beyond = new TlogProof(null, 13, proof(5).path(), checkpoint());
    assertThatThrownBy(() -> beyond.verify(LEAVES.get(5), TRUSTED))
        .isInstanceOf(UnverifiedException.class)
        .hasMessage(
            "The proof is about entry 13, but its checkpoint is of 13 entries, numbered from 0.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c2sp.org/tlog-proof@v1\n\n",
        "c2sp.org/tlog-proof@v2\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\n\nNOTE",
        "\nc2sp.org/tlog-proof@v1\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\r\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 00\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex -1\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0 \n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 9223372036854775808\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra A\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra AAr/\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra AAr/\nextra AAr/\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nextra AAr/\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nnot a hash\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\n\nno note\n",
      })
  void whatIsNoProofFileIsRefused(String file) {
    byte[] bytes = file.replace("NOTE", checkpoint().format()).getBytes(UTF_8);
    assertThatThrownBy(() -> TlogProof.parse(bytes)).isInstanceOf(MalformedException.class);
  }

  @Test
  void saysWhatAProofFileLooksLike() {
    fails(
        "a\n\n" + checkpoint().format(),
        "The proof does not begin with the line c2sp.org/tlog-proof@v1; expected a proof file.");
    fails("a", "The proof has no blank line; expected one before its checkpoint.");
    fails(
        "c2sp.org/tlog-proof@v1\nindex x\n\n" + checkpoint().format(),
        "The proof has the line \"index x\"; expected index and a number.");
    fails(
        "c2sp.org/tlog-proof@v1\nextra x\nindex 0\n\n" + checkpoint().format(),
        "The proof has a line of extra data that is not base64.");
    String path = (LEAVES.getFirst().base64() + "\n").repeat(64);
    fails(
        "c2sp.org/tlog-proof@v1\nindex 0\n" + path + "\n" + checkpoint().format(),
        "The proof has more than 63 hashes; expected at most 63.");
    fails("x".repeat(2_000_001), "The proof is 2000001 bytes long; expected at most 2000000.");
  }

  private static void fails(String file, String message) {
    assertThatThrownBy(() -> TlogProof.parse(file.getBytes(UTF_8)))
        .isInstanceOf(MalformedException.class)
        .hasMessage(message);
  }
}
