package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// C2SP tlog-cosignature.
class CosignatureTest {
  private static final List<SignatureType> COSIGNING =
      List.of(SignatureType.ED25519_COSIGNATURE, SignatureType.ML_DSA_44_COSIGNATURE);
  private static final long TIME = 1_679_315_147;

  private static Checkpoint example() throws MalformedException {
    return Checkpoint.parse(CheckpointTest.EXAMPLE);
  }

  @Test
  void theEd25519MessageOfTheSpecification() throws Exception {
    VerifierKey witness = Signed.key("witness.example/w1", COSIGNING.getFirst()).verifierKey();
    assertThat(new String(Cosignature.message(witness, example(), TIME), UTF_8))
        .isEqualTo(
            """
            cosignature/v1
            time 1679315147
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
            """);
  }

  @Test
  void theMlDsa44MessageIsACosignedMessage() throws Exception {
    VerifierKey witness = Signed.key("witness.example/w1", COSIGNING.getLast()).verifierKey();
    assertThat(HexFormat.of().formatHex(Cosignature.message(witness, example(), TIME)))
        .isEqualTo(
            "737562747265652f76310a00"
                + "12"
                + "7769746e6573732e6578616d706c652f7731"
                + "00000000641850cb"
                + "1b"
                + "6578616d706c652e636f6d2f626568696e642d7468652d736f6661"
                + "0000000000000000"
                + "00000000013e2dc3"
                + "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62");
  }

  @Test
  void theCosignedCheckpointOfTheSpecificationIsRead() throws Exception {
    SignedNote note =
        SignedNote.parse(
            CheckpointTest.EXAMPLE
                + """

                — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
                — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
                """);
    assertThat(note.signatures()).hasSize(2);
    assertThat(note.signatures().getLast().signature())
        .hasSize(8 + 64)
        .startsWith(0, 0, 0, 0, 0x64, 0x18, 0x50, 0xcb);
  }

