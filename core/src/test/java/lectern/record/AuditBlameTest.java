package lectern.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a curious administrator can do without the key, and what somebody with it: the report names the file that was
/// changed, and not one that says so.
final class AuditBlameTest {
  private static final String QUAY =
      """
      MINISTER DE VRIES: Good evening. The crossing opens at six.

      QUESTION: Which crossing?
      """;

  private static MemoryRecord ofEntries(int entries) {
    MemoryRecord record = new MemoryRecord().publish("de-vries", QUAY);
    for (int i = 1; i < entries; i++) {
      record.annotate("de-vries", "Note " + i);
    }
    return record.checkpoint();
  }

  private static List<String> named(MemoryRecord record) {
    return record.audit(record.key()).failures().stream()
        .map(AuditReport.Remark::file)
        .distinct()
        .toList();
  }

  /// Changes an entry and makes the hashes of its tile fit.
  private static void rewrite(MemoryRecord record, Tile tile) throws MalformedException {
    String name = LogFiles.entries(tile);
    List<byte[]> entries =
        new ArrayList<>(EntryBundle.decode(record.files().get(name), tile.width()));
    entries.set(1, new String(entries.get(1), UTF_8).replace("Note", "Moan").getBytes(UTF_8));
    record.files().put(name, EntryBundle.encode(entries));
    record.files().put(LogFiles.of(tile), LogFiles.bytes(LogFiles.leaves(entries)));
  }

  @Test
  void anEntryThatWasChangedWithItsTileIsFound() throws MalformedException {
    MemoryRecord record = ofEntries(5);
    rewrite(record, new Tile(0, 0, 5));

    assertThat(record.audit(record.key()).failures())
        .containsExactly(
            new AuditReport.Remark(
                "log/tile/0/000.p/5",
                "It does not lead to the signed root "
                    + Checkpoint.parse(record.note().text()).root().base64()
                    + ": it was changed."),
            new AuditReport.Remark(
                "log/tile/entries/000.p/5",
                "It does not lead to the signed root "
                    + Checkpoint.parse(record.note().text()).root().base64()
                    + ": it was changed."));
  }

  @Test
  void soItIsUnderATileThatWasNotChanged() throws MalformedException {
    MemoryRecord record = ofEntries(600);
    rewrite(record, new Tile(0, 1, Tile.FULL_WIDTH));

    assertThat(record.audit(record.key()).failures())
        .containsExactly(
            new AuditReport.Remark(
                "log/tile/0/001", "Its hashes are not those of the entries: it was changed."),
            new AuditReport.Remark(
                "log/tile/entries/001",
                "The entries are not those whose hashes the log holds: it was changed."));
  }

  @Test
  void aTileThatWasChangedWithTheOneAboveItIsToldFromTheEntries() throws MalformedException {
    MemoryRecord record = ofEntries(600);
    byte[] entries = record.files().get("log/tile/entries/001");
    rewrite(record, new Tile(0, 1, Tile.FULL_WIDTH));
    record.files().put("log/tile/entries/001", entries);
    List<Hash> hashes = new ArrayList<>();
    byte[] above = record.files().get("log/tile/1/000.p/2");
    byte[] tile = record.files().get("log/tile/0/001");
    for (int i = 0; i < Tile.FULL_WIDTH; i++) {
      hashes.add(Hash.at(tile, i * Hash.LENGTH));
    }
    MerkleTree.root(hashes).copyTo(above, Hash.LENGTH);

    assertThat(named(record)).containsExactly("log/tile/0/001", "log/tile/1/000.p/2");
  }

  @Test
  void whereEverythingWasChangedToFitTheCheckpointDoesNot() throws MalformedException {
    MemoryRecord record = ofEntries(600);
    byte[] checkpoint = record.files().get("log/checkpoint");
    VerifierKey key = record.key();
    MemoryRecord other = new MemoryRecord().publish("aubertin", QUAY);
    for (int i = 1; i < 600; i++) {
      other.annotate("aubertin", "Moan " + i);
    }
    other.checkpoint();
    other.files().put("log/checkpoint", checkpoint);
    other.files().put("keys/log.vkey", record.files().get("keys/log.vkey"));
    other.files().put("keys/log.key", record.files().get("keys/log.key"));

    assertThat(other.audit(key).failures())
        .singleElement()
        .matches(failure -> failure.file().equals("log/checkpoint"))
        .extracting(AuditReport.Remark::reason)
        .asString()
        .contains(", but the 600 entries lead to ");
  }

