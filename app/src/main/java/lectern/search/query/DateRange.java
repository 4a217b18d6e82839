package lectern.search.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days in a row, both ends included.
///
/// @param first empty for "since ever"
/// @param last empty for "until now"; not before `first`
public record DateRange(Optional<LocalDate> first, Optional<LocalDate> last) {
  private static final String BETWEEN = "..";
  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?");

  public DateRange {
    if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
      throw new IllegalArgumentException(
          "The range ends on " + last.get() + ", before it begins on " + first.get());
    }
  }

  public static DateRange of(LocalDate first, LocalDate last) {
    return new DateRange(Optional.of(first), Optional.of(last));
  }

  /// Reads `2031`, `2031-02`, `2031-02-14`, `2031-02..2031-03`, `2031..` or `..2031-02`.
  ///
  /// @throws IllegalArgumentException with what is wrong, as the beginning of a sentence without its full stop
  static DateRange parse(String text) {
    int between = text.indexOf(BETWEEN);
    if (between < 0) {
      return days(text);
    }
    String first = text.substring(0, between);
    String last = text.substring(between + BETWEEN.length());
    if (first.isEmpty() && last.isEmpty()) {
      throw new IllegalArgumentException("Found a range without any date");
    }
    return new DateRange(
        first.isEmpty() ? Optional.empty() : days(first).first(),
        last.isEmpty() ? Optional.empty() : days(last).last());
  }

  private static DateRange days(String text) {
    Matcher matcher = DATE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Found “" + text + "”, which is no date");
    }
    try {
      int year = Integer.parseInt(matcher.group(1));
      if (matcher.group(2) == null) {
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
      if (matcher.group(3) == null) {
        return of(month.atDay(1), month.atEndOfMonth());
      }
      LocalDate day = LocalDate.of(year, month.getMonth(), Integer.parseInt(matcher.group(3)));
      return of(day, day);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("There is no day or month “" + text + "”", e);
    }
  }
}
