package lectern.transcript;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Printed dates, and the days they mean where the form leaves no doubt.
final class PrintedDate {
  private PrintedDate() {}

  private static final String MONTHS =
      "January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
          + "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
          + "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";

  private static final List<List<String>> NAMES =
      List.of(
          List.of("jan", "enero"),
          List.of("feb", "fév"),
          List.of("mar"),
          List.of("apr", "abr", "avr"),
          List.of("may", "mai"),
          List.of("jun", "juin"),
          List.of("jul", "juil"),
          List.of("aug", "ago", "août"),
          List.of("sep"),
          List.of("oct"),
          List.of("nov"),
          List.of("dec", "dic", "déc"));

  /// `March 24, 2016`, `24 March 2016`, `1 de marzo de 2021`, `2016-03-24`, and `10/11/2022`, whose order is in doubt.
  static final Pattern PATTERN =
      Pattern.compile(
          "(?i)\\b(?:("
              + MONTHS
              + ")\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})"
              + "|(\\d{1,2})(?:er|st|nd|rd|th)?\\.? (?:de |of )?("
              + MONTHS
              + ")\\.?,? (?:de )?(\\d{4})"
              + "|(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}))\\b");

  /// The day that a printed date means; empty where day and month could change places, or no such day exists.
  static Optional<LocalDate> day(String printed) {
    Matcher date = PATTERN.matcher(printed);
    if (!date.find()) {
      return Optional.empty();
    }
    if (date.group(1) != null) {
      return day(date.group(3), month(date.group(1)), date.group(2));
    }
    if (date.group(5) != null) {
      return day(date.group(6), month(date.group(5)), date.group(4));
    }
    if (date.group(7) != null) {
      return day(date.group(7), Integer.parseInt(date.group(8)), date.group(9));
    }
    return inEitherOrder(
        Integer.parseInt(date.group(10)), Integer.parseInt(date.group(11)), date.group(12));
  }

  /// `12/15/2011` can only be December; `10/11/2022` may be October or November.
  private static Optional<LocalDate> inEitherOrder(int first, int second, String year) {
    if (first > 12) {
      return day(year, second, Integer.toString(first));
    }
    return second > 12 || first == second
        ? day(year, first, Integer.toString(second))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < NAMES.size(); i++) {
      for (String start : NAMES.get(i)) {
        if (lower.startsWith(start)) {
          return i + 1;
        }
      }
    }
    return 0;
  }
}
