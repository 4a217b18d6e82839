package lectern.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a writer leaves that is killed is a note, and nothing else that lies about is.
final class AuditLeftoversTest {
  private static final String QUAY =
      """
      MINISTER DE VRIES: Good evening. The crossing opens at six.

      QUESTION: Which crossing?
      """;

  private static final String NOT_REFERRED_TO =
      "This file does not belong here: no entry refers to it.";

  private final MemoryRecord record = new MemoryRecord();

  /// The files before the next write, and after it.
  private Map<String, byte[]> before = new TreeMap<>();

  private void published(int entries) {
    record.publish("de-vries", QUAY);
    for (int i = 1; i < entries; i++) {
      record.annotate("de-vries", "Note " + i);
    }
    record.checkpoint();
    before = new TreeMap<>(record.files());
  }

  private void next(int entries) {
    record.publish("aubertin", QUAY.replace("six", "eight"));
    for (int i = 1; i < entries; i++) {
      record.annotate("aubertin", "Note " + i);
    }
    record.checkpoint();
  }

  /// The names of the files that the last write added, in the order in which a writer puts them in place: bundles,
  /// sources, tiles.
  private List<String> added() {
    List<String> added = new ArrayList<>(record.files().keySet());
    added.removeAll(before.keySet());
    added.sort(Comparator.comparingInt(AuditLeftoversTest::step).thenComparing(name -> name));
    return added;
  }

  private static int step(String name) {
    return name.startsWith("log/tile/entries/") ? 0 : name.startsWith("sources/") ? 1 : 2;
  }

  /// The record before the write, with some of the files that it added.
  private AuditReport auditWith(List<String> left) {
    MemoryRecord killed = new MemoryRecord();
    killed.files().clear();
    killed.files().putAll(before);
    left.forEach(name -> killed.files().put(name, record.files().get(name)));
    return killed.audit(record.key());
  }

  private static void isNoted(AuditReport report, List<String> left) {
    assertThat(report.failures()).isEmpty();
    assertThat(report.notes())
        .allMatch(note -> note.reason().equals(LeftoversAudit.LEFT))
        .extracting(AuditReport.Remark::file)
        .containsExactlyInAnyOrderElementsOf(left);
  }

  @Test
  void whereverAWriteStopsItsFilesAreNotes() {
    published(3);
    next(2);
    List<String> added = added();
    assertThat(added).hasSize(4);

    for (int steps = 0; steps <= added.size(); steps++) {
      isNoted(auditWith(added.subList(0, steps)), added.subList(0, steps));
    }
  }

  /// Files of one step are written several at once.
  @Test
  void soItIsWhereTilesBecomeFull() {
    published(251);
    next(600);
    List<String> added = added();
    assertThat(added)
        .contains("log/tile/entries/003.p/83", "log/tile/0/000", "log/tile/1/000.p/3")
        .hasSize(11);

    Random random = new Random(1);
    for (int step = 0; step < 3; step++) {
      int last = step;
      List<String> ofStep = new ArrayList<>(added.stream().filter(n -> step(n) == last).toList());
      for (int count = 0; count <= ofStep.size(); count++) {
        Collections.shuffle(ofStep, random);
        List<String> left = new ArrayList<>(added.stream().filter(n -> step(n) < last).toList());
        left.addAll(ofStep.subList(0, count));
        isNoted(auditWith(left), left);
      }
    }
  }

  @Test
  void theFirstWriteOfAllMayStopAsWell() {
    before = new TreeMap<>(record.files());
    next(2);

    isNoted(auditWith(added()), added());
  }

  @Test
  void aSourceIsLeftOnlyByEntriesThatReferToIt() {
    published(3);
    next(2);
    List<String> sources = added().stream().filter(name -> step(name) == 1).toList();

    assertThat(auditWith(sources).failures())
        .containsExactlyElementsOf(
            sources.stream()
                .map(name -> new AuditReport.Remark(name, NOT_REFERRED_TO))
                .sorted(Comparator.comparing(AuditReport.Remark::file))
                .toList());
  }

  @Test
  void aCopyUnderTheNameThatItWouldHaveIsAFailure() {
    published(3);
    String source =
        before.keySet().stream().filter(name -> name.endsWith(".text")).findFirst().orElseThrow();
    record.files().put(source.replace(".text", ""), before.get(source));

    assertThat(record.audit(record.key()).failures())
        .containsExactly(new AuditReport.Remark(source.replace(".text", ""), NOT_REFERRED_TO));
  }

  @Test
  void aTileIsLeftOnlyByEntriesThatLeadToIt() {
    published(3);
    next(2);
    byte[] other = record.files().get("log/tile/0/000.p/5").clone();
    other[4 * Hash.LENGTH] ^= 1;
    String reason =
        "This file does not belong here: no entries after those of the checkpoint lead to it.";

    assertThat(auditWith(List.of("log/tile/0/000.p/5")).failures())
        .containsExactly(new AuditReport.Remark("log/tile/0/000.p/5", reason));
    record.files().put("log/tile/0/000.p/5", other);
    assertThat(auditWith(added()).failures())
        .containsExactly(new AuditReport.Remark("log/tile/0/000.p/5", reason));
  }

