package lectern.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// C2SP signed-note, with its examples and those of Go's `golang.org/x/mod/sumdb/note`.
class SignedNoteTest {
  private static final String TEXT =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  private static final String PETER_LINE =
      "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  private static final String ENOCH_LINE =
      "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

  private VerifierKey peter;
  private VerifierKey enoch;

  @BeforeEach
  void readKeys() throws Exception {
    peter = VerifierKey.parse(VerifierKeyTest.PETER);
    enoch = VerifierKey.parse(VerifierKeyTest.ENOCH);
  }

  @Test
  void signingGivesWhatGoGives() throws Exception {
    NoteSignature signature = SigningKey.parse(SigningKeyTest.PETER).sign(TEXT);
    assertThat(signature.line()).isEqualTo(PETER_LINE);
    assertThat(SignedNote.of(TEXT, signature).format()).isEqualTo(TEXT + "\n" + PETER_LINE);
  }

  @Test
  void theExampleOfTheSpecificationIsSigned() throws Exception {
    SignedNote note =
        SignedNote.parse(
            """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """);
    VerifierKey foo = VerifierKey.parse(VerifierKeyTest.FOO);
    assertThat(note.verify(List.of(foo))).containsExactly(foo);
    assertThat(note.text()).isEqualTo("This is an example message.\n");
  }

  @Test
  void aTextMayHaveEmptyLines() throws Exception {
    String poem =
        """
        Ognuno sta solo sul cuor della terra
        trafitto da un raggio di sole:

        ed è subito sera.

        — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
        """;
    SignedNote note = SignedNote.parse(poem.getBytes(UTF_8));
    assertThat(note.text()).endsWith("sole:\n\ned è subito sera.\n");
    assertThat(note.signatures())
        .singleElement()
        .satisfies(signature -> {
          assertThat(signature.keyName()).isEqualTo("quasimodo.example/salvatore");
          assertThat(signature.keyId()).isEqualTo(0x367ba04b);
          assertThat(signature.signature()).hasSize(64);
        });
    assertThat(note.bytes()).isEqualTo(poem.getBytes(UTF_8));
  }

  @Test
  void signaturesOfUnknownKeysAreIgnored() throws Exception {
    SignedNote note = SignedNote.parse(TEXT + "\n" + PETER_LINE + ENOCH_LINE);
    assertThat(note.verify(List.of(peter))).containsExactly(peter);
    assertThat(note.verify(List.of(enoch, peter))).containsExactly(peter, enoch);
    VerifierKey namesake = Signed.key("PeterNeumann", SignatureType.ED25519).verifierKey();
    assertThat(note.verify(List.of(namesake, enoch))).containsExactly(enoch);
  }

  @Test
  void aNoteWithoutASignatureOfATrustedKeyIsRefused() throws Exception {
    SignedNote note = SignedNote.parse(TEXT + "\n" + PETER_LINE);
    assertThatThrownBy(() -> note.verify(List.of(enoch)))
        .isInstanceOf(UnverifiedException.class)
        .hasMessage(
            "The note is signed by none of the trusted keys; expected a signature of EnochRoot+af0cfe78.");
    assertThatThrownBy(() -> note.verify(List.of()))
        .hasMessage(
            "The note is signed by none of the trusted keys; expected a signature of a key, but none is trusted.");
  }

  @Test
  void aWrongSignatureOfATrustedKeyRefusesTheWholeNote() throws Exception {
    String wrong = PETER_LINE.substring(0, 60) + "ABCD" + PETER_LINE.substring(60);
    SignedNote note = SignedNote.parse(TEXT + "\n" + wrong + ENOCH_LINE);
    assertThatThrownBy(() -> note.verify(List.of(peter, enoch)))
        .isInstanceOf(UnverifiedException.class)
        .hasMessage(
            "The note has a wrong signature of the key PeterNeumann+c74f20a3: the text, or the signature, has been"
                + " changed.");
    assertThat(note.verify(List.of(enoch))).containsExactly(enoch);
  }

  @Test
  void everyChangeOfTheTextIsNoticed() throws Exception {
    for (int i = 0; i < TEXT.length() - 1; i++) {
      char other = (char) (TEXT.charAt(i) == '\n' ? 'x' : TEXT.charAt(i) ^ 1);
      String changed = TEXT.substring(0, i) + other + TEXT.substring(i + 1);
      SignedNote note = SignedNote.parse(changed + "\n" + PETER_LINE);
      assertThatThrownBy(() -> note.verify(List.of(peter))).isInstanceOf(UnverifiedException.class);
    }
  }

