package lectern.store;

import static lectern.store.Desktop.OFFICE;
import static lectern.store.Desktop.publish;
import static lectern.store.RecordWriterTest.BRIEFING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import lectern.cite.Citation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a reader reports is kept until somebody has dealt with it.
class ReportDeskTest {
  private static final Citation CITATION =
      Citation.parse("/press-availability/2031-03-14/de-vries/v1/t1.s2~0a1b2c3d");

  @TempDir private Path folder;
  private Desktop desk;

  @BeforeEach
  void aRecord() throws Exception {
    desk = new Desktop(folder.resolve("data"));
    try (RecordWriter writer = desk.create()) {
      writer.append(OFFICE, List.of(publish("de-vries", BRIEFING)));
    }
  }

  private ErrorReport report(String wrong) {
    return new ErrorReport(
        0,
        desk.instant(),
        CITATION,
        "MINISTER DE VRIES",
        "The bridge opens at six.",
        wrong,
        Optional.of("The bridge opens at seven."),
        Optional.of("Recording, 12:40"),
        Optional.of("ines@coastal.example"),
        Optional.empty());
  }

  @Test
  void aReportIsKeptAsItWasMadeAndGetsANumber() throws Exception {
    try (ReportDesk reports = ReportDesk.open(desk.data)) {
      assertThat(reports.openReports()).isEmpty();
      assertThat(reports.add(report("She said seven."))).hasValue(1);
      assertThat(reports.add(report("She said “seven” 🌉."))).hasValue(2);
    }
    try (ReportDesk reports = ReportDesk.open(desk.data)) {
      ErrorReport kept = reports.report(1).orElseThrow();
      assertThat(kept.isOpen()).isTrue();
      assertThat(kept)
          .usingRecursiveComparison()
          .ignoringFields("id")
          .isEqualTo(report("She said seven."));
      assertThat(reports.report(3)).isEmpty();
      assertThat(reports.open()).isEqualTo(2);
    }
  }

  @Test
  void aClosedReportTellsByWhomAndWhyAndNoLongerHowToReachTheReader() throws Exception {
    try (ReportDesk reports = ReportDesk.open(desk.data)) {
      reports.add(report("She said seven."));
      reports.add(report("She said eight."));
      ErrorReport.Closing closing =
          new ErrorReport.Closing(desk.instant(), OFFICE, "Corrected in edition 2.");
      assertThat(reports.close(1, closing)).isTrue();
      assertThat(reports.close(1, closing)).as("a second time").isFalse();
      assertThat(reports.close(9, closing)).as("one that is not there").isFalse();
      ErrorReport closed = reports.report(1).orElseThrow();
      assertThat(closed.closing()).contains(closing);
      assertThat(closed.contact()).isEmpty();
      assertThat(reports.openReports()).extracting(ErrorReport::id).containsExactly(2L);
      assertThat(reports.reports()).hasSize(2);
    }
  }

  @Test
  void noMoreAreTakenThanADeskCanRead() throws Exception {
    try (Database database = Desk.open(desk.data)) {
      database.update(
          "with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)"
              + " insert into report (received, citation, label, words, wrong)"
              + " select '2031-03-14T17:05:00Z', ?, '', 'Words.', 'Wrong.' from n",
          ReportDesk.MOST_OPEN,
          CITATION.toString());
    }
    try (ReportDesk reports = ReportDesk.open(desk.data)) {
      assertThat(reports.add(report("One too many."))).isEqualTo(OptionalLong.empty());
      reports.close(1, new ErrorReport.Closing(desk.instant(), OFFICE, "Nothing in it."));
      assertThat(reports.add(report("Now there is room."))).isPresent();
    }
  }

  @Test
  void aReportHasALength() {
    assertThatThrownBy(() -> report("x".repeat(2_001)))
        .hasMessage("In a report what is wrong has from 1 to 2000 characters, but found 2001.");
    assertThatThrownBy(() -> report(" "))
        .hasMessage("In a report what is wrong has from 1 to 2000 characters, but found 1.");
  }

  @Test
  void backupAndRestoreKeepIt() throws Exception {
    try (ReportDesk reports = ReportDesk.open(desk.data)) {
      reports.add(report("She said seven."));
    }
    Path copy = folder.resolve("copy");
    Path restored = folder.resolve("restored");
    Backup.make(desk.data, copy, false, desk);
    Restoration.of(copy, restored, List.of(), desk);
    try (ReportDesk reports = ReportDesk.open(restored)) {
      assertThat(reports.openReports())
          .extracting(ErrorReport::wrong)
          .containsExactly("She said seven.");
    }
  }

  @Test
  void rebuildingKeepsItAlsoWhereAnotherTableIsDamaged() throws Exception {
    try (ReportDesk reports = ReportDesk.open(desk.data)) {
      reports.add(report("She said seven."));
    }
    RecordWriter.rebuild(desk.data, "lectern rebuild", desk);
    Damage.table(desk.data, "search");
    Damage.table(desk.data, "work");
    assertThat(RecordWriter.rebuild(desk.data, "lectern rebuild", desk).damaged()).isPresent();
    try (ReportDesk reports = ReportDesk.open(desk.data)) {
      assertThat(reports.report(1).orElseThrow().contact()).contains("ines@coastal.example");
      assertThat(reports.add(report("Another."))).hasValue(2);
    }
  }

  @Test
  void aDeskOfTheReleaseBeforeGetsATableForIt() throws Exception {
    try (Database database = Desk.open(desk.data)) {
      database.execute("drop table report");
      database.execute("PRAGMA user_version=2");
    }
    try (ReportDesk reports = ReportDesk.open(desk.data)) {
      assertThat(reports.add(report("She said seven."))).hasValue(1);
    }
  }

  @Test
  void withoutARecordThereIsNoDesk() {
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> ReportDesk.open(nowhere))
        .hasMessage(
            "\""
                + nowhere
                + "\" is no record: there is no file log/checkpoint in it. Check the folder given with --data, or put a"
                + " backup there with `lectern restore`.");
  }

  @Test
  void whoCanOnlyReadIsToldSo() throws Exception {
    Set<PosixFilePermission> before = Files.getPosixFilePermissions(desk.data);
    Files.setPosixFilePermissions(desk.data, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeThat(Files.isWritable(desk.data)).as("a superuser may write everywhere").isFalse();
      assertThatThrownBy(() -> ReportDesk.open(desk.data))
          .hasMessage(
              "This user can only read the record in \""
                  + desk.data
                  + "\", and reports of errors are kept beside it. Run Lectern as somebody who may write there.");
    } finally {
      Files.setPosixFilePermissions(desk.data, before);
    }
  }
}
