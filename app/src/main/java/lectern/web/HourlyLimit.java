package lectern.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// How often one client may do something in an hour.
///
/// Clients are held in memory until the hour is over, and written nowhere.
final class HourlyLimit {
  private static final Duration HOUR = Duration.ofHours(1);

  /// Clients that are counted in an hour; further ones together are one.
  private static final int MOST_CLIENTS = 20_000;

  private static final String OTHERS = "others";

  private final int most;
  private final Map<String, Integer> counts = new HashMap<>();
  private Instant start = Instant.EPOCH;

  /// @param most times an hour
  HourlyLimit(int most) {
    this.most = most;
  }

  /// Counts once more for a client.
  ///
  /// @param client as [lectern.web.api.ClientAddress] names it
  /// @return whether it is within the limit
  synchronized boolean allows(String client, Instant now) {
    if (Duration.between(start, now).compareTo(HOUR) >= 0) {
      counts.clear();
      start = now;
    }
    boolean isCounted = counts.size() < MOST_CLIENTS || counts.containsKey(client);
    return counts.merge(isCounted ? client : OTHERS, 1, Integer::sum) <= most;
  }

  /// How long until all may go on, in whole seconds, at least 1.
  synchronized long secondsLeft(Instant now) {
    return Math.max(1, HOUR.minus(Duration.between(start, now)).toSeconds());
  }
}
