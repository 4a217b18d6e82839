package lectern.web.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.search.register.Office;
import lectern.search.register.Person;

/// The offices of a person over time: a bar each, from the first day to the last.
///
/// @param from the first day of the picture
/// @param to the last day of the picture
/// @param terms in the order of their first days
public record Career(LocalDate from, LocalDate to, List<Term> terms) {

  /// A term too short to be seen still is one.
  private static final double LEAST = 0.8;

  public Career {
    terms = List.copyOf(terms);
  }

  /// @param x where its bar starts, in percent of the picture, with the sign
  /// @param width of the bar, the same way
  /// @param isSaid whether the operator says so, rather than the print
  public record Term(Office office, String x, String width, boolean isSaid) {}

  /// Empty where no office is known.
  static Optional<Career> of(Person person) {
    List<LocalDate> firsts =
        Stream.concat(
                person.offices().stream().map(Office::first), Stream.of(person.voice().first()))
            .flatMap(Optional::stream)
            .toList();
    List<LocalDate> lasts =
        Stream.concat(person.offices().stream().map(Office::last), Stream.of(person.voice().last()))
            .flatMap(Optional::stream)
            .toList();
    if (person.offices().isEmpty() || firsts.isEmpty() || lasts.isEmpty()) {
      return Optional.empty();
    }
    LocalDate from = firsts.stream().min(Comparator.naturalOrder()).orElseThrow();
    LocalDate to =
        Stream.concat(firsts.stream(), lasts.stream()).max(Comparator.naturalOrder()).orElseThrow();
    return Optional.of(
        new Career(
            from, to, person.offices().stream().map(office -> term(office, from, to)).toList()));
  }

  private static Term term(Office office, LocalDate from, LocalDate to) {
    double days = ChronoUnit.DAYS.between(from, to) + 1.0;
    double start = ChronoUnit.DAYS.between(from, office.first().orElse(from)) / days;
    double end = (ChronoUnit.DAYS.between(from, office.last().orElse(to)) + 1) / days;
    double width = Math.max(LEAST, 100 * (end - start));
    return new Term(
        office,
        percent(Math.min(100 * start, 100 - width)),
        percent(width),
        office.source() == Office.Source.OPERATOR);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", Math.max(0, value));
  }
}
