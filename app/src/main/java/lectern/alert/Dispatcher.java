package lectern.alert;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import lectern.store.AlertDesk;
import lectern.store.Delivery;
import lectern.store.RecordException;
import lectern.store.SavedSearch;

/// Sends the messages that are due, one after the other, and notes what became of each.
///
/// A message arrives at least once: where the power fails between its arrival and the note of it, it is sent again under
/// the same id.
public final class Dispatcher {

  /// How many messages one run sends at most; the rest is for the next.
  private static final int MOST = 100;

  /// After so many failures in one run an address is left alone until the next.
  private static final int MOST_FAILURES = 3;

  private final AlertDesk desk;
  private final WebhookClient client;
  private final boolean allowsPrivate;
  private final InstantSource clock;
  private final RandomGenerator random;

  /// @param allowsPrivate whether messages may go to loopback and private addresses
  public Dispatcher(
      AlertDesk desk,
      WebhookClient client,
      boolean allowsPrivate,
      InstantSource clock,
      RandomGenerator random) {
    this.desk = desk;
    this.client = client;
    this.allowsPrivate = allowsPrivate;
    this.clock = clock;
    this.random = random;
  }

  /// What a run did.
  ///
  /// @param sent how many messages arrived
  /// @param later how many failed and will be tried again
  /// @param notices whole sentences about what was given up
  public record Outcome(int sent, int later, List<String> notices) {
    public Outcome {
      notices = List.copyOf(notices);
    }
  }

  /// Sends what is due now.
  public Outcome run() throws RecordException {
    int sent = 0;
    int later = 0;
    List<String> notices = new ArrayList<>();
    List<Long> failing = new ArrayList<>();
    for (Delivery delivery : desk.take(clock.instant(), MOST)) {
      Optional<SavedSearch> search = desk.search(delivery.search());
      if (search.isEmpty() || search.get().url().isEmpty() || search.get().secret().isEmpty()) {
        desk.drop(delivery);
      } else if (failing.stream().filter(id -> id == delivery.search()).count() < MOST_FAILURES) {
        boolean isSent = send(search.get(), delivery, notices);
        sent += isSent ? 1 : 0;
        later += isSent ? 0 : 1;
        if (!isSent) {
          failing.add(delivery.search());
        }
      }
    }
    return new Outcome(sent, later, notices);
  }

  private boolean send(SavedSearch search, Delivery delivery, List<String> notices)
      throws RecordException {
    Instant now = clock.instant();
    try {
      WebhookTarget target = WebhookTarget.parse(search.url().orElseThrow(), allowsPrivate);
      WebhookSecret secret = WebhookSecret.parse(search.secret().orElseThrow());
      WebhookMessage message = new WebhookMessage(delivery.id(), delivery.body());
      return note(search, delivery, client.send(target, secret, message, now), now, notices);
    } catch (IOException | IllegalArgumentException e) {
      retry(search, delivery, String.valueOf(e.getMessage()), Optional.empty(), now, notices);
      return false;
    }
  }

  private boolean note(
      SavedSearch search,
      Delivery delivery,
      WebhookAnswer answer,
      Instant now,
      List<String> notices)
      throws RecordException {
    if (answer.isSuccess()) {
      desk.drop(delivery);
      return true;
    }
    if (answer.isGone()) {
      desk.silence(search.id());
      notices.add(
          "\""
              + search.name()
              + "\" sends no messages any more: its address answered 410 Gone. Remove it and add it with another address.");
      return false;
    }
    String failure = "The address answered with status " + answer.status() + ".";
    retry(search, delivery, failure, answer.retryAfter(), now, notices);
    return false;
  }

  private void retry(
      SavedSearch search,
      Delivery delivery,
      String failure,
      Optional<Duration> asked,
      Instant now,
      List<String> notices)
      throws RecordException {
    Optional<Duration> delay = RetrySchedule.after(delivery.attempts() + 1, asked, random);
    if (delay.isPresent()) {
      desk.fail(delivery, now.plus(delay.get()), failure);
    } else {
      desk.drop(delivery);
      notices.add(
          "A message of \"" + search.name() + "\" was given up after three days. " + failure);
    }
  }
}
