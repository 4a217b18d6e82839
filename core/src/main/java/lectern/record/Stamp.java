package lectern.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What every entry says of itself.
///
/// @param base the size of the checkpoint that it was appended to; entries that were published together share it. So the
///     log itself says of which sizes a checkpoint was ever signed.
/// @param time when it was appended, UTC, whole seconds, by the clock of who keeps the record
/// @param who in whose name, e.g. `Press Office, Ministry of Ports`
public record Stamp(long base, Instant time, String who) {
  public Stamp {
    if (base < 0) {
      throw new IllegalArgumentException(
          "The size of a checkpoint is not negative; found " + base + ".");
    }
    time = time.truncatedTo(ChronoUnit.SECONDS);
    who = Limits.words("who", who, Limits.WHO);
  }
}
