package lectern.web.page;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// How much a record holds of each year or month, as a row of bars. Each leads to its time.
///
/// @param unit what a bar stands for
/// @param bars those with something, the first one first
/// @param width of the whole row, in bars; those without anything have their place, too
public record Bars(Unit unit, List<Bar> bars, int width) {

  /// The height of the highest bar, in units of the picture; a bar is one wide.
  public static final int HEIGHT = 40;

  /// More bars than this cannot be told apart on a telephone.
  private static final int MOST = 180;

  private static final double LEAST = 1.5;

  public Bars {
    bars = List.copyOf(bars);
  }

  /// What a bar stands for.
  public enum Unit {
    MONTH,
    YEAR
  }

  /// @param x where it begins
  /// @param height in units of the picture, more than 0
  /// @param first day of its time
  /// @param address of the page of that time
  public record Bar(int x, double height, LocalDate first, int count, String address) {
    public double y() {
      return HEIGHT - height;
    }
  }

  /// Months, where they are not too many; else years; else those years alone that have something.
  public static Bars of(Almanac almanac) {
    if (almanac.isEmpty()) {
      return new Bars(Unit.YEAR, List.of(), 1);
    }
    int first = months(almanac.days().firstKey());
    int width = months(almanac.days().lastKey()) - first + 1;
    return width <= MOST ? months(almanac, first, width) : years(almanac);
  }

  private static int months(LocalDate day) {
    return day.getYear() * 12 + day.getMonthValue() - 1;
  }

  private static Bars months(Almanac almanac, int first, int width) {
    TreeMap<YearMonth, Integer> counts = new TreeMap<>();
    almanac
        .days()
        .forEach((day, all) -> counts.merge(YearMonth.from(day), all.size(), Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    counts.forEach((month, count) -> {
      LocalDate day = month.atDay(1);
      bars.add(new Bar(months(day) - first, height(count, most), day, count, Paths.dates(month)));
    });
    return new Bars(Unit.MONTH, bars, width);
  }

  /// A bar for each year.
  public static Bars years(Almanac almanac) {
    List<Year> years = almanac.years();
    int first = years.isEmpty() ? 0 : years.getFirst().getValue();
    int width = years.isEmpty() ? 1 : years.getLast().getValue() - first + 1;
    boolean isSparse = width > MOST;
    TreeMap<Year, Integer> counts = new TreeMap<>();
    almanac.days().forEach((day, all) -> counts.merge(Year.from(day), all.size(), Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    counts.forEach((year, count) ->
        bars.add(
            new Bar(
                isSparse ? bars.size() : year.getValue() - first,
                height(count, most),
                year.atDay(1),
                count,
                Paths.dates(year))));
    return new Bars(Unit.YEAR, bars, isSparse ? bars.size() : width);
  }

  private static double height(int count, int most) {
    return Math.max(LEAST, Math.round(10.0 * HEIGHT * count / most) / 10.0);
  }

  /// The name of a bar's time, e.g. `March 2031`.
  public String name(Wording say, Bar bar) {
    return switch (unit) {
      case MONTH -> say.month(YearMonth.from(bar.first()));
      case YEAR -> Integer.toString(bar.first().getYear());
    };
  }
}
