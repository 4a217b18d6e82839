package lectern.sumdb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import lectern.cite.WorkId;
import lectern.record.Checkpoint;
import lectern.record.Cosignature;
import lectern.record.EditionDigest;
import lectern.record.EditionText;
import lectern.record.FileDigest;
import lectern.record.Hash;
import lectern.record.Manifest;
import lectern.record.SentenceProof;
import lectern.record.SignatureType;
import lectern.record.SignedNote;
import lectern.record.SigningKey;
import lectern.record.Stamp;
import lectern.record.TlogProof;
import lectern.record.VerifierKey;
import lectern.sumdb.GoVerifier.Said;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Lectern signs and writes is accepted by code that nobody here has written, Go's `sumdb/note` and `sumdb/tlog`, and
/// what was altered is not.
@Tag("go")
class GoVerifierTest {
  private static final int[] SIZES = {1, 255, 256, 257, 700, 70_000};

  @TempDir private static Path built;
  private static GoVerifier go;

  @TempDir private Path folder;

  @BeforeAll
  static void build() throws Exception {
    go = GoVerifier.build(built);
  }

  /// Each log has grown through the sizes before its own, so that old partial tiles and earlier checkpoints are checked too.
  @ParameterizedTest
  @CsvSource({
    "1, 2, 1, 0",
    "255, 4, 5, 1",
    "256, 7, 5, 2",
    "257, 9, 5, 3",
    "700, 14, 9, 4",
    "70000, 561, 17, 5"
  })
  void aLogOfAnySizeIsAccepted(int size, int files, int proven, int earlier) throws Exception {
    LogFolder log = new LogFolder(folder);
    for (int step : SIZES) {
      if (step <= size) {
        log.growTo(step);
      }
    }
    Checkpoint checkpoint = Checkpoint.parse(log.checkpoint().text());
    assertThat(go.say("log", folder, log.key.verifierKey()))
        .isEqualTo(
            new Said(
                0,
                """
                accepted checkpoint: press.example/record, %d entries, signed by key %s
                accepted entries: %d, with the root %s
                accepted files: %d tiles and bundles
                accepted proofs: of %d entries, and from %d earlier sizes
                """
                    .formatted(
                        size,
                        log.key.verifierKey().hexId(),
                        size,
                        checkpoint.root().base64(),
                        files,
                        proven,
                        earlier),
                ""));
  }

  @Test
  void aLogThatWasCosignedIsAccepted() throws Exception {
    LogFolder log = new LogFolder(folder).growTo(5);
    Checkpoint checkpoint = Checkpoint.parse(log.checkpoint().text());
    SignedNote note = log.checkpoint();
    for (SignatureType type :
        List.of(SignatureType.ED25519_COSIGNATURE, SignatureType.ML_DSA_44_COSIGNATURE)) {
      SigningKey witness = SigningKey.generate("witness.example/w1", type, new SecureRandom());
      note = note.with(Cosignature.sign(witness, checkpoint, 1_931_792_700));
    }
    log.sign(note);
    assertThat(note.signatures()).hasSize(3);
    assertThat(go.say("log", folder, log.key.verifierKey()).exitCode()).isEqualTo(0);
  }

