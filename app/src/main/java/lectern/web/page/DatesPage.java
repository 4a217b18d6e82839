package lectern.web.page;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a record holds, by date: all years, a year, a month, or a day.
public sealed interface DatesPage {

  /// The years that have something.
  ///
  /// @param years the latest first
  record All(Bars bars, List<Count> years) implements DatesPage {
    public All {
      years = List.copyOf(years);
    }
  }

  /// How much a year holds.
  record Count(Year year, int count) {}

  /// A year as twelve months.
  record OfYear(
      Year year, int count, List<MonthGrid> months, Optional<Year> before, Optional<Year> after)
      implements DatesPage {
    public OfYear {
      months = List.copyOf(months);
    }
  }

  /// A month with what it holds, the first [#MOST] of it.
  ///
  /// @param listed the first day first
  /// @param more how many are not listed
  record OfMonth(
      MonthGrid grid,
      List<Listed> listed,
      int more,
      Optional<YearMonth> before,
      Optional<YearMonth> after)
      implements DatesPage {
    public OfMonth {
      listed = List.copyOf(listed);
    }
  }

  /// A day with what was said on it and what was planned for it.
  ///
  /// @param works the first [#MOST_SHOWN] with what is shown of them
  /// @param others of the day
  /// @param planned on the programmes of visits, and not on record
  /// @param before the last day before it that has something
  /// @param after the first day after it that has something
  record OfDay(
      LocalDate day,
      List<Shown> works,
      List<Listed> others,
      List<Upcoming> planned,
      Optional<LocalDate> before,
      Optional<LocalDate> after)
      implements DatesPage {
    public OfDay {
      works = List.copyOf(works);
      others = List.copyOf(others);
      planned = List.copyOf(planned);
    }

    public boolean isEmpty() {
      return works.isEmpty() && others.isEmpty() && planned.isEmpty();
    }
  }

  /// How many works a month lists.
  int MOST = 300;

  /// Of how many works a day shows more than the title.
  int MOST_SHOWN = 20;

  static DatesPage of(Almanac almanac) {
    return new All(
        Bars.of(almanac),
        almanac.years().reversed().stream()
            .map(year -> new Count(year, almanac.count(year)))
            .toList());
  }

  static DatesPage of(Year year, Almanac almanac) {
    List<MonthGrid> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++) {
      months.add(MonthGrid.of(year.atMonth(month), almanac));
    }
    return new OfYear(
        year,
        almanac.count(year),
        months,
        almanac.before(year.atDay(1)).map(Year::from),
        almanac.after(year.atMonth(12).atEndOfMonth()).map(Year::from));
  }

  static DatesPage of(YearMonth month, Almanac almanac) {
    List<Listed> all =
        almanac.days().subMap(month.atDay(1), true, month.atEndOfMonth(), true).values().stream()
            .flatMap(List::stream)
            .toList();
    return new OfMonth(
        MonthGrid.of(month, almanac),
        all.stream().limit(MOST).toList(),
        Math.max(0, all.size() - MOST),
        almanac.before(month.atDay(1)).map(YearMonth::from),
        almanac.after(month.atEndOfMonth()).map(YearMonth::from));
  }

  /// @param planned on the programmes of visits for that day, and not on record
  /// @param gists tells what is shown of a work
  static DatesPage of(LocalDate day, Almanac almanac, List<Upcoming> planned, Gists gists) {
    List<Listed> all = almanac.on(day);
    return new OfDay(
        day,
        all.stream().limit(MOST_SHOWN).map(gists::show).toList(),
        all.stream().skip(MOST_SHOWN).toList(),
        planned,
        almanac.before(day),
        almanac.after(day));
  }

  /// Tells what is shown of a work.
  @FunctionalInterface
  interface Gists {
    Gist of(Listed listed);

    default Shown show(Listed listed) {
      return new Shown(listed, of(listed));
    }
  }
}
