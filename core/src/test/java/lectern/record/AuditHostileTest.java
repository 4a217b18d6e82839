package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever lies in a record, an audit ends, with a report, in the memory and the time that the files take.
final class AuditHostileTest {
  private static final String QUAY = "MR OKAFOR: Good evening.\n\nQUESTION: Which crossing?\n";

  private static final SigningKey KEY =
      SigningKey.generate(MemoryRecord.ORIGIN, SignatureType.ED25519, new SecureRandom());

  /// A record of which there is nothing but a signed checkpoint.
  private static MemoryRecord claiming(long size) {
    MemoryRecord record = new MemoryRecord();
    String text = new Checkpoint(MemoryRecord.ORIGIN, size, Hash.sha256(new byte[0])).text();
    record.files().put("log/checkpoint", SignedNote.of(text, KEY.sign(text)).bytes());
    record.files().put("keys/log.vkey", (KEY.verifierKey() + "\n").getBytes(UTF_8));
    record.files().put("keys/log.key", (KEY.encode() + "\n").getBytes(UTF_8));
    return record;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 256, 257, 1_000_000_000_000L, 1L << 62, Long.MAX_VALUE})
  void aCheckpointMayClaimAnySize(long size) {
    AuditReport report = claiming(size).audit(KEY.verifierKey());

    assertThat(report.failures())
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(Audit.MOST_FAILURES)
        .allMatch(failure -> failure.reason().startsWith("It is missing: "));
    assertThat(report.size()).isZero();
  }

  /// The missing tiles are not looked for one by one up to those that are there.
  @Test
  void filesFarBeyondWhatIsThereAreReadAsWell() {
    MemoryRecord record = claiming(Long.MAX_VALUE);
    record.files().put("log/tile/0/x036/x028/x797/x018/963", new byte[8192]);
    record.files().put("log/tile/7/000.p/127", new byte[5]);

    assertThat(record.audit(KEY.verifierKey()).failures()).isNotEmpty();
  }

  @Test
  void aHundredThousandMissingFilesAreCounted() {
    MemoryRecord record = new MemoryRecord();
    EditionDigest edition = record.edition(1, QUAY);
    for (int i = 0; i < 1_600; i++) {
      int number = i;
      List<FileDigest> sources =
          LongStream.range(0, Limits.FILES)
              .mapToObj(j ->
                  new FileDigest(
                      Hash.sha256((number + "." + j).getBytes(UTF_8)), "text/plain", "a.txt", 5))
              .toList();
      record.append(
          new Manifest.Publish(
              record.stamp(),
              MemoryRecord.work("work-" + i),
              new EditionDigest(
                  1, sources, List.of(), edition.text(), edition.lines(), edition.root())));
    }
    record.checkpoint();
    record.files().remove(Claim.nameOfOriginal(edition.sources().getFirst().sha256()));

    AuditReport report = record.audit(record.key());

    assertThat(report.failures()).hasSize(Audit.MOST_FAILURES);
    assertThat(report.failures().size() + report.unlisted()).isEqualTo(1_600L * Limits.FILES);
  }

  @Test
  void anEmptyLogMayHaveNoFilesButItsCheckpoint() {
    MemoryRecord record = new MemoryRecord();
    record.files().put("log/tile/0/000.p/1", new byte[Hash.LENGTH]);
    record.files().put("log/tile/0/000", new byte[8192]);
    record.files().put("log/tile/5/000.p/1", new byte[Hash.LENGTH]);
    record.files().put("log/tile/entries/000.p/3", new byte[6]);
    record.files().put("log/tile/entries/000.p/04", new byte[6]);
    record.files().put("log/tile/entries/", new byte[0]);
    record.files().put("log/checkpoint.old", new byte[1]);
    record.files().put("sources/ab/abc", new byte[1]);
    record.files().put("keys/other.key", new byte[1]);
    record.files().put("desk.db", new byte[1]);

    assertThat(record.audit(record.key()).failures())
        .extracting(AuditReport.Remark::file)
        .containsExactlyInAnyOrder(
            "log/tile/0/000.p/1",
            "log/tile/0/000",
            "log/tile/5/000.p/1",
            "log/tile/entries/000.p/3",
            "log/tile/entries/000.p/04",
            "log/tile/entries/",
            "log/checkpoint.old",
            "sources/ab/abc",
            "keys/other.key");
  }

  /// Each of the record's files in turn never ends, or fails while it is read, or cannot be opened.
  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    MemoryRecord record = new MemoryRecord().publish("okafor", QUAY).checkpoint();
    for (String bad : List.copyOf(record.files().keySet())) {
      for (InputStream in : List.of(failing(), endless())) {
        if (in instanceof Endless && bad.startsWith("sources/")) {
          continue; // Sources may be of any length: they are hashed and not kept.
        }
        RecordFiles files = with(record, bad, in);

        AuditReport report = Audit.of(files, List.of(record.key()), true);

        assertThat(report.failures())
            .as(bad)
            .extracting(AuditReport.Remark::file)
            .containsExactly(bad);
        assertThat(report.failures().getFirst().reason()).startsWith("It cannot be read: ");
      }
    }
  }

  private static RecordFiles with(MemoryRecord record, String bad, InputStream in) {
    return new RecordFiles() {
      @Override
      public Stream<String> names() {
        return record.names();
      }

      @Override
      public Optional<InputStream> open(String name) {
        return name.equals(bad) ? Optional.of(in) : record.open(name);
      }
    };
  }

  private static InputStream failing() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("the disk says \u001b[2J no");
      }
    };
  }

  private static InputStream endless() {
    return new Endless();
  }

  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 'a';
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      return length;
    }
  }

  @Test
  void twoSignaturesOfOneKeyAreOneTooMany() throws MalformedException {
    MemoryRecord record = new MemoryRecord().publish("okafor", QUAY).checkpoint();
    SignedNote note = record.note();
    NoteSignature signature = note.signatures().getFirst();
    record
        .files()
        .put("log/checkpoint", new SignedNote(note.text(), List.of(signature, signature)).bytes());

    assertThat(record.audit(record.key()).failures())
        .containsExactly(
            new AuditReport.Remark(
                "log/checkpoint",
                "It has two signatures by one key, that of “press.osmere.example/record”."));
  }

  /// An Ed25519 signature (R, S) would hold with S + L as well, if S were not compared with L (RFC 8032, section 5.1.7).
  @Test
  void aSignatureHasOneForm() throws MalformedException {
    MemoryRecord record = new MemoryRecord().publish("okafor", QUAY).checkpoint();
    SignedNote note = record.note();
    NoteSignature signature = note.signatures().getFirst();
    byte[] bytes = signature.signature();
    int carry = 0;
    byte[] order =
        HexFormat.of().parseHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    for (int i = 0; i < 32; i++) {
      int sum = (bytes[32 + i] & 0xff) + (order[i] & 0xff) + carry;
      bytes[32 + i] = (byte) sum;
      carry = sum >> 8;
    }
    NoteSignature other = NoteSignature.of(signature.keyName(), signature.keyId(), bytes);
    record.files().put("log/checkpoint", SignedNote.of(note.text(), other).bytes());

    assertThat(record.audit(record.key()).failures())
        .extracting(AuditReport.Remark::file)
        .containsOnly("log/checkpoint");
  }
}