  @Test
  void entriesThatWerePublishedAlreadyAreTheSameInABundleThatIsLeft() {
    published(3);
    next(2);
    byte[] other = record.files().get("log/tile/entries/000.p/5").clone();
    other[20] ^= 1;
    record.files().put("log/tile/entries/000.p/5", other);

    assertThat(auditWith(List.of("log/tile/entries/000.p/5")).failures())
        .containsExactly(
            new AuditReport.Remark(
                "log/tile/entries/000.p/5", "It does not agree with the log: it was changed."));
  }

  @Test
  void anEntryThatIsLeftIsTheNextOne() throws MalformedException {
    published(3);
    record
        .append(
            new Manifest.Annotate(
                record.stamp(),
                MemoryRecord.work("de-vries"),
                record.previous(MemoryRecord.work("de-vries")),
                1,
                Optional.empty(),
                "A note."))
        .checkpoint();
    String name = "log/tile/entries/000.p/4";
    List<byte[]> entries = EntryBundle.decode(record.files().get(name), 4);
    record
        .files()
        .put(
            name,
            EntryBundle.encode(
                List.of(entries.get(0), entries.get(1), entries.get(2), entries.get(2))));

    assertThat(auditWith(List.of(name)).failures())
        .containsExactly(
            new AuditReport.Remark(
                name, "This file does not belong here: its entries are not the next ones."));
  }

  /// The one checkpoint before the newest cannot be told from the newest of a write that was interrupted: only who remembers
  /// the newer one, such as a witness, can tell. Of any older one it can.
  @Test
  void anOlderCheckpointThatIsPutBackIsNamed() {
    published(3);
    next(2);
    record.annotate("aubertin", "One more.").checkpoint();
    record.files().put("log/checkpoint", before.get("log/checkpoint"));

    assertThat(record.audit(record.key()).failures())
        .contains(
            new AuditReport.Remark(
                "log/checkpoint",
                "It is of 3 entries, but log/tile/entries/000.p/6 holds an entry that was appended"
                    + " to one of 5: an older checkpoint was put back."));
  }

  /// A narrower tile whose full one is there may stay, if it was one.
  @Test
  void aNarrowerTileIsThatOfACheckpointThatWasSigned() {
    published(251);
    next(20);
    byte[] full = record.files().get("log/tile/0/000");
    String name = "log/tile/0/000.p/";
    record.files().put(name + "250", Arrays.copyOf(full, 250 * Hash.LENGTH));
    record.files().get(name + "251")[7] ^= 1;

    AuditReport report = record.audit(record.key());

    assertThat(report.failures())
        .containsExactly(
            new AuditReport.Remark(
                name + "250",
                "This file does not belong here: no checkpoint of that size was ever signed."),
            new AuditReport.Remark(
                name + "251",
                "It does not hold what the entries of the log lead to: it was changed."));
    assertThat(report.notes())
        .containsExactly(
            new AuditReport.Remark(
                "log/tile/entries/000.p/251",
                "Not needed, since the full tile is there; the next write clears it away."));
  }

  @Test
  void moreThanAnInterruptedWriteLeavesIsAFailure() {
    published(3);
    for (int index = 1; index <= 1_200; index++) {
      Tile tile = new Tile(0, index, 1);
      record.files().put(LogFiles.of(tile), new byte[Hash.LENGTH]);
    }

    assertThat(record.audit(record.key()).failures()).hasSize(1_200);
  }

  /// Somebody publishes while an audit reads: what is there no longer or not yet is no failure then.
  @Test
  void aRecordThatIsWrittenToMeanwhileIsTheOneOfTheCheckpointBefore() throws Exception {
    published(251);
    Map<String, byte[]> old = before;
    next(20);
    record.annotate("aubertin", "One more.").checkpoint();
    record.files().remove("log/tile/0/000.p/251");
    record.files().remove("log/tile/entries/000.p/251");
    RecordFiles growing =
        new RecordFiles() {
          private boolean isRead;

          @Override
          public Stream<String> names() {
            return record.names();
          }

          @Override
          public Optional<InputStream> open(String name) {
            if (name.equals("log/checkpoint") && !isRead) {
              isRead = true;
              return Optional.of(new ByteArrayInputStream(old.get(name)));
            }
            return record.open(name);
          }
        };

    AuditReport report = Audit.of(growing, List.of(record.key()), true);

    assertThat(report.failures()).isEmpty();
    assertThat(report.notes())
        .containsExactly(
            new AuditReport.Remark(
                "log/checkpoint",
                "The record was written to while it was read: what came after this checkpoint was"
                    + " not looked at."));
  }
}
