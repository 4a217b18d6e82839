package lectern.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import lectern.witness.RunningWitness.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The race that tlog-witness describes: who asks at the same time must not bring a witness to go back, or to cosign both sides
/// of a fork.
class WitnessRaceTest {
  private static final int AT_ONCE = 50;

  @TempDir private Path state;

  private final TestLog log = TestLog.of(10 + AT_ONCE);

  @Test
  void ofFiftyContinuationsOneIsCosigned() throws Exception {
    try (RunningWitness witness = RunningWitness.of(state, log)) {
      witness.add(log.at(10).request(0));
      List<Reply> replies = atOnce(witness, i -> log.at(11 + i).request(10));
      List<Integer> cosigned = cosigned(replies);
      assertThat(cosigned).hasSize(1);
      int size = 11 + cosigned.getFirst();
      assertThat(replies).filteredOn(reply -> reply.status() != 200).hasSize(AT_ONCE - 1);
      assertThat(replies)
          .filteredOn(reply -> reply.status() != 200)
          .containsOnly(Reply.conflict(size));
    }
  }

  @Test
  void ofTwoSidesOfAForkOneIsCosigned() throws Exception {
    TestLog published = log.at(20);
    TestLog forked = log.at(10).with("never published", 10);
    try (RunningWitness witness = RunningWitness.of(state, log)) {
      witness.add(log.at(10).request(0));
      List<Reply> first = atOnce(witness, i -> (i % 2 == 0 ? published : forked).request(10));
      assertThat(cosigned(first)).hasSize(1);
      int side = cosigned(first).getFirst() % 2;
      List<Reply> second = atOnce(witness, i -> (i % 2 == 0 ? published : forked).request(20));
      assertThat(cosigned(second)).hasSize(AT_ONCE / 2).allMatch(i -> i % 2 == side);
      assertThat(witness.reports).hasSize(1);
    }
  }

  private static List<Integer> cosigned(List<Reply> replies) {
    List<Integer> cosigned = new ArrayList<>();
    for (int i = 0; i < replies.size(); i++) {
      if (replies.get(i).status() == 200) {
        cosigned.add(i);
      }
    }
    return cosigned;
  }

  private static List<Reply> atOnce(RunningWitness witness, IntFunction<byte[]> request)
      throws Exception {
    CountDownLatch ready = new CountDownLatch(AT_ONCE);
    List<Future<Reply>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        byte[] body = request.apply(i);
        asked.add(
            threads.submit(() -> {
              ready.countDown();
              ready.await();
              return witness.add(body);
            }));
      }
    }
    List<Reply> replies = new ArrayList<>();
    for (Future<Reply> reply : asked) {
      replies.add(reply.get());
    }
    return replies;
  }
}
