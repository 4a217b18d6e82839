package lectern.search;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Does independent pieces of work on all processors, few of them waiting at a time.
final class Workers implements AutoCloseable {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /// Some wait, so that no thread does.
  private static final int WAITING = 4 * THREADS;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().daemon().name("indexing-", 0).factory());
  private final Semaphore places = new Semaphore(WAITING);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /// A piece of work.
  @FunctionalInterface
  interface Work {
    void run() throws IOException, IndexException;
  }

  /// Has a piece of work done; waits where much is waiting already.
  ///
  /// @throws IndexException or IOException what an earlier piece threw
  void take(Work work) throws IOException, IndexException {
    places.acquireUninterruptibly();
    rethrow();
    threads.execute(() -> {
      try {
        work.run();
      } catch (IOException | IndexException | RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        places.release();
      }
    });
  }

  /// Waits until all is done.
  ///
  /// @throws IndexException or IOException what the first piece threw that failed
  void finish() throws IOException, IndexException {
    places.acquireUninterruptibly(WAITING);
    rethrow();
  }

  private void rethrow() throws IOException, IndexException {
    switch (failure.get()) {
      case null -> {}
      case IOException e -> throw e;
      case IndexException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  /// Waits for what has begun: nobody may write any more when this returns.
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
