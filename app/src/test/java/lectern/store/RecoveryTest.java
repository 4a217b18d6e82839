package lectern.store;

import static lectern.store.Desktop.OFFICE;
import static lectern.store.Desktop.publish;
import static lectern.store.Desktop.work;
import static lectern.store.RecordWriterTest.BRIEFING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lectern.record.AuditReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a writer leaves that is killed, and what the next one makes of it. The states are put together from the record
/// before and after, file by file in the order in which the writer puts them in place.
class RecoveryTest {
  @TempDir private Path folder;

  /// A record with some entries, and the same with one batch more.
  private Desktop before(int entries) throws Exception {
    Desktop desk = new Desktop(folder.resolve("before"));
    try (RecordWriter writer = desk.create()) {
      for (int i = 0; i < entries; i++) {
        writer.append(OFFICE, List.of(publish("old-" + i, BRIEFING + "\nQUESTION:  " + i + "?\n")));
      }
    }
    return desk;
  }

  private static List<Act> batch(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> publish("new-" + i, BRIEFING + "\nQUESTION:  New " + i + "?\n"))
        .toList();
  }

  /// The files of a commit in the order of [LogAppender], without the checkpoint.
  private static List<String> inOrder(List<String> names) {
    List<String> ordered = new ArrayList<>(names);
    ordered.sort(Comparator.comparing(RecoveryTest::step));
    return ordered;
  }

  private static int step(String name) {
    if (name.startsWith("log/tile/entries/")) {
      return 1;
    }
    return name.startsWith("sources/") ? 2 : 3;
  }

  @Test
  void whereverACommitStopsBeforeItsCheckpointNothingOfItRemains() throws Exception {
    Desktop desk = before(3);
    Path after = Folders.copy(desk.data, folder.resolve("after"));
    try (RecordWriter writer = new Desktop(after).open()) {
      writer.append(OFFICE, batch(2));
    }
    List<String> added = inOrder(Folders.added(desk.data, after));
    assertThat(added).hasSize(6);
    for (int steps = 0; steps <= added.size(); steps++) {
      Path killed = Folders.copy(desk.data, folder.resolve("killed-" + steps));
      added.subList(0, steps).forEach(name -> Folders.take(after, killed, name));
      requireNothingLostAndNothingLeft(new Desktop(killed), desk.data, 3);
    }
  }

  @Test
  @Tag("slow")
  void soItIsWhereTilesBecomeFull() throws Exception {
    Desktop desk = before(1);
    try (RecordWriter writer = desk.open()) {
      writer.append(OFFICE, batch(254));
    }
    Path after = Folders.copy(desk.data, folder.resolve("after"));
    try (RecordWriter writer = new Desktop(after).open()) {
      writer.append(
          OFFICE,
          IntStream.range(0, 300)
              .mapToObj(i -> publish("newer-" + i, BRIEFING + "\nQUESTION:  Newer " + i + "?\n"))
              .toList());
    }
    List<String> added = inOrder(Folders.added(desk.data, after));
    for (int steps : new int[] {1, 3, 300, added.size() - 2, added.size()}) {
      Path killed = Folders.copy(desk.data, folder.resolve("killed-" + steps));
      added.subList(0, steps).forEach(name -> Folders.take(after, killed, name));
      requireNothingLostAndNothingLeft(new Desktop(killed), desk.data, 255);
    }
  }

  private static void requireNothingLostAndNothingLeft(Desktop desk, Path before, int entries)
      throws Exception {
    assertThat(desk.audit().failures()).as("before the next writer").isEmpty();
    try (RecordWriter writer = desk.open()) {
      assertThat(Folders.names(desk.data)).isEqualTo(Folders.names(before));
      writer.append(OFFICE, List.of(publish("next", BRIEFING)));
    }
    AuditReport report = desk.audit();
    assertThat(report.failures()).as("after the next writer").isEmpty();
    assertThat(report.notes()).hasSize(1);
    assertThat(report.size()).isEqualTo(entries + 1);
    assertThat(desk.data.resolve("tmp")).isEmptyDirectory();
  }

  @Test
  void whereTheCheckpointIsInPlaceAllOfItIsPublished() throws Exception {
    Desktop desk = before(3);
    Path after = Folders.copy(desk.data, folder.resolve("after"));
    try (RecordWriter writer = new Desktop(after).open()) {
      writer.append(OFFICE, batch(2));
    }
    // Killed before the catalogue was level: the log is new, desk.db is old.
    Path killed = Folders.copy(after, folder.resolve("killed"));
    Folders.take(desk.data, killed, "desk.db");
    try (RecordStore store = RecordStore.open(killed)) {
      assertThat(store.works()).hasSize(5);
      assertThat(store.text(work("new-1"), 1).lines()).isNotEmpty();
    }
  }

  @Test
  void whatIsNarrowerThanAFullTileGoesLater() throws Exception {
    Desktop desk = before(2);
    Path after = Folders.copy(desk.data, folder.resolve("after"));
    try (RecordWriter writer = new Desktop(after).open()) {
      writer.append(OFFICE, batch(300));
    }
    List<String> gone = Folders.added(after, desk.data);
    assertThat(gone)
        .containsExactly(
            "log/tile/0/000.p/1",
            "log/tile/0/000.p/2",
            "log/tile/entries/000.p/1",
            "log/tile/entries/000.p/2");
    gone.subList(1, 4).forEach(name -> Folders.take(desk.data, after, name));
    Desktop killed = new Desktop(after);
    assertThat(killed.audit().failures()).isEmpty();
    assertThat(killed.audit().notes()).hasSize(4);
    killed.open().close();
    assertThat(killed.audit().notes()).hasSize(1);
  }

  @Test
  void aSourceThatIsPublishedAlreadyIsNotTakenAwayWithWhatIsNot() throws Exception {
    Desktop desk = before(1);
    Path after = Folders.copy(desk.data, folder.resolve("after"));
    String same = BRIEFING + "\nQUESTION:  0?\n";
    try (RecordWriter writer = new Desktop(after).open()) {
      writer.append(OFFICE, List.of(publish("again", same)));
    }
    Folders.added(desk.data, after).forEach(name -> Folders.take(after, desk.data, name));
    desk.open().close();
    assertThat(desk.audit().failures()).isEmpty();
    try (RecordStore store = RecordStore.open(desk.data)) {
      assertThat(store.text(work("old-0"), 1).lines()).isNotEmpty();
    }
  }

  @Test
  void aHandOverThatStoppedIsFinishedOrTakenBack() throws Exception {
    Desktop desk = before(2);
    Path after = Folders.copy(desk.data, folder.resolve("after"));
    try (RecordWriter writer = new Desktop(after).open()) {
      writer.rotate(OFFICE);
    }
    byte[] next = Files.readAllBytes(after.resolve("keys/log.key"));
    Predicate<Path> isOldKey =
        data -> key(data).equals(key(desk.data)) && !Files.exists(data.resolve("keys/next.key"));
    Predicate<Path> isNewKey =
        data -> key(data).equals(key(after)) && !Files.exists(data.resolve("keys/next.key"));

    Path made = Folders.copy(desk.data, folder.resolve("made"));
    writeSecret(made.resolve("keys/next.key"), next);
    requireSettled(made, isOldKey, 2);

    Path appended = Folders.copy(desk.data, folder.resolve("appended"));
    writeSecret(appended.resolve("keys/next.key"), next);
    Folders.added(desk.data, after).forEach(name -> Folders.take(after, appended, name));
    Folders.take(after, appended, "log/checkpoint");
    requireSettled(appended, isNewKey, 3);

    Path renamed = Folders.copy(after, folder.resolve("renamed"));
    Folders.take(desk.data, renamed, "keys/log.vkey");
    requireSettled(renamed, isNewKey, 3);
  }

  private static String key(Path data) {
    try {
      return KeyFile.signingKey(data.resolve("keys/log.key")).toString();
    } catch (RecordException e) {
      throw new AssertionError(e);
    }
  }

  private static void writeSecret(Path file, byte[] bytes) throws Exception {
    Files.deleteIfExists(file);
    Files.createFile(file, OwnerOnly.FILE.attributes());
    Files.write(file, bytes);
  }

  private static void requireSettled(Path data, Predicate<Path> keys, int entries)
      throws Exception {
    Desktop desk = new Desktop(data);
    assertThat(desk.audit().failures()).as("before the next writer").isEmpty();
    try (RecordStore store = RecordStore.open(data)) {
      assertThat(store.checkpoint().checkpoint().size()).isEqualTo(entries);
    }
    desk.open().close();
    assertThat(keys).accepts(data);
    assertThat(desk.audit().failures()).as("settled").isEmpty();
    try (RecordWriter writer = desk.open()) {
      writer.append(OFFICE, List.of(publish("next", BRIEFING)));
    }
    assertThat(desk.audit().failures()).as("after the next entry").isEmpty();
    assertThat(desk.audit().size()).isEqualTo(entries + 1);
  }

  @Test
  void aRecordThatWasNotMadeToTheEndIsMadeAnew() throws Exception {
    Desktop desk = before(0);
    for (String missing : List.of("log/checkpoint", "keys/log.vkey", "keys/log.key")) {
      Files.deleteIfExists(desk.data.resolve("desk.db"));
      Files.deleteIfExists(desk.data.resolve(missing));
      Files.deleteIfExists(desk.data.resolve("log/checkpoint"));
      Path killed = Folders.copy(desk.data, folder.resolve("killed-" + missing.replace('/', '-')));
      assertThatThrownBy(() -> RecordStore.open(killed)).isInstanceOf(RecordException.class);
      try (RecordWriter writer = new Desktop(killed).create()) {
        writer.append(OFFICE, List.of(publish("first", BRIEFING)));
      }
      assertThat(new Desktop(killed).audit().failures()).isEmpty();
    }
  }
}
