package lectern.web.page;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the time of day as programmes print it: `10:15`, `14.30`, `14h30`, `9 a.m.`, `noon`.
final class PrintedTime {
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<hour>[0-9]{1,2})(?:[:.h](?<minute>[0-9]{2}))?\\s*(?<mark>h\\b|[ap]\\.? ?m\\b\\.?|uhr\\b)?.*",
          Pattern.DOTALL);

  private static final Map<String, Integer> WORDS = Map.of("noon", 12 * 60, "midday", 12 * 60);

  private PrintedTime() {}

  /// Minutes from midnight; empty where it cannot be told.
  ///
  /// @param text at most some hundred characters
  static OptionalInt minutes(String text) {
    String printed = text.strip().toLowerCase(Locale.ROOT);
    Integer word = WORDS.get(printed);
    if (word != null) {
      return OptionalInt.of(word);
    }
    Matcher clock = CLOCK.matcher(printed);
    return clock.matches() ? minutes(clock) : OptionalInt.empty();
  }

  private static OptionalInt minutes(Matcher clock) {
    String mark = clock.group("mark") == null ? "" : clock.group("mark");
    int hour = Integer.parseInt(clock.group("hour"));
    int minute = clock.group("minute") == null ? 0 : Integer.parseInt(clock.group("minute"));
    boolean isOfTwelve = mark.startsWith("a") || mark.startsWith("p");
    if (clock.group("minute") == null && mark.isEmpty()
        || minute > 59
        || hour > 23
        || isOfTwelve && (hour < 1 || hour > 12)) {
      return OptionalInt.empty();
    }
    int past = isOfTwelve ? hour % 12 + (mark.startsWith("p") ? 12 : 0) : hour;
    return OptionalInt.of(past * 60 + minute);
  }
}
