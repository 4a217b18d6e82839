package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Records that were written by releases: every later release reads them, verifies them, and finds the same in them. They are
/// never written anew; a change that breaks one of these tests breaks the record of everybody.
///
/// Each is one file, a line for each file of the record: its name, a tab, its bytes in base64. The private key is not among
/// them. `record-1` was made by the commands of 0.1: create, import and publish of two works, correct, annotate,
/// visit, rotate, withdraw, and a second printing.
final class ReleasedRecordTest {

  private record Packed(Map<String, byte[]> files) implements RecordFiles {
    @Override
    public Stream<String> names() {
      return files.keySet().stream();
    }

    @Override
    public Optional<InputStream> open(String name) {
      return Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ReleasedRecordTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static Packed record(String name) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String line : new String(resource(name), UTF_8).lines().toList()) {
      String[] fields = line.split("\t", 2);
      files.put(fields[0], Base64.getDecoder().decode(fields[1]));
    }
    return new Packed(files);
  }

  private static VerifierKey firstKey() throws Exception {
    return VerifierKey.parse(new String(resource("record-1.vkey"), UTF_8).strip());
  }

  @Test
  void theRecordOfTheFirstReleaseHolds() throws Exception {
    AuditReport report = Audit.of(record("record-1.txt"), List.of(firstKey()), false);

    assertThat(report.failures()).isEmpty();
    assertThat(report.notes()).isEmpty();
    assertThat(report.size()).isEqualTo(8);
    assertThat(report.works()).isEqualTo(3);
  }

  /// It was made after the key was handed over.
  @Test
  void itsProofHolds() throws Exception {
    byte[] newest = record("record-1.txt").files().get("keys/log.vkey");
    VerifierKey key = VerifierKey.parse(new String(newest, UTF_8).strip());
    Proven proven = SentenceProof.parse(resource("record-1.tlog-proof")).check(List.of(key));

    assertThat(proven.citation())
        .hasToString("/press-availability/2031-03-14/de-vries/v1/t1.s2~f4e398b1");
    assertThat(proven.utterance().text()).isEqualTo("The crossing opens at six.");
  }

  @Test
  void itsTextsAreReadAndWrittenAlike() throws Exception {
    Map<String, byte[]> files = record("record-1.txt").files();

    assertThat(files.keySet()).filteredOn(name -> name.endsWith(".text")).hasSize(3);
    for (String name : files.keySet()) {
      if (name.endsWith(".text")) {
        assertThat(EditionText.parse(files.get(name)).bytes()).isEqualTo(files.get(name));
      }
    }
  }
}
