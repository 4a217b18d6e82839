package lectern.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lectern.store.Desktop.OFFICE;
import static lectern.store.Desktop.incoming;
import static lectern.store.Desktop.publish;
import static lectern.store.Desktop.work;
import static lectern.store.RecordWriterTest.BRIEFING;
import static lectern.store.RecordWriterTest.CORRECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {
  @TempDir private Path folder;
  private Desktop desk;

  @BeforeEach
  void aRecordWithTwoWorksAndADraft() throws Exception {
    desk = new Desktop(folder.resolve("data"));
    try (RecordWriter writer = desk.create()) {
      writer.append(OFFICE, List.of(publish("de-vries", BRIEFING)));
      writer.append(
          OFFICE,
          List.of(
              publish("okafor", CORRECTED),
              new Act.Correct(
                  work("de-vries"), Desktop.wording(CORRECTED), "The hour was misheard."),
              new Act.Withdraw(work("okafor"), "A mistake.")));
      writer.importDrafts(List.of(incoming("QUESTION:  Is that all?\n")));
      writer.setOffice(OFFICE);
    }
  }

  private static List<Object> everything(Path data) throws Exception {
    List<Object> all = new ArrayList<>();
    try (RecordStore store = RecordStore.open(data)) {
      for (Work work : store.works()) {
        all.add(work);
        all.addAll(store.history(work.id()));
      }
      all.addAll(store.drafts());
      all.addAll(store.alike(Desktop.transcript(Desktop.source(BRIEFING))));
    }
    return all;
  }

  @Test
  void theCatalogueMadeAnewSaysTheSame() throws Exception {
    List<Object> before = everything(desk.data);
    try (Database database = Database.open(desk.data.resolve("desk.db"))) {
      database.update("update work set title = 'Another title', edition = 9");
      database.update("delete from entry where number = 1");
      database.update("delete from sketch");
    }
    assertThat(everything(desk.data)).isNotEqualTo(before);
    assertThat(RecordWriter.rebuild(desk.data, "lectern rebuild", desk))
        .isEqualTo(new Rebuilt(4, 1, Optional.empty()));
    assertThat(everything(desk.data)).isEqualTo(before);
  }

  @Test
  void aDeskThatIsNoDatabaseIsPutAsideAndMadeAnew() throws Exception {
    Path file = desk.data.resolve("desk.db");
    byte[] junk = "This is no database. ".repeat(100).getBytes(UTF_8);
    Files.write(file, junk);
    assertThatThrownBy(() -> RecordStore.open(desk.data))
        .isInstanceOf(RecordException.class)
        .message()
        .startsWith("\"" + file + "\" is damaged (")
        .endsWith(
            "). What is published is not in it and is not touched. Run `lectern rebuild`: it makes the file anew from the"
                + " log, saves the drafts that can still be read, and keeps the damaged file beside it.");
    Path aside = desk.data.resolve("desk.db.damaged-20310314T170500Z");
    assertThat(RecordWriter.rebuild(desk.data, "lectern rebuild", desk))
        .isEqualTo(new Rebuilt(4, 0, Optional.of(aside)));
    assertThat(aside).hasBinaryContent(junk);
    try (RecordStore store = RecordStore.open(desk.data)) {
      assertThat(store.works()).hasSize(2);
    }
    assertThat(desk.audit().failures()).isEmpty();
  }

  @Test
  void draftsAndSavedSearchesAreSavedFromADamagedDesk() throws Exception {
    List<Object> before = everything(desk.data);
    try (AlertDesk alerts = AlertDesk.open(desk.data)) {
      alerts.add(
          "harbor",
          "dues",
          Optional.of("https://desk.example/"),
          Optional.of("whsec_"),
          desk.instant(),
          3);
      SavedSearch search = alerts.search("harbor").orElseThrow();
      alerts.tell(
          search,
          4,
          List.of(new Delivery("msg_1", search.id(), "{}", 2, desk.instant(), Optional.empty())));
    }
    Damage.table(desk.data, "work");
    Rebuilt rebuilt = RecordWriter.rebuild(desk.data, "lectern rebuild", desk);
    assertThat(rebuilt.drafts()).isEqualTo(1);
    assertThat(rebuilt.damaged()).isPresent();
    assertThat(everything(desk.data)).isEqualTo(before);
    try (RecordStore store = RecordStore.open(desk.data);
        AlertDesk alerts = AlertDesk.open(desk.data)) {
      assertThat(store.office()).contains(OFFICE);
      assertThat(alerts.search("harbor").orElseThrow().seen()).isEqualTo(4);
      assertThat(alerts.deliveries()).extracting(Delivery::id).containsExactly("msg_1");
    }
  }
}
