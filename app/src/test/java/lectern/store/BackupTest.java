package lectern.store;

import static lectern.store.Desktop.OFFICE;
import static lectern.store.Desktop.incoming;
import static lectern.store.Desktop.publish;
import static lectern.store.RecordWriterTest.BRIEFING;
import static lectern.store.RecordWriterTest.CORRECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.record.AuditReport;
import lectern.record.SignedCheckpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir private Path folder;
  private Desktop desk;
  private Path copy;

  @BeforeEach
  void aRecordWithTwoWorksAndADraft() throws Exception {
    desk = new Desktop(folder.resolve("data"));
    copy = folder.resolve("copy");
    try (RecordWriter writer = desk.create()) {
      writer.append(OFFICE, List.of(publish("de-vries", BRIEFING)));
      writer.append(OFFICE, List.of(publish("okafor", CORRECTED)));
      writer.importDrafts(List.of(incoming("QUESTION:  Is that all?\n")));
    }
  }

  @Test
  void aBackupHoldsEverythingButThePrivateKey() throws Exception {
    SignedCheckpoint copied = Backup.make(desk.data, copy, false, desk);
    assertThat(copied.checkpoint().size()).isEqualTo(2);
    assertThat(list(copy)).containsExactly("desk.db", "keys", "log", "sources");
    assertThat(list(copy.resolve("keys"))).containsExactly("log.vkey");
    AuditReport report = Desktop.audit(copy, false);
    assertThat(report.failures()).isEmpty();
    assertThat(report.notes()).hasSize(1);
    assertThat(list(folder)).as("nothing beside it").containsExactly("copy", "data");
    try (RecordStore store = RecordStore.open(copy)) {
      assertThat(store.works()).hasSize(2);
      assertThat(store.drafts()).hasSize(1);
    }
  }

  private static List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aBackupWithThePrivateKeyIsARecordThatGoesOn() throws Exception {
    Backup.make(desk.data, copy, true, desk);
    assertThat(mode(copy.resolve("keys"))).isEqualTo("rwx------");
    assertThat(mode(copy.resolve("keys/log.key"))).isEqualTo("rw-------");
    Path restored = folder.resolve("restored");
    assertThat(Restoration.of(copy, restored, List.of(), desk).failures()).isEmpty();
    assertThat(mode(restored.resolve("keys/log.key"))).isEqualTo("rw-------");
    Desktop again = new Desktop(restored);
    try (RecordWriter writer = again.open()) {
      assertThat(writer.store().drafts()).hasSize(1);
      writer.append(OFFICE, List.of(publish("third", BRIEFING)));
    }
    assertThat(again.audit().failures()).isEmpty();
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  @Tag("slow")
  void itIsTakenWhileSomebodyPublishes() throws Exception {
    AtomicBoolean isDone = new AtomicBoolean();
    try (ExecutorService office = Executors.newSingleThreadExecutor();
        RecordWriter writer = desk.open()) {
      // A tile becomes full on the way, and narrower ones go.
      writer.append(
          OFFICE,
          IntStream.range(0, 240)
              .mapToObj(i -> publish("old-" + i, BRIEFING + "\nQUESTION:  Old " + i + "?\n"))
              .toList());
      Future<?> publishing =
          office.submit(() -> {
            for (int i = 0; !isDone.get() || i < 20; i++) {
              String words = BRIEFING + "\nQUESTION:  " + i + "?\n";
              writer.importDrafts(List.of(incoming(words)));
              writer.append(OFFICE, List.of(publish("e" + i, words)));
              if (i == 3) {
                writer.rotate(OFFICE);
              }
            }
            return null;
          });
      for (int i = 0; i < 3; i++) {
        Path taken = folder.resolve("copy-" + i);
        long size = Backup.make(desk.data, taken, i % 2 == 0, desk).checkpoint().size();
        AuditReport report = Desktop.audit(taken, i % 2 == 0);
        assertThat(report.failures()).isEmpty();
        assertThat(report.size()).isEqualTo(size);
        Path restored = folder.resolve("restored-" + i);
        Restoration.of(taken, restored, List.of(), desk);
        try (RecordStore store = RecordStore.open(restored)) {
          // Each document is a draft or published; one may be between the two.
          assertThat(store.drafts().size()).isBetween(1, 2);
        }
      }
      isDone.set(true);
      publishing.get();
    }
  }

  @Test
  void aPublicCopyHoldsNoSecretAndNoDraft() throws Exception {
    try (RecordWriter writer = desk.open()) {
      writer.rotate(OFFICE);
    }
    Backup.export(desk.data, copy, desk);
    assertThat(list(copy)).containsExactly("keys", "log", "sources");
    assertThat(list(copy.resolve("keys"))).containsExactly("log.vkey");
    assertThat(Desktop.audit(copy, false).failures()).isEmpty();
    Path restored = folder.resolve("restored");
    Restoration.of(copy, restored, List.of(), desk);
    try (RecordStore store = RecordStore.open(restored)) {
      assertThat(store.works()).hasSize(2);
    }
  }

  @Test
  void whatIsThereIsNotOverwritten() throws Exception {
    Files.createDirectory(copy);
    Backup.make(desk.data, copy, false, desk); // an empty folder is taken
    String sentence =
        "\""
            + copy
            + "\" exists and is not an empty folder. Nothing was changed; name a folder that does not exist yet.";
    assertThatThrownBy(() -> Backup.make(desk.data, copy, false, desk))
        .isInstanceOf(RecordException.class)
        .hasMessage(sentence);
    assertThatThrownBy(() -> Restoration.of(desk.data, copy, List.of(), desk)).hasMessage(sentence);
    assertThatThrownBy(() -> Backup.export(desk.data, folder.resolve("no/such"), desk))
        .hasMessage(
            "\""
                + folder.resolve("no/such")
                + "\" cannot be made, because there is no folder \""
                + folder.resolve("no")
                + "\". Make that first.");
  }

  @Test
  void aDamagedRecordIsNotBackedUpAsIfItWereWhole() throws Exception {
    Path source = anySource(desk.data);
    Files.writeString(source, "Something else.");
    assertThatThrownBy(() -> Backup.make(desk.data, copy, false, desk))
        .isInstanceOf(RecordException.class)
        .hasMessage(
            "The record in \""
                + desk.data
                + "\" is damaged. \""
                + source
                + "\" does not hold what was published. Nothing was copied; run `lectern verify`, which names every damaged"
                + " file, and get them back from an earlier backup first.");
    assertThat(list(folder)).containsExactly("data");
  }

  private static Path anySource(Path data) {
    return Folders.names(data).stream()
        .filter(name -> name.startsWith("sources/"))
        .map(data::resolve)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBackupThatDoesNotHoldIsNotRestored() throws Exception {
    Backup.make(desk.data, copy, false, desk);
    Path source = anySource(copy);
    Files.delete(source);
    Path restored = folder.resolve("restored");
    assertThatThrownBy(() -> Restoration.of(copy, restored, List.of(), desk))
        .isInstanceOf(RecordException.class)
        .message()
        .startsWith(
            "The backup in \""
                + copy
                + "\" does not hold, so nothing was restored. Found 1 failure: \""
                + copy.relativize(source)
                + "\": It is missing: ")
        .endsWith(" Take another backup, or see all with `lectern verify`.");
    assertThat(list(folder)).containsExactly("copy", "data");
  }

  @Test
  void whatAKilledBackupLeftIsThrownAwayByTheNext() throws Exception {
    Path part = Files.createDirectory(folder.resolve(".copy.part"));
    Files.createDirectories(part.resolve("sources/00"));
    Files.writeString(part.resolve("sources/00/junk"), "Half of something");
    Backup.make(desk.data, copy, false, desk);
    assertThat(list(folder)).containsExactly("copy", "data");
    assertThat(Desktop.audit(copy, false).failures()).isEmpty();
  }
}
