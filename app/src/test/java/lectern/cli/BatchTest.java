package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BatchTest {

  private final List<Integer> delivered = new ArrayList<>();

  @Test
  void deliversInTheOrderOfTheInputsWhoeverIsReadyFirst() throws IOException {
    CountDownLatch secondIsDone = new CountDownLatch(1);
    Batch<Integer> batch =
        new Batch<>(
            2,
            () ->
                index -> {
                  if (index == 0) {
                    await(secondIsDone); // so that the second is ready first
                  } else {
                    secondIsDone.countDown();
                  }
                  return index;
                },
            _ -> 1,
            (index, result) -> {
              assertThat(index).isEqualTo(result);
              delivered.add(result);
            });
    batch.run(2);
    assertThat(delivered).containsExactly(0, 1);
  }

  @Test
  void manyInputsOnManyThreadsAreAllDeliveredInOrder() throws IOException {
    new Batch<>(5_000, () -> index -> index, _ -> 1, (_, result) -> delivered.add(result)).run(8);
    assertThat(delivered).containsExactlyElementsOf(IntStream.range(0, 5_000).boxed().toList());
  }

  @Test
  void noThreadRunsFarAheadOfTheFirstInputStillInWork() throws IOException {
    AtomicInteger finished = new AtomicInteger();
    AtomicInteger furthest = new AtomicInteger();
    CountDownLatch othersWait = new CountDownLatch(60);
    Batch<Integer> batch =
        new Batch<>(
            1_000,
            () ->
                index -> {
                  if (index == 0) {
                    await(othersWait);
                  }
                  furthest.accumulateAndGet(index, Math::max);
                  finished.incrementAndGet();
                  othersWait.countDown();
                  return index;
                },
            _ -> 1,
            (_, result) -> {
              if (result == 0) {
                assertThat(furthest.get()).isLessThanOrEqualTo(64 + 1);
              }
              delivered.add(result);
            });
    batch.run(2);
    assertThat(delivered).hasSize(1_000).isSorted();
  }

  @Test
  void largeResultsWaitForNobodyButTheFirst() throws IOException {
    long most = 64L << 20;
    new Batch<>(200, () -> index -> index, _ -> most, (_, result) -> delivered.add(result)).run(4);
    assertThat(delivered).hasSize(200).isSorted();
  }

  @Test
  void whatTheDeliveryThrowsEndsTheWork() {
    AtomicInteger worked = new AtomicInteger();
    Batch<Integer> batch =
        new Batch<>(
            1_000_000,
            () -> _ -> worked.incrementAndGet(),
            _ -> 1,
            (_, _) -> {
              throw new IOException("the disk is full");
            });
    assertThatThrownBy(() -> batch.run(2))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is full");
    assertThat(worked).hasValueLessThan(1_000_000);
  }

  @Test
  void noInputsAreNoWork() throws IOException {
    new Batch<>(0, () -> index -> index, _ -> 1, (_, result) -> delivered.add(result)).run(2);
    assertThat(delivered).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
