package lectern.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lectern.store.AlertDesk;
import lectern.store.Delivery;
import lectern.store.RecordException;
import lectern.store.RecordWriter;
import lectern.store.SavedSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a message in the queue to its arrival, or the end of all attempts.
class DispatcherTest {
  private static final String SECRET = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  @TempDir Path folder;

  private Instant now = Found.MORNING;

  @BeforeEach
  void aRecord() throws Exception {
    RecordWriter.create(data(), "press.example/record", "lectern import", InstantSource.fixed(now))
        .close();
  }

  private Path data() {
    return folder.resolve("data");
  }

  @Test
  void aMessageThatArrivesLeavesTheQueue() throws Exception {
    try (Receiver receiver = new Receiver("HTTP/1.1 200 OK\r\n\r\n");
        AlertDesk desk = AlertDesk.open(data())) {
      queue(desk, receiver.url(), "msg_1", "msg_2");
      assertThat(run(desk)).isEqualTo(new Dispatcher.Outcome(2, 0, List.of()));
      assertThat(receiver.requests).hasSize(2);
      assertThat(desk.deliveries()).isEmpty();
      assertThat(run(desk)).isEqualTo(new Dispatcher.Outcome(0, 0, List.of()));
    }
  }

  @Test
  void aFailureIsTriedAgainWhenItIsDue() throws Exception {
    try (Receiver receiver = new Receiver("HTTP/1.1 500 Oops\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n");
        AlertDesk desk = AlertDesk.open(data())) {
      queue(desk, receiver.url(), "msg_1");
      assertThat(run(desk)).isEqualTo(new Dispatcher.Outcome(0, 1, List.of()));
      Delivery waiting = desk.deliveries().getFirst();
      assertThat(waiting.attempts()).isEqualTo(1);
      assertThat(waiting.failure()).contains("The address answered with status 500.");
      assertThat(waiting.due()).isBetween(now.plusSeconds(5), now.plusSeconds(6));
      assertThat(run(desk)).isEqualTo(new Dispatcher.Outcome(0, 0, List.of()));
      now = now.plusSeconds(6);
      assertThat(run(desk)).isEqualTo(new Dispatcher.Outcome(1, 0, List.of()));
      assertThat(receiver.requests)
          .allMatch(request -> request.contains("webhook-id: msg_1\n"))
          .hasSize(2);
    }
  }

  @Test
  void afterThreeDaysItIsGivenUpAndSaid() throws Exception {
    try (Receiver receiver = new Receiver("HTTP/1.1 500 Oops\r\n\r\n");
        AlertDesk desk = AlertDesk.open(data())) {
      queue(desk, receiver.url(), "msg_1");
      List<String> notices = new ArrayList<>();
      while (!desk.deliveries().isEmpty()) {
        notices.addAll(run(desk).notices());
        now = now.plus(Duration.ofHours(30));
      }
      assertThat(receiver.requests).hasSize(10);
      assertThat(notices)
          .containsExactly(
              "A message of \"harbor\" was given up after three days. The address answered with status 500.");
    }
  }

  @Test
  void anAddressThatIsGoneIsNotWrittenToAgain() throws Exception {
    try (Receiver receiver = new Receiver("HTTP/1.1 410 Gone\r\n\r\n");
        AlertDesk desk = AlertDesk.open(data())) {
      queue(desk, receiver.url(), "msg_1", "msg_2");
      assertThat(run(desk).notices())
          .containsExactly(
              "\"harbor\" sends no messages any more: its address answered 410 Gone. Remove it and add it with another"
                  + " address.");
      assertThat(receiver.requests).hasSize(1);
      assertThat(desk.deliveries()).isEmpty();
      assertThat(desk.search("harbor").orElseThrow().url()).isEmpty();
    }
  }

