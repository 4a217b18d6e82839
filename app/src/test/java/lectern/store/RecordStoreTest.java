package lectern.store;

import static lectern.store.Desktop.OFFICE;
import static lectern.store.Desktop.publish;
import static lectern.store.Desktop.work;
import static lectern.store.RecordWriterTest.BRIEFING;
import static lectern.store.RecordWriterTest.CORRECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import lectern.cite.Address;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.record.Proven;
import lectern.record.SentenceProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordStoreTest {
  @TempDir private Path folder;

  private Desktop withOneWork() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    try (RecordWriter writer = desk.create()) {
      writer.append(OFFICE, List.of(publish("de-vries", BRIEFING)));
    }
    return desk;
  }

  @Test
  void readersSeeWhatIsPublishedAndNothingElseWhileOthersWrite() throws Exception {
    Desktop desk = withOneWork();
    AtomicBoolean isDone = new AtomicBoolean();
    try (ExecutorService readers = Executors.newFixedThreadPool(3);
        RecordWriter writer = desk.open()) {
      List<Future<Integer>> reading = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        reading.add(readers.submit(reader(desk.data, isDone)));
      }
      for (int i = 0; i < 40; i++) {
        writer.append(
            OFFICE,
            List.of(
                publish("left-" + i, BRIEFING + "\nQUESTION:  " + i + "?\n"),
                publish("right-" + i, CORRECTED + "\nQUESTION:  " + i + "?\n")));
      }
      isDone.set(true);
      for (Future<Integer> reader : reading) {
        assertThat(reader.get()).isEqualTo(81);
      }
    }
  }

  /// Two works of one batch are there together or not at all, and everything that is listed can be read.
  private static Callable<Integer> reader(Path data, AtomicBoolean isDone) {
    return () -> {
      try (RecordStore store = RecordStore.open(data)) {
        while (true) {
          boolean wasDone = isDone.get();
          List<Work> works = store.works();
          assertThat(works.size() % 2).isEqualTo(1);
          Work newest = works.getLast();
          assertThat(store.text(newest.id(), newest.edition()).utterances()).isNotEmpty();
          assertThat(store.history(newest.id())).hasSize(1);
          if (wasDone) {
            return works.size();
          }
        }
      }
    };
  }

  @Test
  void aSentenceIsProvedToWhoeverHasTheKey() throws Exception {
    Desktop desk = withOneWork();
    try (RecordWriter writer = desk.open()) {
      writer.append(
          OFFICE,
          List.of(
              publish("okafor", CORRECTED),
              new Act.Correct(
                  work("de-vries"), Desktop.wording(CORRECTED), "The hour was misheard.")));
    }
    try (RecordStore store = RecordStore.open(desk.data)) {
      Utterance first = Desktop.text(BRIEFING).utterance(new Address(1, 2)).orElseThrow();
      Citation citation = Citation.of(work("de-vries"), 1, first);
      SentenceProof proof = SentenceProof.parse(store.prove(citation).bytes());
      Proven proven = proof.check(List.of(store.key()));
      assertThat(proven.citation()).isEqualTo(citation);
      assertThat(proven.utterance().text()).isEqualTo("The crossing opens at six.");
      // Without an edition, the newest that has the words.
      Citation anywhere = Citation.parse("/" + work("de-vries") + "/t1.s2~" + first.check());
      assertThat(store.prove(anywhere).check(List.of(store.key())).edition()).isEqualTo(1);
      Citation never = Citation.parse("/" + work("de-vries") + "/v1/t1.s2~00000000");
      assertThatThrownBy(() -> store.prove(never))
          .isInstanceOf(RecordException.class)
          .hasMessage(
              "The record has no sentence /press-availability/2031-03-14/de-vries/v1/t1.s2~00000000. Check how it is spelt;"
                  + " `lectern history press-availability/2031-03-14/de-vries` shows the editions.");
    }
  }

  @Test
  void whoCanOnlyReadSeesEverythingButDrafts() throws Exception {
    Desktop desk = withOneWork();
    byte[] old = Files.readAllBytes(desk.data.resolve("desk.db"));
    try (RecordWriter writer = desk.open()) {
      writer.append(OFFICE, List.of(publish("okafor", CORRECTED)));
    }
    try (Database copy = Desk.copyInMemory(desk.data)) {
      assertThat(copy.number("select count(*) from work")).as("copied, not made anew").isEqualTo(2);
    }
    // A catalogue that is behind, none at all, and one that is damaged: made level in memory,
    // nothing is written.
    for (byte[] found :
        List.of(old, Files.readAllBytes(desk.data.resolve("desk.db")), new byte[500])) {
      Files.write(desk.data.resolve("desk.db"), found);
      try (RecordStore store = readOnly(desk.data)) {
        store.bringLevel();
        assertThat(store.works()).hasSize(2);
        assertThat(store.drafts()).isEmpty();
      }
      assertThat(desk.data.resolve("desk.db")).hasBinaryContent(found);
    }
    Files.delete(desk.data.resolve("desk.db"));
    try (RecordStore store = readOnly(desk.data)) {
      store.bringLevel();
      assertThat(store.works()).hasSize(2);
    }
    assertThat(desk.data.resolve("desk.db")).doesNotExist();
  }

  private static RecordStore readOnly(Path data) throws RecordException {
    return new RecordStore(new Layout(data), Desk.copyInMemory(data), List.of());
  }

  @Test
  void aMissingDeskIsMadeAnewAndSaid() throws Exception {
    Desktop desk = withOneWork();
    Files.delete(desk.data.resolve("desk.db"));
    try (RecordStore store = RecordStore.open(desk.data)) {
      assertThat(store.works()).hasSize(1);
      assertThat(store.notices())
          .containsExactly(
              "There was no desk.db beside the log, so its catalogue is made anew. Drafts that were in it are lost, unless"
                  + " a backup has them.");
    }
  }

  @Test
  void aDeskOfANewerReleaseIsLeftAlone() throws Exception {
    Desktop desk = withOneWork();
    try (Database database = Database.open(desk.data.resolve("desk.db"))) {
      database.execute("PRAGMA user_version=7");
    }
    assertThatThrownBy(() -> RecordStore.open(desk.data))
        .isInstanceOf(RecordException.class)
        .hasMessage(
            "\""
                + desk.data.resolve("desk.db")
                + "\" has format 7, but this release of Lectern knows formats up to 3. Use the release that wrote it, or a"
                + " newer one.");
  }

  @Test
  void whatWasChangedIsNotShownAsWhatWasPublished() throws Exception {
    Desktop desk = withOneWork();
    try (RecordStore store = RecordStore.open(desk.data)) {
      String name =
          Folders.names(desk.data).stream()
              .filter(file -> file.endsWith(".text"))
              .findFirst()
              .orElseThrow();
      Path file = desk.data.resolve(name);
      String text = Files.readString(file);
      Files.writeString(file, text.replace("six", "ten"));
      assertThatThrownBy(() -> store.text(work("de-vries"), 1))
          .isInstanceOf(RecordException.class)
          .hasMessage(
              "\""
                  + file
                  + "\" is damaged. Its bytes are not the ones that were published. Run `lectern verify`, which names every"
                  + " damaged file, and get it back from a backup.");
      Files.delete(file);
      assertThatThrownBy(() -> store.text(work("de-vries"), 1))
          .hasMessage(
              "\""
                  + file
                  + "\" is missing, though the record needs it. Run `lectern verify` to see whether more is, and get it back"
                  + " from a backup.");
    }
  }

  @Test
  void anEntryThatTheCheckpointDoesNotSignIsNotShown() throws Exception {
    Desktop desk = withOneWork();
    try (RecordStore store = RecordStore.open(desk.data)) {
      Path bundle = desk.data.resolve("log/tile/entries/000.p/1");
      String entries = Files.readString(bundle, StandardCharsets.ISO_8859_1);
      Files.writeString(
          bundle,
          entries.replace(OFFICE.substring(1), "X" + OFFICE.substring(2)),
          StandardCharsets.ISO_8859_1);
      assertThatThrownBy(() -> store.entry(0))
          .isInstanceOf(RecordException.class)
          .hasMessage(
              "\""
                  + bundle
                  + "\" is damaged. Entry 0 is not the one that the checkpoint signs. Run `lectern verify`, which names every"
                  + " damaged file, and get it back from a backup.");
    }
  }

  @Test
  void whatIsNotThereIsSaid() throws Exception {
    Desktop desk = withOneWork();
    try (RecordStore store = RecordStore.open(desk.data)) {
      assertThat(store.work(work("okafor"))).isEmpty();
      assertThat(store.history(work("okafor"))).isEmpty();
      assertThat(store.edition(work("de-vries"), 2)).isEmpty();
      assertThat(store.visit(work("de-vries"))).isEmpty();
      assertThatThrownBy(() -> store.entry(1))
          .hasMessage("There is no entry 1 in the log; it has 1, numbered from 0.");
      assertThatThrownBy(() -> store.text(work("de-vries"), 2))
          .hasMessage(
              "There is no edition 2 of \"press-availability/2031-03-14/de-vries\" in the record. `lectern history` shows"
                  + " those that there are.");
    }
  }

  /// As after a backup of another day was put under a newer desk.db.
  @Test
  void aCatalogueThatIsAheadOfTheLogOrOfAnotherIsMadeAnew() throws Exception {
    Desktop desk = withOneWork();
    Path older = Folders.copy(desk.data, folder.resolve("older"));
    try (RecordWriter writer = desk.open()) {
      writer.append(OFFICE, List.of(publish("okafor", CORRECTED)));
    }
    Folders.take(desk.data, older, "desk.db");
    try (RecordStore store = RecordStore.open(older)) {
      assertThat(store.works()).extracting(Work::id).containsExactly(work("de-vries"));
    }
    Desktop other = new Desktop(folder.resolve("other"));
    try (RecordWriter writer = other.create()) {
      writer.append(OFFICE, List.of(publish("one", BRIEFING), publish("two", CORRECTED)));
      writer.append(OFFICE, List.of(publish("three", BRIEFING)));
    }
    Folders.take(desk.data, other.data, "desk.db");
    try (RecordStore store = RecordStore.open(other.data)) {
      assertThat(store.works())
          .extracting(Work::id)
          .containsExactly(work("one"), work("three"), work("two"));
    }
  }
}