  @Test
  void aSignatureThatIsThereTwiceCountsOnce() throws Exception {
    SignedNote note = SignedNote.parse(TEXT + "\n" + PETER_LINE + PETER_LINE);
    assertThat(note.verify(List.of(peter, peter))).containsExactly(peter);
  }

  @Test
  void oneHundredSignaturesAreAcceptedAndNotMore() throws Exception {
    String others =
        String.join(
            "",
            IntStream.range(0, 99).mapToObj(i -> ENOCH_LINE.replace("Enoch", "E" + i)).toList());
    assertThat(SignedNote.parse(TEXT + "\n" + others + PETER_LINE).verify(List.of(peter)))
        .containsExactly(peter);
    assertThatThrownBy(() -> SignedNote.parse(TEXT + "\n" + PETER_LINE.repeat(101)))
        .isInstanceOf(MalformedException.class)
        .hasMessage("The signed note has more than 100 signatures; expected fewer.");
  }

  @Test
  void anotherSignatureIsAddedAndAnOlderOneOfTheSameKeyReplaced() throws Exception {
    SignedNote note = SignedNote.parse(TEXT + "\n" + PETER_LINE + ENOCH_LINE);
    NoteSignature again = SigningKey.parse(SigningKeyTest.PETER).sign(TEXT);
    assertThat(note.with(again).format()).isEqualTo(TEXT + "\n" + ENOCH_LINE + PETER_LINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        TEXT,
        TEXT + "\n",
        TEXT + "\n\n",
        TEXT + PETER_LINE,
        "\n" + PETER_LINE,
        "\u0001" + TEXT + "\n" + PETER_LINE,
        "a\tb\n\n" + PETER_LINE,
        "a\r\n\n" + PETER_LINE,
        TEXT + "\n" + PETER_LINE + "Unexpected line.\n",
        TEXT + "\n" + PETER_LINE + "\n",
        TEXT + "\n- PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFup\n",
        TEXT + "\n—PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFup\n",
        TEXT + "\n— Bad Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFup\n",
        TEXT + "\n— Bad+Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFup\n",
        TEXT + "\n— Bad\u2003Name x08go/ZJkuBS9UG/SffcvIAQxVBtiFup\n",
        TEXT + "\n—  x08go/ZJkuBS9UG/SffcvIAQxVBtiFup\n",
        TEXT + "\n— PeterNeumann x08goQ\n",
        TEXT + "\n— PeterNeumann x08goR==\n",
        TEXT + "\n— PeterNeumann x08g\n",
        TEXT + "\n— PeterNeumann  x08go/ZJ\n",
        TEXT + "\n— PeterNeumann x08go/ZJ \n",
        TEXT + "\n— PeterNeumann\n",
      })
  void whatIsNoSignedNoteIsRefused(String note) {
    assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(MalformedException.class);
  }

  @Test
  void theFinalNewlineBelongsToANote() {
    String note = TEXT + "\n" + PETER_LINE;
    assertThatThrownBy(() -> SignedNote.parse(note.substring(0, note.length() - 1)))
        .hasMessage(
            "The signed note does not end with a signature line; expected one, with its newline.");
  }

  @Test
  void aNoteIsUtf8AndNotTooLong() {
    assertThatThrownBy(() -> SignedNote.parse(("é\n\n" + PETER_LINE).getBytes(ISO_8859_1)))
        .hasMessage("The signed note is not UTF-8; expected UTF-8.");
    assertThatThrownBy(() -> SignedNote.parse(new byte[1_000_001]))
        .hasMessage("The signed note is 1000001 bytes long; expected at most 1000000.");
    assertThatThrownBy(() -> SignedNote.parse("a".repeat(1_000_001)))
        .hasMessage("The signed note is 1000001 characters long; expected at most 1000000.");
    assertThatThrownBy(() -> SignedNote.parse("\ud800\n\n" + PETER_LINE))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void aLineThatIsNoSignatureIsShown() {
    assertThatThrownBy(() -> SignedNote.parse(TEXT + "\nx08go\n"))
        .hasMessage(
            "\"x08go\" is not a signature line; expected an em dash, a space, the key's name, a space, and the key ID"
                + " with the signature in base64.");
  }

  @Test
  void aTextThatCannotBeSignedIsRefused() throws Exception {
    NoteSignature signature = NoteSignature.parse(PETER_LINE.strip());
    assertThatThrownBy(() -> SignedNote.of("no newline", signature))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The text of a note must end with a newline and have no other control characters.");
    assertThatThrownBy(() -> SignedNote.of(TEXT))
        .hasMessage("A signed note has from 1 to 100 signatures, but here 0.");
  }
}
