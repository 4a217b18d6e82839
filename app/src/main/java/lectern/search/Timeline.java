package lectern.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Hits over time, with a bar for every unit from the first that has one to the last, also where there are none.
///
/// @param bars in order; empty where no hit has a day
public record Timeline(Unit unit, List<Bar> bars) {
  private static final int MOST_DAYS = 62;
  private static final int MOST_MONTHS = 240;

  public Timeline {
    bars = List.copyOf(bars);
  }

  /// How much time a bar stands for.
  public enum Unit {
    DAY,
    MONTH,
    YEAR
  }

  /// @param first day of the unit
  /// @param count hits, 0 or more
  public record Bar(LocalDate first, int count) {}

  /// The finest unit that does not give too many bars.
  ///
  /// @param days hits by the day, counted from 1970-01-01
  static Timeline of(NavigableMap<Long, Integer> days) {
    if (days.isEmpty()) {
      return new Timeline(Unit.YEAR, List.of());
    }
    LocalDate first = LocalDate.ofEpochDay(days.firstKey());
    LocalDate last = LocalDate.ofEpochDay(days.lastKey());
    Unit unit =
        ChronoUnit.DAYS.between(first, last) < MOST_DAYS
            ? Unit.DAY
            : ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) < MOST_MONTHS
                ? Unit.MONTH
                : Unit.YEAR;
    NavigableMap<LocalDate, Integer> counts = new TreeMap<>();
    days.forEach(
        (day, count) -> counts.merge(start(LocalDate.ofEpochDay(day), unit), count, Integer::sum));
    List<Bar> bars = new ArrayList<>();
    for (LocalDate at = counts.firstKey(); !at.isAfter(counts.lastKey()); at = next(at, unit)) {
      bars.add(new Bar(at, counts.getOrDefault(at, 0)));
    }
    return new Timeline(unit, bars);
  }

  /// What narrows a search to a bar when it is added to the query, e.g. `date:2031-02`.
  public String clause(Bar bar) {
    String day = bar.first().toString();
    return "date:"
        + switch (unit) {
          case DAY -> day;
          case MONTH -> day.substring(0, day.length() - "-01".length());
          case YEAR -> day.substring(0, day.length() - "-01-01".length());
        };
  }

  private static LocalDate start(LocalDate day, Unit unit) {
    return switch (unit) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDate next(LocalDate start, Unit unit) {
    return switch (unit) {
      case DAY -> start.plusDays(1);
      case MONTH -> start.plusMonths(1);
      case YEAR -> start.plusYears(1);
    };
  }
}