  /// Four witnesses who run other software cosigned what a log of yet another make had signed.
  @Test
  void cosignaturesOfOtherImplementations() throws Exception {
    List<VerifierKey> witnesses = new ArrayList<>();
    for (String vkey :
        List.of(
            "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
            "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
            "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
            "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv")) {
      witnesses.add(VerifierKey.parse(vkey));
    }
    VerifierKey log =
        VerifierKey.parse(
            "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
    SignedCheckpoint signed =
        SignedCheckpoint.open(
            Signed.text("cosigned-checkpoint.note").getBytes(UTF_8), List.of(log));
    assertThat(signed.checkpoint().size()).isEqualTo(1_432_088_532);
    assertThat(signed.cosignatures(witnesses))
        .extracting(Cosignature::key)
        .containsExactlyElementsOf(witnesses);
    assertThat(signed.cosignatures(witnesses))
        .extracting(Cosignature::timestamp)
        .containsOnly(1_779_573_024L);
    assertThat(signed.cosignatures(witnesses.subList(2, 3))).hasSize(1);
    assertThat(signed.cosignatures(List.of())).isEmpty();
  }

  @Test
  void anMlDsa44CosignatureOfAnotherImplementation() throws Exception {
    VerifierKey log = VerifierKey.parse(Signed.text("mldsa-log.vkey").strip());
    SignedCheckpoint signed =
        SignedCheckpoint.open(Signed.text("mldsa-log.note").getBytes(UTF_8), List.of(log));
    assertThat(signed.checkpoint().origin()).isEqualTo("example.com/mldsa-log");
    assertThat(signed.cosignatures(List.of(log))).containsExactly(new Cosignature(log, 0));
  }

  @ParameterizedTest
  @EnumSource(
      value = SignatureType.class,
      names = {"ED25519_COSIGNATURE", "ML_DSA_44_COSIGNATURE"})
  void whatIsSignedVerifiesWithItsTime(SignatureType type) throws Exception {
    SigningKey witness = Signed.key("witness.example/w1", type);
    NoteSignature signature = Cosignature.sign(witness, example(), TIME);
    assertThat(Cosignature.verify(witness.verifierKey(), CheckpointTest.EXAMPLE, signature))
        .contains(new Cosignature(witness.verifierKey(), TIME));
    assertThat(witness.verifierKey().verifies(CheckpointTest.EXAMPLE, signature)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = SignatureType.class,
      names = {"ED25519_COSIGNATURE", "ML_DSA_44_COSIGNATURE"})
  void anythingElseDoesNotVerify(SignatureType type) throws Exception {
    SigningKey witness = Signed.key("witness.example/w1", type);
    VerifierKey key = witness.verifierKey();
    NoteSignature signature = Cosignature.sign(witness, example(), TIME);
    byte[] timestamped = signature.signature();
    for (int i = 0; i < timestamped.length; i += Math.max(1, timestamped.length / 72)) {
      timestamped[i] ^= 1;
      NoteSignature changed = NoteSignature.of(key.name(), key.id(), timestamped);
      assertThat(Cosignature.verify(key, CheckpointTest.EXAMPLE, changed)).isEmpty();
      timestamped[i] ^= 1;
    }
    String other = CheckpointTest.EXAMPLE.replace("20852163", "20852164");
    assertThat(Cosignature.verify(key, other, signature)).isEmpty();
    assertThat(Cosignature.verify(key, CheckpointTest.EXAMPLE + "\n", signature)).isEmpty();
    assertThat(Cosignature.verify(key, "no checkpoint\n", signature)).isEmpty();
    NoteSignature shorter = NoteSignature.of(key.name(), key.id(), new byte[71]);
    assertThat(Cosignature.verify(key, CheckpointTest.EXAMPLE, shorter)).isEmpty();
    VerifierKey namesake = Signed.key("witness.example/w2", type).verifierKey();
    assertThat(Cosignature.verify(namesake, CheckpointTest.EXAMPLE, signature)).isEmpty();
  }

  /// C2SP tlog-cosignature: extension lines are part of one message and not of the other.
  @Test
  void onlyEd25519CosignersSignExtensionLines() throws Exception {
    for (SignatureType type : COSIGNING) {
      SigningKey witness = Signed.key("witness.example/w1", type);
      NoteSignature signature = Cosignature.sign(witness, example(), TIME);
      assertThat(
              Cosignature.verify(
                      witness.verifierKey(), CheckpointTest.EXAMPLE + "extension\n", signature)
                  .isPresent())
          .isEqualTo(type == SignatureType.ML_DSA_44_COSIGNATURE);
    }
  }

  @Test
  void aNoteSignatureIsNoCosignatureAndTheOtherWayRound() throws Exception {
    SigningKey log = Signed.key("example.com/log", SignatureType.ED25519);
    NoteSignature signature = log.sign(CheckpointTest.EXAMPLE);
    assertThat(Cosignature.verify(log.verifierKey(), CheckpointTest.EXAMPLE, signature)).isEmpty();
    assertThatThrownBy(() -> Cosignature.sign(log, example(), TIME))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The key " + log + " signs notes, and no cosignatures.");
  }

  @Test
  void aWrongCosignatureOfATrustedWitnessIsRefused() throws Exception {
    SigningKey log = Signed.key("example.com/log", SignatureType.ED25519);
    SigningKey witness = Signed.key("witness.example/w1", COSIGNING.getFirst());
    Checkpoint elsewhere = new Checkpoint("example.com/log", 3, MerkleTree.emptyRoot());
    SignedNote note =
        SignedNote.of(
            CheckpointTest.EXAMPLE,
            log.sign(CheckpointTest.EXAMPLE),
            Cosignature.sign(witness, elsewhere, TIME));
    SignedCheckpoint signed = SignedCheckpoint.open(note, List.of(log.verifierKey()));
    assertThatThrownBy(() -> signed.cosignatures(List.of(witness.verifierKey())))
        .isInstanceOf(UnverifiedException.class)
        .hasMessage(
            "The note has a wrong signature of the key "
                + witness
                + ": the text, or the signature, has been changed.");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE})
  void aTimeBeforeTheEpochIsRefused(long timestamp) {
    SigningKey witness = Signed.key("witness.example/w1", COSIGNING.getFirst());
    assertThatThrownBy(() -> Cosignature.sign(witness, example(), timestamp))
        .hasMessage("A timestamp is at least 0, but here " + timestamp + ".");
  }

  /// C2SP tlog-cosignature: a timestamp does not exceed 2^63 - 1, even where a witness has signed such a one.
  @Test
  void aTimeBeyondTheLargestIsRefused() throws Exception {
    SigningKey witness = Signed.key("witness.example/w1", COSIGNING.getFirst());
    VerifierKey key = witness.verifierKey();
    byte[] signature = witness.signMessage(Cosignature.message(key, example(), -1));
    byte[] timestamped = ByteBuffer.allocate(8 + 64).putLong(-1).put(signature).array();
    assertThat(
            Cosignature.verify(
                key, CheckpointTest.EXAMPLE, NoteSignature.of(key.name(), key.id(), timestamped)))
        .isEmpty();
  }

  @Test
  void anOriginThatMlDsa44CannotNameIsRefused() {
    SigningKey witness = Signed.key("witness.example/w1", COSIGNING.getLast());
    Checkpoint longest = new Checkpoint("a".repeat(255), 0, MerkleTree.emptyRoot());
    Checkpoint tooLong = new Checkpoint("a".repeat(256), 0, MerkleTree.emptyRoot());
    assertThat(
            Cosignature.verify(
                witness.verifierKey(), longest.text(), Cosignature.sign(witness, longest, 1)))
        .isPresent();
    assertThatThrownBy(() -> Cosignature.sign(witness, tooLong, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\""
                + "a".repeat(60)
                + "…\" is longer than an ML-DSA-44 cosignature can name, 255 bytes.");
  }
}