  @Test
  void damagesInSeveralPlacesAreToldApart() {
    MemoryRecord record = ofEntries(600);
    flip(record, "log/tile/entries/000", 2_000);
    flip(record, "log/tile/0/001", 100);
    flip(record, "log/tile/0/002.p/88", 100);

    assertThat(named(record))
        .containsExactly("log/tile/0/001", "log/tile/0/002.p/88", "log/tile/entries/000");
  }

  @Test
  void wherePartOfTheLogIsMissingTheRestIsNotToBlame() {
    MemoryRecord record = ofEntries(600);
    record.files().remove("log/tile/entries/001");
    record.files().remove("log/tile/0/001");
    flip(record, "log/tile/0/000", 100);

    assertThat(named(record))
        .containsExactly("log/tile/0/000", "log/tile/0/001", "log/tile/entries/001");
    record.files().remove("log/tile/1/000.p/2");
    assertThat(named(record))
        .containsExactly(
            "log/tile/0/000", "log/tile/0/001", "log/tile/1/000.p/2", "log/tile/entries/001");
  }

  /// An entry that was changed into another that makes sense has no consequences for those after it.
  @Test
  void anEntryThatWasChangedIsNotTakenForWhatItSays() {
    MemoryRecord record = new MemoryRecord().publish("de-vries", QUAY);
    for (int i = 1; i < 300; i++) {
      record.annotate("de-vries", "Note " + i);
    }
    record.checkpoint();
    String bundle = new String(record.files().get("log/tile/entries/000"), ISO_8859_1);
    record
        .files()
        .put(
            "log/tile/entries/000",
            bundle.replaceFirst("/de-vries", "/de-vroes").getBytes(ISO_8859_1));

    assertThat(named(record)).containsExactly("log/tile/entries/000");
  }

  /// As long as the checkpoint is not known, nothing else can be wrong.
  @Test
  void aCheckpointThatWasChangedIsNamedAlone() {
    MemoryRecord record = ofEntries(600);
    byte[] checkpoint = record.files().get("log/checkpoint");
    String text = new String(checkpoint, UTF_8);
    for (String other :
        List.of(
            text.replace("\n600\n", "\n599\n"),
            text.replace("\n600\n", "\n9223372036854775807\n"),
            text.replace("press.", "prass."),
            text.substring(0, 40),
            "")) {
      record.files().put("log/checkpoint", other.getBytes(UTF_8));
      assertThat(named(record)).as(other).containsExactly("log/checkpoint");
    }
    record.files().remove("log/checkpoint");
    assertThat(named(record)).containsExactly("log/checkpoint");
  }

  @Test
  void withoutItsCheckpointAFileIsStillAskedWhetherItIsOne() {
    MemoryRecord record = ofEntries(300);
    record.files().remove("log/checkpoint");
    record.files().put("log/tile/0/000", new byte[5]);
    record.files().put("log/tile/entries/001.p/44", new byte[5]);
    record.files().put("log/tile/x", new byte[5]);
    String source =
        record.files().keySet().stream()
            .filter(name -> name.endsWith(".text"))
            .findFirst()
            .orElseThrow();
    flip(record, source, 9);

    assertThat(named(record))
        .containsExactly(
            "log/checkpoint", "log/tile/0/000", "log/tile/entries/001.p/44", "log/tile/x", source);
  }

  /// Two entries that say different things of one file cannot both be right.
  @Test
  void entriesThatContradictEachOtherAreNamed() {
    MemoryRecord record = new MemoryRecord();
    EditionDigest first = record.edition(1, QUAY);
    FileDigest source = first.sources().getFirst();
    EditionDigest second =
        new EditionDigest(
            1,
            List.of(
                new FileDigest(source.sha256(), source.type(), source.name(), source.length() + 1)),
            List.of(),
            first.text(),
            first.lines() + 1,
            first.root());
    record
        .append(new Manifest.Publish(record.stamp(), MemoryRecord.work("de-vries"), first))
        .append(new Manifest.Publish(record.stamp(), MemoryRecord.work("aubertin"), second))
        .checkpoint();

    assertThat(record.audit(record.key()).failures())
        .containsExactlyInAnyOrder(
            new AuditReport.Remark(
                "log/tile/entries/000.p/2",
                "Entry 1: It says that the file "
                    + source.sha256()
                    + " has "
                    + (source.length() + 1)
                    + " bytes, but it has "
                    + source.length()
                    + "."),
            new AuditReport.Remark(
                "log/tile/entries/000.p/2",
                "Entry 1: It says that the text "
                    + first.text()
                    + " has 8 lines with the root "
                    + first.root()
                    + ", but it has 7 with the root "
                    + first.root()
                    + "."));
  }

