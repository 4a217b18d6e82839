package lectern.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lectern.store.Desktop.OFFICE;
import static lectern.store.Desktop.incoming;
import static lectern.store.Desktop.publish;
import static lectern.store.RecordWriterTest.BRIEFING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
  @TempDir private Path folder;

  @Test
  void aDraftKeepsItsBytesAndWhatTheDeskSaysOfIt() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    DraftDetails details =
        new DraftDetails(
            Optional.of("press-availability"),
            Optional.of("Press availability at Lantern Quay"),
            Optional.of(Desktop.DAY),
            Optional.of("Lantern Quay"),
            Optional.of("de-vries"),
            Optional.of(WorkId.parse("visit/2031-03-14/north-shore")),
            Optional.empty());
    long id;
    try (RecordWriter writer = desk.create()) {
      Imported imported = writer.importDrafts(List.of(incoming(BRIEFING))).getFirst();
      id = ((Imported.AsDraft) imported).draft().id();
      writer.describe(id, details);
    }
    try (RecordStore store = RecordStore.open(desk.data)) {
      Draft draft = store.draft(id).orElseThrow();
      assertThat(store.drafts()).containsExactly(draft);
      assertThat(draft.details()).isEqualTo(details);
      assertThat(draft.imported()).isEqualTo(desk.now);
      Source source = store.source(draft);
      assertThat(source.open()).hasBinaryContent(BRIEFING.getBytes(UTF_8));
      assertThat(source.name()).isEqualTo("quay.txt");
      assertThat(store.works()).isEmpty();
    }
    assertThat(Folders.names(desk.data)).noneMatch(name -> name.startsWith("sources/"));
  }

  @Test
  void theSameBytesChangeNothingAndThatIsSaid() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    try (RecordWriter writer = desk.create()) {
      List<Imported> imported =
          writer.importDrafts(List.of(incoming(BRIEFING), incoming("copy.txt", BRIEFING)));
      Draft draft = ((Imported.AsDraft) imported.get(0)).draft();
      assertThat(imported.get(1)).isEqualTo(new Imported.IsDraft(draft));
      assertThat(writer.importDrafts(List.of(incoming(BRIEFING))))
          .containsExactly(new Imported.IsDraft(draft));
      List<Logged> entries = writer.append(OFFICE, List.of(publish("de-vries", BRIEFING)));
      assertThat(writer.store().drafts()).as("published, so no draft any more").isEmpty();
      assertThat(writer.importDrafts(List.of(incoming(BRIEFING))))
          .containsExactly(new Imported.IsPublished(entries.getFirst()));
      assertThat(writer.store().drafts()).isEmpty();
    }
  }

  @Test
  void aDraftIsDiscardedAndItsNumberIsNotGivenAgain() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    try (RecordWriter writer = desk.create()) {
      writer.importDrafts(List.of(incoming(BRIEFING)));
      writer.discard(1);
      assertThat(writer.store().drafts()).isEmpty();
      assertThatThrownBy(() -> writer.discard(1))
          .isInstanceOf(RecordException.class)
          .hasMessage("There is no draft 1. `lectern drafts` shows those that there are.");
      assertThatThrownBy(() -> writer.describe(1, DraftDetails.NONE))
          .hasMessage("There is no draft 1. `lectern drafts` shows those that there are.");
      Imported again = writer.importDrafts(List.of(incoming(BRIEFING))).getFirst();
      assertThat(((Imported.AsDraft) again).draft().id()).isEqualTo(2);
    }
  }

  @Test
  void aDraftWhoseBytesWereDamagedIsNotHandedOut() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    try (RecordWriter writer = desk.create()) {
      writer.importDrafts(List.of(incoming(BRIEFING)));
      writer.store().database().update("update draft set bytes = ?", new byte[] {1});
      Draft draft = writer.store().draft(1).orElseThrow();
      assertThatThrownBy(() -> writer.store().source(draft))
          .hasMessage(
              "The bytes of draft 1 (\"quay.txt\") are not the ones that were imported: desk.db is damaged. Discard the"
                  + " draft and import the document again.");
    }
  }

  @Test
  void whereTheDiskIsFullNothingIsImportedAndTheDraftsBeforeStay() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    try (RecordWriter writer = desk.create()) {
      writer.importDrafts(List.of(incoming(BRIEFING)));
      Database database = writer.store().database();
      database.list(
          "PRAGMA max_page_count=" + database.number("PRAGMA page_count"), row -> row.getInt(1));
      assertThatThrownBy(() ->
              writer.importDrafts(
                  List.of(incoming("QUESTION:  Why?\n"), incoming("Q:  No?\n".repeat(5000)))))
          .isInstanceOf(RecordException.class)
          .hasMessage(
              "The disk is full: \""
                  + desk.data.resolve("desk.db")
                  + "\" could not be written. Nothing of this step was kept. Make room and try again.");
      assertThat(writer.store().drafts()).hasSize(1);
      database.list("PRAGMA max_page_count=100000", row -> row.getInt(1));
      writer.importDrafts(List.of(incoming("QUESTION:  Why?\n")));
      assertThat(writer.store().drafts()).hasSize(2);
    }
  }
}
