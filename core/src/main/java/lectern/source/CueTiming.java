package lectern.source;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The line that says when a caption is shown: `00:05.335 --> 00:08.035`.
///
/// @param start as printed
/// @param end as printed
/// @param to index after the second timestamp
/// @param standard whether both timestamps and the arrow are written as WebVTT or SubRip have them
record CueTiming(Duration start, Duration end, int to, boolean standard) {

  /// The timing that starts in `[from, to)` after blanks, if one does.
  ///
  /// Understood are also `:00:30. > :00:35.`, as some captioners write, and a dash for the hyphens of the arrow.
  static Optional<CueTiming> at(String text, int from, int to) {
    Stamp start = Stamp.at(text, Characters.skipBlank(text, from, to), to);
    if (start == null) {
      return Optional.empty();
    }
    int blanks = Characters.skipBlank(text, start.to, to);
    int arrow = blanks;
    while (arrow < to && isDash(text.charAt(arrow))) {
      arrow++;
    }
    if (arrow == to || text.charAt(arrow) != '>') {
      return Optional.empty();
    }
    Stamp end = Stamp.at(text, Characters.skipBlank(text, arrow + 1, to), to);
    if (end == null) {
      return Optional.empty();
    }
    boolean standard = start.standard && end.standard && text.startsWith("-->", blanks);
    return Optional.of(new CueTiming(start.time, end.time, end.to, standard));
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2014';
  }

  /// A timestamp: hours if any, minutes, seconds, thousandths.
  private record Stamp(Duration time, int to, boolean standard) {
    private static final int LONGEST = 24;

    static @Nullable Stamp at(String text, int from, int to) {
      long[] parts = new long[3];
      int colons = 0;
      int digits = 0;
      int i = from;
      int limit = Math.min(to, from + LONGEST);
      long number = 0;
      boolean wellFormed = true;
      while (i < limit && (isDigit(text.charAt(i)) || (text.charAt(i) == ':' && colons < 2))) {
        char c = text.charAt(i++);
        if (c == ':') {
          parts[colons++] = number;
          wellFormed &= digits >= 2;
          number = 0;
          digits = 0;
        } else {
          number = Math.min(number * 10 + (c - '0'), 1_000_000);
          digits++;
        }
      }
      if (colons == 0 || digits == 0) {
        return null;
      }
      wellFormed &= digits == 2;
      long minutes = colons == 2 ? parts[0] * 60 + parts[1] : parts[0];
      long millis = (minutes * 60 + number) * 1000;
      int fraction = 0;
      if (i < limit && (text.charAt(i) == '.' || text.charAt(i) == ',')) {
        i++;
        for (long unit = 100; i < limit && isDigit(text.charAt(i)); unit /= 10, i++, fraction++) {
          millis += (text.charAt(i) - '0') * unit;
        }
      }
      return new Stamp(Duration.ofMillis(millis), i, wellFormed && fraction == 3);
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
