package lectern.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What every entry says of itself.
///
/// @param base the size of the checkpoint that it was appended to; entries that were published together share it. So the
///     log itself says of which sizes a checkpoint was ever signed.
/// @param time when it was appended, UTC, whole seconds, by the clock of who keeps the record; in a year of four digits, since
///     nothing could ever be appended after the last year that there is
/// @param who in whose name, e.g. `Press Office, Ministry of Ports`
public record Stamp(long base, Instant time, String who) {
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  public Stamp {
    if (base < 0) {
      throw new IllegalArgumentException(
          "The size of a checkpoint is not negative; found " + base + ".");
    }
    time = time.truncatedTo(ChronoUnit.SECONDS);
    if (time.isBefore(FIRST) || time.isAfter(LAST)) {
      throw new IllegalArgumentException(
          "A time lies in a year of four digits; found " + time + ".");
    }
    who = Limits.words("who", who, Limits.WHO);
  }
}