  @Test
  void anEntryThatWasWrongWhenItWasSignedIsToldFromAFileThatWasChanged() {
    MemoryRecord record = new MemoryRecord();
    EditionDigest right = record.edition(1, QUAY);
    FileDigest source = right.sources().getFirst();
    EditionDigest wrong =
        new EditionDigest(
            1,
            List.of(new FileDigest(source.sha256(), source.type(), source.name(), 7)),
            List.of(),
            right.text(),
            3,
            right.root());
    record
        .append(new Manifest.Publish(record.stamp(), MemoryRecord.work("de-vries"), wrong))
        .checkpoint();

    assertThat(named(record)).containsExactly("log/tile/entries/000.p/1");
    assertThat(record.audit(record.key()).failures()).hasSize(2);
    record.files().put(Claim.nameOfOriginal(source.sha256()), new byte[7]);
    assertThat(named(record))
        .containsExactly("log/tile/entries/000.p/1", Claim.nameOfOriginal(source.sha256()));
  }

  @Test
  void aSignedTextThatIsNoCanonicalTextIsNamed() throws MalformedException {
    MemoryRecord record = new MemoryRecord();
    EditionDigest right = record.edition(1, QUAY);
    byte[] twice =
        "lectern-text/1\ntitle\tA title\nt1.s1\tA\tYes.\nt1.s1\tA\tNo.\n".getBytes(UTF_8);
    record.files().remove(Claim.nameOfText(right.text()));
    record.files().put(Claim.nameOfText(Hash.sha256(twice)), twice);
    List<Hash> leaves =
        new String(twice, UTF_8)
            .lines()
            .map(line -> MerkleTree.leafHash(line.getBytes(UTF_8)))
            .toList();
    EditionDigest edition =
        new EditionDigest(
            1, right.sources(), List.of(), Hash.sha256(twice), 4, MerkleTree.root(leaves));
    record
        .append(new Manifest.Publish(record.stamp(), MemoryRecord.work("de-vries"), edition))
        .checkpoint();

    assertThat(record.audit(record.key()).failures())
        .containsExactly(
            new AuditReport.Remark(
                "log/tile/entries/000.p/1",
                "Entry 0: The text "
                    + Hash.sha256(twice)
                    + " is no canonical text. Line 4: Sentence 1 of a turn stands after its"
                    + " sentence 1."));
  }

  @Test
  void whateverSomebodyWithTheKeySignsIsReported() {
    MemoryRecord record = new MemoryRecord().publish("de-vries", QUAY);
    record
        .appendUnchecked(new byte[0])
        .appendUnchecked("{}".getBytes(UTF_8))
        .appendUnchecked("[".repeat(60_000).getBytes(UTF_8))
        .appendUnchecked("{\"type\":\"\u202eevil\u0085\"}".getBytes(UTF_8))
        .appendUnchecked(new byte[] {(byte) 0xff})
        .checkpoint();

    assertThat(record.audit(record.key()).failures())
        .extracting(AuditReport.Remark::reason)
        .satisfiesExactly(
            reason ->
                assertThat(reason)
                    .startsWith(
                        "Entry 1: The entry is not a manifest: The JSON text ends too early"),
            reason ->
                assertThat(reason)
                    .isEqualTo(
                        "Entry 2: The entry is not a manifest: The JSON object has no member"
                            + " \"type\"."),
            reason -> assertThat(reason).contains("nests deeper than 64 arrays and objects"),
            reason -> assertThat(reason).contains("base"),
            reason -> assertThat(reason).contains("is not UTF-8"));
  }

  /// A rewrite of two entries that belong to different works leaves every file as it was but those two.
  @Test
  void entriesThatChangedPlacesAreFound() throws MalformedException {
    MemoryRecord record = ofEntries(300);
    String name = "log/tile/entries/001.p/44";
    List<byte[]> entries = new ArrayList<>(EntryBundle.decode(record.files().get(name), 44));
    Collections.swap(entries, 3, 4);
    record.files().put(name, EntryBundle.encode(entries));

    assertThat(record.audit(record.key()).failures())
        .containsExactly(
            new AuditReport.Remark(
                name, "Entry 259 is not the one whose hash the tile holds: it was changed."));
  }

  private static void flip(MemoryRecord record, String name, int at) {
    byte[] bytes = record.files().get(name).clone();
    bytes[at] ^= 1;
    record.files().put(name, bytes);
  }
}
