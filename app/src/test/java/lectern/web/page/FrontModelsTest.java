package lectern.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lectern.cite.WorkId;
import lectern.record.Visit;
import lectern.record.Visit.Engagement;
import lectern.record.Visit.Mode;
import lectern.record.Visit.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the first page and the lists are made of.
class FrontModelsTest {
  private static final LocalDate DAY = LocalDate.of(2031, 5, 5);

  private static Listed work(String id) {
    return new Listed(
        WorkId.parse(id),
        "A work",
        Optional.empty(),
        1,
        false,
        Instant.parse("2031-06-01T00:00:00Z"));
  }

  private static Almanac almanac(String... days) {
    return Almanac.of(
        IntStream.range(0, days.length)
            .mapToObj(i -> work("briefing/" + days[i] + "/number-" + i))
            .toList());
  }

  @Test
  void aBarIsAMonthAndAMonthWithoutAnythingKeepsItsPlace() {
    Bars bars = Bars.of(almanac("2031-01-02", "2031-03-01", "2031-03-31"));
    assertThat(bars.unit()).isEqualTo(Bars.Unit.MONTH);
    assertThat(bars.width()).isEqualTo(3);
    assertThat(bars.bars()).extracting(Bars.Bar::x).containsExactly(0, 2);
    assertThat(bars.bars()).extracting(Bars.Bar::height).containsExactly(20.0, 40.0);
    assertThat(bars.bars().getLast().address()).isEqualTo("/dates/2031-03");
  }

  @Test
  void overManyYearsABarIsAYear() {
    Bars bars = Bars.of(almanac("1999-12-31", "2031-03-01"));
    assertThat(bars.unit()).isEqualTo(Bars.Unit.YEAR);
    assertThat(bars.width()).isEqualTo(33);
    assertThat(bars.bars().getFirst().address()).isEqualTo("/dates/1999");
    assertThat(Bars.of(almanac("0001-01-01", "9999-12-31")).width())
        .as("a slip of the pen does not make a picture of ten thousand years")
        .isEqualTo(2);
    assertThat(Bars.of(almanac()).bars()).isEmpty();
  }

  @Test
  void aMonthHasWeeksFromMondayToSunday() {
    MonthGrid march = MonthGrid.of(YearMonth.of(2031, 3), almanac("2031-03-13", "2031-03-13"));
    assertThat(march.weeks()).hasSize(6);
    assertThat(march.weeks().getFirst().days().get(5).day()).hasValue(LocalDate.of(2031, 3, 1));
    assertThat(march.weeks().getFirst().days().get(4).day()).isEmpty();
    assertThat(march.weeks().get(2).days().get(3).count()).isEqualTo(2);
    assertThat(march.count()).isEqualTo(2);
  }

  @Test
  void theYearBeforeIsThatOfTheLastDayBeforeIt() {
    DatesPage page = DatesPage.of(Year.of(2031), almanac("1999-12-31", "2031-03-01"));
    assertThat(page)
        .isInstanceOfSatisfying(
            DatesPage.OfYear.class,
            year -> {
              assertThat(year.before()).hasValue(Year.of(1999));
              assertThat(year.after()).isEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "10:15, 615",
    "14.30, 870",
    "14h30, 870",
    "9 h, 540",
    "9 a.m., 540",
    "9:30 P.M., 1290",
    "12:10 AM, 10",
    "12 p.m., 720",
    "10:00 a.m. local time, 600",
    "18.00 Uhr, 1080",
    "noon, 720"
  })
  void aTimeIsReadAsProgrammesPrintIt(String printed, int minutes) {
    assertThat(PrintedTime.minutes(printed)).isEqualTo(OptionalInt.of(minutes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"after lunch", "9", "25:00", "10:75", "13 p.m.", "0 a.m.", "2nd session", ""})
  void aTimeThatCannotBeToldIsNotGuessed(String printed) {
    assertThat(PrintedTime.minutes(printed)).isEmpty();
  }

  private static Engagement planned(LocalDate day, String time, String title) {
    return new Engagement(
        day,
        Optional.of(time).filter(some -> !some.isEmpty()),
        title,
        Optional.empty(),
        Mode.IN_PERSON,
        List.of(),
        Optional.of(WorkId.parse("remarks/" + day + "/" + title)));
  }

  private static Visit visit(Engagement... engagements) {
    return new Visit(
        WorkId.parse("visit/" + DAY + "/ports"),
        "The ports",
        DAY,
        DAY.plusDays(1),
        List.of(new Stop("Port Halden", Optional.empty(), DAY, Mode.VIRTUAL)),
        List.of(),
        List.of(engagements));
  }

  @Test
  void whatIsToComeIsWhatIsPlannedFromTodayOnAndNotOnRecord() {
    Visit visit =
        visit(
            planned(DAY, "9 a.m.", "yesterday"),
            planned(DAY.plusDays(1), "9 a.m.", "recorded"),
            planned(DAY.plusDays(1), "", "open"));
    List<Upcoming> upcoming =
        Upcoming.from(DAY.plusDays(1), List.of(visit), id -> id.slug().equals("recorded"));
    assertThat(upcoming).extracting(next -> next.engagement().title()).containsExactly("open");
    assertThat(upcoming.getFirst().title()).isEqualTo("The ports");
  }

  private static VisitPage page(Engagement... engagements) {
    Visit visit = visit(engagements);
    Standing standing =
        new Standing(
            visit.id(),
            1,
            1,
            new lectern.record.Stamp(0, Instant.parse("2031-05-01T00:00:00Z"), "The office"),
            0,
            Optional.empty(),
            Optional.empty());
    return VisitPage.of(standing, visit, List.of(), Map.of());
  }

  @Test
  void theProgrammeIsDrawnByItsHoursAndWhatHasNoTimeStandsBetween() {
    ProgrammePicture picture =
        page(planned(DAY, "9 a.m.", "one"), planned(DAY, "", "two"), planned(DAY, "11:00", "three"))
            .picture();
    assertThat(picture.rows().getFirst().marks())
        .extracting(ProgrammePicture.Mark::x)
        .containsExactly("0.00%", "33.33%", "66.67%");
    assertThat(picture.rows().getFirst().marks())
        .extracting(ProgrammePicture.Mark::isTimed)
        .containsExactly(true, false, true);
    assertThat(picture.hours())
        .extracting(ProgrammePicture.Hour::hour)
        .containsExactly(9, 10, 11, 12);
    assertThat(page(planned(DAY, "9 a.m.", "one")).picture().rows())
        .as("one mark alone is no picture")
        .isEmpty();
    assertThat(page(planned(DAY, "", "one"), planned(DAY, "", "two")).picture().hours()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Nobody has been told to stop.”",
        "\"There are about 9,100 names\"",
        "« La traversée est ouverte »",
        "„Die Fähre fährt nicht heute“"
      })
  void fourWordsInMarksAreAQuotation(String typed) {
    assertThat(Quoted.is(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nobody has been told to stop.",
        "\"six o'clock\"",
        "\"the northern crossing is\" OR \"the southern\"",
        "speaker:aldana \"northern crossing\"",
        "\"",
        ""
      })
  void allElseIsSearchedFor(String typed) {
    assertThat(Quoted.is(typed)).isFalse();
  }
}
