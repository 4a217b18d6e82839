package lectern.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times for people, always in UTC: a record is read in many places.
final class Times {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Times() {}

  /// As in `14 March 2031, 17:05:00 UTC`.
  static String of(Instant time) {
    return FORM.format(time);
  }
}
