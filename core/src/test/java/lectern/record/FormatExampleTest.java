package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import lectern.cite.Address;
import lectern.cite.Citation;
import lectern.cite.WorkId;
import lectern.source.Format;
import lectern.source.PlainTextReader;
import lectern.source.Source;
import lectern.transcript.Transcript;
import org.junit.jupiter.api.Test;

/// The example that runs through `edition-text.md`, `manifest.md` and `log.md`, by which others check their own programs, is
/// what this program makes: a source, its canonical text, its entry, and the proof of a sentence in it.
final class FormatExampleTest {
  private static final WorkId WORK = WorkId.parse("press-availability/2031-03-14/de-vries");
  private static final String OFFICE = "Press Office, Ministry of Ports";
  private static final Address SECOND = new Address(1, 2);
  private static final SigningKey KEY = Signed.key("press.example/record", SignatureType.ED25519);

  private static String page(String name) throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/formats"))) {
      folder = folder.getParent();
    }
    return Files.readString(folder.resolve("docs/formats").resolve(name)).replace("\r\n", "\n");
  }

  /// The content of the code block that begins so.
  private static String block(String page, String beginning) throws IOException {
    Matcher block =
        Pattern.compile("```[a-z]*\n(" + Pattern.quote(beginning) + ".*?\n)```", Pattern.DOTALL)
            .matcher(page(page));
    assertThat(block.find()).as("a block in %s that begins with %s", page, beginning).isTrue();
    return block.group(1);
  }

  private static byte[] source() throws IOException {
    return block("edition-text.md", "MINISTER DE VRIES: ").getBytes(UTF_8);
  }

  private static EditionText text() throws IOException, MalformedException {
    return EditionText.parse(
        block("edition-text.md", "lectern-text/1").replace('→', '\t').getBytes(UTF_8));
  }

  private static Manifest publication() throws IOException, MalformedException {
    byte[] source = source();
    return new Manifest.Publish(
        new Stamp(0, Instant.parse("2031-03-14T17:05:00Z"), OFFICE),
        WORK,
        EditionDigest.of(
            1,
            List.of(
                new FileDigest(
                    Hash.sha256(source), "text/plain", "lantern-quay.txt", source.length)),
            List.of(),
            text()));
  }

  private static Manifest note() {
    return new Manifest.Annotate(
        new Stamp(1, Instant.parse("2031-03-14T17:20:00Z"), OFFICE),
        WORK,
        OptionalLong.of(0),
        1,
        Optional.of(SECOND),
        "Six in the evening.");
  }

  private static SentenceProof proof() throws IOException, MalformedException {
    List<Hash> leaves =
        List.of(MerkleTree.leafHash(publication().bytes()), MerkleTree.leafHash(note().bytes()));
    String checkpoint = new Checkpoint(KEY.name(), 2, MerkleTree.root(leaves)).text();
    return SentenceProof.of(
        publication().bytes(),
        text(),
        text().lineOf(SECOND).orElseThrow(),
        InclusionProof.of(leaves, 0),
        SignedNote.of(checkpoint, KEY.sign(checkpoint)));
  }

  @Test
  void theTextIsThatOfTheSource() throws Exception {
    EditionHead head =
        new EditionHead(
            "Press availability at Lantern Quay",
            LocalDate.of(2031, 3, 14),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    Source source = Source.of("lantern-quay.txt", Format.PLAIN, source());

    assertThat(EditionText.of(head, Transcript.of(new PlainTextReader().read(source))).lines())
        .isEqualTo(text().lines());
  }

  @Test
  void itsHashesAreGiven() throws Exception {
    assertThat(block("edition-text.md", "source "))
        .isEqualTo(
            """
            source   %s
            text     %s
            lines    11
            leaf 0   %s
            leaf 4   %s
            root     %s
            """
                .formatted(
                    Hash.sha256(source()),
                    Hash.sha256(text().bytes()),
                    text().leaves().get(0),
                    text().leaves().get(4),
                    text().root()));
  }

  @Test
  void theCitationIsThatOfItsSecondSentence() throws Exception {
    Citation citation = Citation.of(WORK, 1, text().utterance(SECOND).orElseThrow());

    assertThat(page("edition-text.md")).contains("`" + citation + "`");
  }

  @Test
  void entriesAreCanonicalJson() throws Exception {
    assertThat(block("manifest.md", "{\"base\":"))
        .isEqualTo(new String(publication().bytes(), UTF_8) + "\n");
    assertThat(block("manifest.md", "{\"at\":"))
        .isEqualTo(new String(note().bytes(), UTF_8) + "\n");
  }

  /// The line with the extra data may be compressed otherwise on another platform; what it holds is the same.
  @Test
  void theProofOfASentenceHolds() throws Exception {
    byte[] file = block("log.md", "c2sp.org/tlog-proof@v1\nextra ").getBytes(UTF_8);
    Proven proven = SentenceProof.parse(file).check(List.of(KEY.verifierKey()));

    assertThat(proven).isEqualTo(proof().check(List.of(KEY.verifierKey())));
    assertThat(proven.utterance().text()).isEqualTo("The crossing opens at six.");
    assertThat(block("log.md", "{\"line\":"))
        .isEqualTo(extra(file))
        .isEqualTo(extra(proof().bytes()));
  }

  /// The extra data of a proof, read as the page says.
  private static String extra(byte[] proof) throws Exception {
    byte[] dictionary = block("log.md", "press-briefing/remarks").stripTrailing().getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(TlogProof.parse(proof).extraBytes().orElseThrow());
      assertThat(inflater.inflate(new byte[1])).isZero();
      inflater.setDictionary(dictionary);
      byte[] buffer = new byte[4096];
      while (!inflater.finished()) {
        out.write(buffer, 0, inflater.inflate(buffer));
      }
    }
    return out.toString(UTF_8) + "\n";
  }
}
