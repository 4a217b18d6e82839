package lectern.alert;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// When to try again: the schedule of Standard Webhooks ("Deliverability and reliability"), over three days, each delay up to a
/// fifth longer by chance so that retries do not come together.
public final class RetrySchedule {
  private static final List<Duration> DELAYS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final int JITTER = 5;

  private RetrySchedule() {}

  /// How long to wait after a failure.
  ///
  /// @param attempts made so far, 1 or more
  /// @param asked how long the other side asks to wait
  /// @return empty where it is given up
  public static Optional<Duration> after(
      int attempts, Optional<Duration> asked, RandomGenerator random) {
    if (attempts > DELAYS.size()) {
      return Optional.empty();
    }
    Duration delay = DELAYS.get(attempts - 1);
    Duration jittered = delay.plusMillis(random.nextLong(delay.toMillis() / JITTER + 1));
    return Optional.of(asked.filter(wait -> wait.compareTo(jittered) > 0).orElse(jittered));
  }
}
