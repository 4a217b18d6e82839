package lectern.web.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A month as a wall calendar has it: weeks from Monday to Sunday.
///
/// @param count how much is on record of it
public record MonthGrid(YearMonth month, List<Week> weeks, int count) {
  public MonthGrid {
    weeks = List.copyOf(weeks);
  }

  /// @param days seven, Monday first
  public record Week(List<Cell> days) {
    public Week {
      days = List.copyOf(days);
    }
  }

  /// @param day empty where the week has a day of another month
  /// @param count how much is on record of it
  public record Cell(Optional<LocalDate> day, int count) {}

  static MonthGrid of(YearMonth month, Almanac almanac) {
    List<Week> weeks = new ArrayList<>();
    LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
    for (LocalDate day = monday; !day.isAfter(month.atEndOfMonth()); day = day.plusDays(7)) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < DayOfWeek.values().length; i++) {
        cells.add(cell(day.plusDays(i), month, almanac));
      }
      weeks.add(new Week(cells));
    }
    return new MonthGrid(month, weeks, almanac.count(month));
  }

  private static Cell cell(LocalDate day, YearMonth month, Almanac almanac) {
    return YearMonth.from(day).equals(month)
        ? new Cell(Optional.of(day), almanac.on(day).size())
        : new Cell(Optional.empty(), 0);
  }
}
