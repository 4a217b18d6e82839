package lectern.citing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A citation of a page as lawyers write it (The Bluebook, rule 18.2.2): author, title, the name of the site, the day in full,
/// the address.
///
/// The CSL style of that name prints the year alone, where the rule asks for the day, and so is not used. Months are cut as
/// in the Bluebook's table T12.
final class Bluebook {
  private static final List<String> MONTHS =
      List.of(
          "Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
          "Dec.");
  private static final DateTimeFormatter REST =
      DateTimeFormatter.ofPattern("d, uuuu", Locale.ENGLISH);

  private Bluebook() {}

  static String of(Reference reference) {
    CitedEdition edition = reference.edition();
    StringBuilder line = new StringBuilder();
    reference.author().ifPresent(author -> line.append(author).append(", "));
    line.append(edition.title())
        .append(" [")
        .append(edition.description())
        .append("], ")
        .append(edition.office())
        .append(" (")
        .append(day(edition.work().date()))
        .append("), ")
        .append(reference.url());
    reference
        .accessed()
        .ifPresent(day -> line.append(" (last visited ").append(day(day)).append(")"));
    return line.append('.').toString();
  }

  private static String day(LocalDate day) {
    return MONTHS.get(day.getMonthValue() - 1) + " " + REST.format(day);
  }
}