  @Test
  void anAddressThatFailsIsLeftAloneForTheRestOfTheRun() throws Exception {
    try (Receiver receiver = new Receiver("HTTP/1.1 502 Bad Gateway\r\n\r\n");
        AlertDesk desk = AlertDesk.open(data())) {
      queue(desk, receiver.url(), "msg_1", "msg_2", "msg_3", "msg_4", "msg_5");
      run(desk);
      assertThat(receiver.requests).hasSize(3);
      assertThat(desk.deliveries()).hasSize(5);
    }
  }

  @Test
  void whatOneProcessHasTakenAnotherLeavesAlone() throws Exception {
    try (AlertDesk desk = AlertDesk.open(data());
        AlertDesk other = AlertDesk.open(data())) {
      queue(desk, "https://desk.example/", "msg_1");
      assertThat(desk.take(now, 10)).hasSize(1);
      assertThat(other.take(now.plusSeconds(60), 10)).isEmpty();
      assertThat(other.take(now.plusSeconds(120), 10)).hasSize(1);
    }
  }

  @Test
  void theQueueAndHowFarWasToldChangeTogether() throws Exception {
    try (AlertDesk desk = AlertDesk.open(data())) {
      queue(desk, "https://desk.example/", "msg_1");
      SavedSearch old = desk.search("harbor").orElseThrow();
      assertThat(desk.tell(old, 9, List.of(message(old, "msg_2")))).isTrue();
      assertThat(desk.tell(old, 9, List.of(message(old, "msg_3")))).as("told already").isFalse();
      assertThatThrownBy(() ->
              desk.tell(desk.search("harbor").orElseThrow(), 12, List.of(message(old, "msg_2"))))
          .isInstanceOf(RecordException.class);
      assertThat(desk.search("harbor").orElseThrow().seen()).isEqualTo(9);
      assertThat(desk.deliveries()).extracting(Delivery::id).containsExactly("msg_1", "msg_2");
      assertThat(desk.remove("harbor")).isTrue();
      assertThat(desk.remove("harbor")).isFalse();
      assertThat(desk.deliveries()).isEmpty();
    }
  }

  @Test
  void aNameIsGivenOnceAndASecretIsNotShown() throws Exception {
    try (AlertDesk desk = AlertDesk.open(data())) {
      queue(desk, "https://desk.example/");
      assertThatThrownBy(() -> queue(desk, "https://desk.example/"))
          .hasMessage(
              "There is a saved search named \"harbor\" already. Remove it first, or take another name.");
      assertThat(desk.search("harbor").orElseThrow().toString())
          .doesNotContain(SECRET.substring(6));
    }
  }

  @Test
  void theScheduleEndsAfterTenAttemptsAndHeedsWhatIsAsked() {
    Random random = new Random(1);
    assertThat(RetrySchedule.after(9, Optional.empty(), random).orElseThrow())
        .isBetween(Duration.ofHours(24), Duration.ofHours(29));
    assertThat(RetrySchedule.after(10, Optional.empty(), random)).isEmpty();
    assertThat(RetrySchedule.after(1, Optional.of(Duration.ofMinutes(3)), random))
        .contains(Duration.ofMinutes(3));
    assertThat(RetrySchedule.after(2, Optional.of(Duration.ofMinutes(3)), random).orElseThrow())
        .isGreaterThanOrEqualTo(Duration.ofMinutes(5));
  }

  private Dispatcher.Outcome run(AlertDesk desk) throws RecordException {
    return new Dispatcher(desk, new WebhookClient(), true, () -> now, new Random(1)).run();
  }

  private void queue(AlertDesk desk, String url, String... ids) throws RecordException {
    desk.add("harbor", "harbor dues", Optional.of(url), Optional.of(SECRET), now, 0);
    SavedSearch search = desk.search("harbor").orElseThrow();
    desk.tell(search, 3, List.of(ids).stream().map(id -> message(search, id)).toList());
  }

  private Delivery message(SavedSearch search, String id) {
    return new Delivery(id, search.id(), "{}", 0, now, Optional.empty());
  }
}
