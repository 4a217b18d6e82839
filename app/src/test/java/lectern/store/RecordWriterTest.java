package lectern.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lectern.store.Desktop.OFFICE;
import static lectern.store.Desktop.publish;
import static lectern.store.Desktop.wording;
import static lectern.store.Desktop.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lectern.cite.Address;
import lectern.cite.WorkId;
import lectern.record.AuditReport;
import lectern.record.Manifest;
import lectern.record.Visit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordWriterTest {
  static final String BRIEFING =
      """
      MINISTER DE VRIES:  Good evening.  The crossing opens at six.

      QUESTION:  Which crossing?

      MINISTER DE VRIES:  The northern one.
      """;

  static final String CORRECTED = BRIEFING.replace("at six", "at seven");

  @TempDir private Path folder;

  @Test
  void whatIsPublishedHoldsAndIsFound() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    try (RecordWriter writer = desk.create()) {
      List<Logged> entries = writer.append(OFFICE, List.of(publish("de-vries", BRIEFING)));
      assertThat(entries).extracting(Logged::index).containsExactly(0L);
      assertThat(writer.store().works()).hasSize(1);
    }
    requireHolding(desk, 1);
    try (RecordStore store = RecordStore.open(desk.data)) {
      assertThat(store.works()).extracting(Work::id).containsExactly(work("de-vries"));
      assertThat(store.text(work("de-vries"), 1).bytes()).isEqualTo(Desktop.text(BRIEFING).bytes());
      Manifest.Publish entry = (Manifest.Publish) store.entry(0).manifest();
      assertThat(store.source(entry.edition().sources().getFirst()))
          .isEqualTo(BRIEFING.getBytes(UTF_8));
      assertThat(store.notices()).isEmpty();
    }
  }

  private static void requireHolding(Desktop desk, long size) {
    AuditReport report = desk.audit();
    assertThat(report.failures()).isEmpty();
    assertThat(report.notes()).as("but that the key is its own").hasSize(1);
    assertThat(report.size()).isEqualTo(size);
  }

  @Test
  void anEditionIsCorrectedWithdrawnAndRemarkedUponAndTheOldWordsStay() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    WorkId id = work("de-vries");
    try (RecordWriter writer = desk.create()) {
      writer.append(OFFICE, List.of(publish("de-vries", BRIEFING)));
      desk.now = desk.now.plusSeconds(60);
      writer.append(
          OFFICE, List.of(new Act.Correct(id, wording(CORRECTED), "The hour was misheard.")));
      writer.append(
          OFFICE,
          List.of(
              new Act.Annotate(
                  id, OptionalInt.empty(), Optional.of(new Address(1, 2)), "See the timetable."),
              new Act.AddSource(
                  id,
                  OptionalInt.of(1),
                  Desktop.source(BRIEFING.replace("  ", " ")),
                  "The same words with other blanks.")));
      desk.now = desk.now.plusSeconds(60);
      writer.append(OFFICE, List.of(new Act.Withdraw(id, "The minister was not authorised.")));
    }
    requireHolding(desk, 5);
    try (RecordStore store = RecordStore.open(desk.data)) {
      assertThat(store.history(id))
          .extracting(entry -> entry.manifest().type())
          .containsExactly("publish", "correct", "annotate", "source", "withdraw");
      assertThat(store.text(id, 1).bytes()).isEqualTo(Desktop.text(BRIEFING).bytes());
      assertThat(store.text(id, 2).bytes()).isEqualTo(Desktop.text(CORRECTED).bytes());
      Work work = store.work(id).orElseThrow();
      assertThat(work.edition()).isEqualTo(2);
      assertThat(work.isWithdrawn()).isTrue();
      assertThat(work.published()).isEqualTo("2031-03-14T17:05:00Z");
      assertThat(work.changed()).isEqualTo("2031-03-14T17:07:00Z");
      assertThat(work.last()).isEqualTo(4);
    }
    try (RecordWriter writer = desk.open()) {
      writer.append(
          OFFICE, List.of(new Act.Correct(id, wording(BRIEFING), "He was authorised after all.")));
      assertThat(writer.store().work(id).orElseThrow().isWithdrawn()).isFalse();
    }
    requireHolding(desk, 6);
  }

  @Test
  void manyOneByOneAndManyAtOnceHold() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    try (RecordWriter writer = desk.create()) {
      for (int i = 0; i < 5; i++) {
        writer.append(OFFICE, List.of(publish("one-" + i, BRIEFING + "\nQUESTION:  " + i + "?\n")));
      }
      writer.append(
          OFFICE,
          IntStream.range(0, 260)
              .mapToObj(i -> publish("many-" + i, BRIEFING + "\nQUESTION:  No. " + i + "?\n"))
              .toList());
      writer.append(OFFICE, List.of(publish("last", BRIEFING)));
    }
    requireHolding(desk, 266);
  }

  @Test
  void entriesOfOneBatchMayBeAboutTheSameWork() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    WorkId id = work("de-vries");
    try (RecordWriter writer = desk.create()) {
      writer.append(
          OFFICE,
          List.of(
              publish("de-vries", BRIEFING),
              new Act.Correct(id, wording(CORRECTED), "The hour was misheard."),
              new Act.Annotate(id, OptionalInt.of(1), Optional.of(new Address(2, 1)), "A remark."),
              new Act.Withdraw(id, "A mistake.")));
    }
    requireHolding(desk, 4);
  }

  @Test
  void aVisitHasAProgrammeAndWorks() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    WorkId id = new WorkId(Visit.KIND, Desktop.DAY, "north-shore");
    Visit visit =
        new Visit(
            id,
            "Visit to the North Shore",
            Desktop.DAY,
            Desktop.DAY.plusDays(1),
            List.of(
                new Visit.Stop(
                    "Lantern Quay", Optional.empty(), Desktop.DAY, Visit.Mode.IN_PERSON)),
            List.of(),
            List.of());
    try (RecordWriter writer = desk.create()) {
      writer.append(OFFICE, List.of(new Act.Programme(visit)));
      writer.append(OFFICE, List.of(new Act.Programme(visit)));
      assertThat(writer.store().visit(id)).contains(visit);
      assertThat(writer.store().visits()).extracting(Work::edition).containsExactly(2);
      assertThat(writer.store().works()).isEmpty();
      refused(
          "\"visit/2031-03-14/north-shore\" is the id of a visit. Ids of works begin with another word, such as"
              + " press-availability; a visit has a programme, which is published anew when it changes.",
          () -> writer.append(OFFICE, List.of(new Act.Withdraw(id, "It rained."))));
    }
    requireHolding(desk, 2);
  }

  @Test
  void whatCannotComeNextIsRefusedInASentenceAndNothingIsWritten() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    WorkId id = work("de-vries");
    try (RecordWriter writer = desk.create()) {
      writer.append(
          OFFICE, List.of(publish("de-vries", BRIEFING), new Act.Withdraw(id, "A mistake.")));
      refused(
          "The id \"press-availability/2031-03-14/de-vries\" is taken: it was published already. Correct that work with"
              + " `lectern correct`, or give the new one another id.",
          () -> writer.append(OFFICE, List.of(publish("de-vries", CORRECTED))));
      refused(
          "There is no work \"press-availability/2031-03-14/okafor\" in the record. Check the id; `lectern list` shows"
              + " those that there are.",
          () ->
              writer.append(
                  OFFICE,
                  List.of(
                      publish("new", CORRECTED), new Act.Withdraw(work("okafor"), "A mistake."))));
      refused(
          "\"press-availability/2031-03-14/de-vries\" is withdrawn already. Nothing was changed.",
          () -> writer.append(OFFICE, List.of(new Act.Withdraw(id, "Again."))));
      refused(
          "Edition 1 of \"press-availability/2031-03-14/de-vries\" has no sentence t9.s1.",
          () ->
              writer.append(
                  OFFICE,
                  List.of(
                      new Act.Annotate(
                          id, OptionalInt.empty(), Optional.of(new Address(9, 1)), "A remark."))));
      refused(
          "\"press-availability/2031-03-14/de-vries\" has no edition 2; the newest is 1.",
          () ->
              writer.append(
                  OFFICE,
                  List.of(
                      new Act.AddSource(
                          id, OptionalInt.of(2), Desktop.source(CORRECTED), "Looks alike."))));
      refused(
          "The id \"press-availability/2031-03-15/de-vries\" has another day than the text, which says \"2031-03-14\".",
          () ->
              writer.append(
                  OFFICE,
                  List.of(
                      new Act.Publish(
                          new WorkId("press-availability", LocalDate.of(2031, 3, 15), "de-vries"),
                          wording(CORRECTED)))));
      refused(
          "The entry about \"press-availability/2031-03-14/de-vries\" cannot be made: “why” needs between 1 and 2000"
              + " characters; found 0.",
          () -> writer.append(OFFICE, List.of(new Act.Correct(id, wording(CORRECTED), " "))));
      refused(
          "The entry cannot be made: “who” needs between 1 and 200 characters; found 0.",
          () -> writer.append("", List.of(publish("new", CORRECTED))));
      assertThat(writer.append(OFFICE, List.of())).isEmpty();
    }
    requireHolding(desk, 2);
  }

  private static void refused(String sentence, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(RecordException.class).hasMessage(sentence);
  }

  @Test
  void aClockThatWasSetBackStopsTheWriterAndALittleDriftDoesNot() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    try (RecordWriter writer = desk.create()) {
      writer.append(OFFICE, List.of(publish("de-vries", BRIEFING)));
      desk.now = desk.now.minusSeconds(4);
      Logged entry = writer.append(OFFICE, List.of(publish("okafor", CORRECTED))).getFirst();
      assertThat(entry.manifest().stamp().time()).isEqualTo("2031-03-14T17:05:00Z");
      desk.now = desk.now.minus(Duration.ofDays(1));
      refused(
          "The clock of this machine says 2031-03-13T17:04:56Z, but the newest entry of the record is of"
              + " 2031-03-14T17:05:00Z. Times in a record never go back, so nothing was written. Set the clock right and"
              + " try again.",
          () -> writer.append(OFFICE, List.of(publish("late", BRIEFING))));
    }
    requireHolding(desk, 2);
  }

  @Test
  void theSecondWriterIsToldWhoTheFirstIs() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    try (RecordWriter _ = desk.create()) {
      assertThatThrownBy(desk::open)
          .isInstanceOf(RecordException.class)
          .message()
          .matches(
              "The record in \"[^\"]+/data\" is being written to by lectern import \\(process \\d+ on \\S+, since"
                  + " 2031-03-14T17:05:00Z\\)\\. Only one can write at a time, and nothing was changed; wait until it has"
                  + " ended\\.");
      try (RecordStore store = RecordStore.open(desk.data)) {
        assertThat(store.works()).isEmpty();
      }
    }
    desk.open().close();
  }

  @Test
  void aRecordIsMadeInAnEmptyFolderOnly() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    desk.create().close();
    refused("\"" + desk.data + "\" holds a record already. Nothing was changed.", desk::create);
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("notes.txt"), "My own notes.");
    refused(
        "\""
            + full
            + "\" is not empty: there is \"notes.txt\" in it. Name a folder for the record that is empty or does not exist"
            + " yet.",
        () -> new Desktop(full).create());
    Path file = full.resolve("notes.txt");
    refused(
        "\"" + file + "\" is a file. Name a folder for the record.",
        () -> new Desktop(file).create());
    refused(
        "The record cannot be made: \"two words\" cannot be the name of a key; expected one without blanks or"
            + " +, such as press.example/record.",
        () -> RecordWriter.create(folder.resolve("other"), "two words", "lectern import", desk));
  }

  @Test
  void whereThereIsNoRecordNothingIsOpened() {
    refused(
        "\""
            + folder
            + "\" is no record: there is no file log/checkpoint in it. Check the folder given with --data, or put a backup"
            + " there with `lectern restore`.",
        () -> new Desktop(folder).open());
  }

  @Test
  void anInterruptedCallerDoesNotHarmTheRecord() throws Exception {
    Desktop desk = new Desktop(folder.resolve("data"));
    try (RecordWriter writer = desk.create()) {
      Thread.currentThread().interrupt();
      writer.append(OFFICE, List.of(publish("de-vries", BRIEFING)));
      assertThat(Thread.interrupted()).as("still known to the caller").isTrue();
    }
    requireHolding(desk, 1);
  }
}