  @Test
  void oneFlippedByteAnywhereIsRejected() throws Exception {
    LogFolder log = new LogFolder(folder).growTo(255).growTo(700);
    List<Path> files;
    try (Stream<Path> all = Files.walk(log.file("tile"))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    assertThat(files).hasSize(9);
    Random random = new Random(3);
    for (int i = 0; i < 90; i++) {
      Path file = files.get(i % files.size());
      byte[] written = Files.readAllBytes(file);
      byte[] changed = written.clone();
      int at = random.nextInt(changed.length);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, changed);
      Said said = go.say("log", folder, log.key.verifierKey());
      assertThat(said.exitCode()).as("byte %s of %s: %s", at, file, said).isEqualTo(1);
      Files.write(file, written);
    }
    assertThat(go.say("log", folder, log.key.verifierKey()).exitCode()).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          press.example/record| press.example/recore | checkpoint: invalid signature for key press.example/record
          700                 | 701                  | checkpoint: invalid signature for key press.example/record
          — press             | — qress              | checkpoint: note has no verifiable signatures
          """)
  void anAlteredCheckpointIsRejected(String from, String to, String reason) throws Exception {
    LogFolder log = new LogFolder(folder).growTo(700);
    Path file = log.file("checkpoint");
    Files.writeString(file, Files.readString(file).replaceFirst(from, to));
    Said said = go.say("log", folder, log.key.verifierKey());
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err()).startsWith("rejected: " + reason);
  }

  @Test
  void anEntryThatWasExchangedIsRejected() throws Exception {
    LogFolder log = new LogFolder(folder).growTo(700);
    Path file = log.file("tile/entries/001");
    Files.writeString(file, Files.readString(file).replace("\"number\":300", "\"number\":301"));
    assertThat(go.say("log", folder, log.key.verifierKey()).err())
        .startsWith("rejected: the entries have the root ")
        .endsWith(
            "but signed is " + Checkpoint.parse(log.checkpoint().text()).root().base64() + "\n");
  }

  @Test
  void aTileThatIsMissingIsRejected() throws Exception {
    LogFolder log = new LogFolder(folder).growTo(700);
    Files.delete(log.file("tile/0/001"));
    assertThat(go.say("log", folder, log.key.verifierKey()).err())
        .startsWith("rejected: tiles: open ")
        .endsWith("/log/tile/0/001: no such file or directory\n");
  }

  @Test
  void aLogUnderAnotherKeyIsRejected() throws Exception {
    LogFolder log = new LogFolder(folder).growTo(5);
    VerifierKey other = new LogFolder(folder).key.verifierKey();
    assertThat(go.say("log", folder, other))
        .isEqualTo(new Said(1, "", "rejected: checkpoint: note has no verifiable signatures\n"));
    assertThat(go.say("log", folder, log.key.verifierKey()).exitCode()).isEqualTo(0);
  }

  @Test
  void keysAndNotesAreTheSameOnBothSides() throws Exception {
    List<String> keys = go.say("generate", "harbour.example/log").lines();
    SigningKey theirs = SigningKey.parse(keys.get(0));
    assertThat(theirs.encode()).isEqualTo(keys.get(0));
    assertThat(theirs.verifierKey()).isEqualTo(VerifierKey.parse(keys.get(1)));
    assertThat(theirs.verifierKey()).hasToString(keys.get(1));

    SigningKey ours = new LogFolder(folder).key;
    for (SigningKey key : List.of(theirs, ours)) {
      String text = "The crossing opens at six – or so “they” say.\n\nSigned below.\n";
      String signed = go.reading(key.encode() + "\n" + text, "sign").out();
      SignedNote note = SignedNote.parse(signed);
      assertThat(note.verify(List.of(key.verifierKey()))).containsExactly(key.verifierKey());
      assertThat(note).isEqualTo(SignedNote.of(text, key.sign(text)));
      assertThat(note.format()).isEqualTo(signed);
    }
  }

  private static final String TEXT =
      """
      lectern-text/1
      title\tPress availability at Lantern Quay
      date\t2031-03-14
      t1.s1\tMINISTER DE VRIES\tGood evening.
      t1.s2\tMINISTER DE VRIES\tThe crossing opens at six.
      p
      t1.s3\tMINISTER DE VRIES\tI said “at <s>five</s>”, and I meant six.
      t2.s1\tQUESTION\tWhich crossing?
      """;

  @Test
  void aProofOfASentenceIsAccepted() throws Exception {
    LogFolder log = new LogFolder(folder).growTo(299);
    EditionText text = publish(log);
    log.growTo(700);
    for (int line : List.of(3, 4, 6, 7)) {
      Path file = proof(log, text, line);
      assertThat(go.say("proof", file, log.key.verifierKey()).lines())
          .containsExactly(
              "accepted checkpoint: press.example/record, 700 entries, signed by key "
                  + log.key.verifierKey().hexId(),
              "accepted sentence: \"" + text.lines().get(line).line().replace("\t", "\\t") + "\"",
              "accepted edition: press-availability/2031-03-14/de-vries, edition 1",
              "accepted entry: number 299");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          opens at six | opens at ten | from the sentence to the edition: invalid transparency proof
          "number":4   | "number":3   | from the sentence to the edition: invalid transparency proof
          edition":1   | edition":2   | from the edition to the checkpoint: invalid transparency proof
          de-vries     | de-fries     | from the edition to the checkpoint: invalid transparency proof
          """)
  void anAlteredProofIsRejected(String from, String to, String reason) throws Exception {
    LogFolder log = new LogFolder(folder).growTo(299);
    EditionText text = publish(log);
    TlogProof proof = TlogProof.parse(Files.readAllBytes(proof(log, text, 4)));
    String extra = unpacked(proof.extraBytes().orElseThrow());
    assertThat(extra).contains(from);
    TlogProof altered =
        new TlogProof(
            packed(extra.replace(from, to)), proof.index(), proof.path(), proof.checkpoint());
    Path file = Files.write(folder.resolve("altered.tlog-proof"), altered.bytes());
    Said said = go.say("proof", file, log.key.verifierKey());
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err()).isEqualTo("rejected: " + reason + "\n");
  }

  /// Appends the first edition of a work.
  private static EditionText publish(LogFolder log) throws Exception {
    EditionText text = EditionText.parse(TEXT.getBytes(UTF_8));
    byte[] source = "MINISTER DE VRIES: Good evening. …".getBytes(UTF_8);
    FileDigest file =
        new FileDigest(Hash.sha256(source), "text/plain", "lantern-quay.txt", source.length);
    Manifest manifest =
        new Manifest.Publish(
            new Stamp(
                log.tree().size(),
                Instant.parse("2031-03-14T17:05:00Z"),
                "Press Office, Ministry of Ports"),
            WorkId.parse("press-availability/2031-03-14/de-vries"),
            EditionDigest.of(1, List.of(file), List.of(), text));
    log.append(List.of(manifest.bytes()));
    return text;
  }

  private Path proof(LogFolder log, EditionText text, int line) throws Exception {
    byte[] manifest = log.entry(299);
    SentenceProof proof =
        SentenceProof.of(manifest, text, line, log.tree().inclusion(299), log.checkpoint());
    return Files.write(folder.resolve("sentence" + line + ".tlog-proof"), proof.bytes());
  }

  private static String unpacked(byte[] extra) throws Exception {
    try (Inflater inflater = new Inflater()) {
      byte[] content = new byte[1 << 16];
      inflater.setInput(extra);
      assertThat(inflater.inflate(content)).as("before the dictionary").isZero();
      inflater.setDictionary(dictionary().getBytes(UTF_8));
      return new String(content, 0, inflater.inflate(content), UTF_8);
    }
  }

  /// As the program in Go has it.
  private static String dictionary() throws IOException {
    try (InputStream in = GoVerifierTest.class.getResourceAsStream("verify.go")) {
      String program = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      String before = "const dictionary = `";
      int start = program.indexOf(before) + before.length();
      return program.substring(start, program.indexOf('`', start));
    }
  }

  private static String packed(String extra) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes)) {
      out.write(extra.getBytes(UTF_8));
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
