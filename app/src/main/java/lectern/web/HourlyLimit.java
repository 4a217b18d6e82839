package lectern.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// How often one client may do something in an hour. Whoever has an IPv6 address has many, so all of a network count as one.
///
/// Addresses are held in memory until the hour is over, and written nowhere.
final class HourlyLimit {
  private static final Duration HOUR = Duration.ofHours(1);

  /// Bytes of an IPv6 address that name a network (RFC 6177).
  private static final int NETWORK = 8;

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
  /// @param address of the client, as a literal
  /// @return whether it is within the limit
  synchronized boolean allows(String address, Instant now) {
    if (Duration.between(start, now).compareTo(HOUR) >= 0) {
      counts.clear();
      start = now;
    }
    String client = client(address);
    if (counts.size() >= MOST_CLIENTS && !counts.containsKey(client)) {
      client = OTHERS;
    }
    return counts.merge(client, 1, Integer::sum) <= most;
  }

  /// How long until all may go on, in whole seconds, at least 1.
  synchronized long secondsLeft(Instant now) {
    return Math.max(1, HOUR.minus(Duration.between(start, now)).toSeconds());
  }

  private static String client(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK))
          : address;
    } catch (IllegalArgumentException _) {
      return OTHERS;
    }
  }
}
