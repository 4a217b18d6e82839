package lectern.web.page;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a record holds, by the days of the events.
///
/// @param days each with its works and visits; days without any are not there
public record Almanac(NavigableMap<LocalDate, List<Listed>> days) {

  /// @param all works and visits
  public static Almanac of(List<Listed> all) {
    return new Almanac(
        all.stream()
            .collect(
                Collectors.groupingBy(
                    listed -> listed.id().date(), TreeMap::new, Collectors.toList())));
  }

  public boolean isEmpty() {
    return days.isEmpty();
  }

  /// How many works and visits a stretch of days has.
  ///
  /// @param to the last day
  int count(LocalDate from, LocalDate to) {
    return days.subMap(from, true, to, true).values().stream().mapToInt(List::size).sum();
  }

  public int count(Year year) {
    return count(year.atDay(1), year.atMonth(12).atEndOfMonth());
  }

  public int count(YearMonth month) {
    return count(month.atDay(1), month.atEndOfMonth());
  }

  public List<Listed> on(LocalDate day) {
    return days.getOrDefault(day, List.of());
  }

  /// The years that have something, the first one first.
  List<Year> years() {
    return days.keySet().stream().map(Year::from).distinct().toList();
  }

  /// The last day before one that has something.
  Optional<LocalDate> before(LocalDate day) {
    return Optional.ofNullable(days.lowerKey(day));
  }

  /// The first day after one that has something.
  Optional<LocalDate> after(LocalDate day) {
    return Optional.ofNullable(days.higherKey(day));
  }
}
