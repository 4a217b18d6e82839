package lectern.citing;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A citation in a line that anybody can read.
final class PlainText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private PlainText() {}

  static String of(Reference reference) {
    StringBuilder line = new StringBuilder("“").append(reference.words()).append("” ");
    if (!reference.label().isEmpty()) {
      line.append(reference.label()).append(", ");
    }
    line.append(reference.edition().title())
        .append(", ")
        .append(DAY.format(reference.edition().work().date()))
        .append(". ")
        .append(reference.edition().description())
        .append(", ")
        .append(reference.place())
        .append(". ")
        .append(reference.edition().office())
        .append(". ")
        .append(reference.url());
    reference
        .accessed()
        .ifPresent(day -> line.append(" (accessed ").append(DAY.format(day)).append(")"));
    return line.toString();
  }
}
