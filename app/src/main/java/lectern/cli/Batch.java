package lectern.cli;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Works on many inputs with several threads, and hands on what comes out one by one in the order of the inputs.
///
/// Threads run ahead of the first input still in work, but not far, so that memory does not grow with their number.
///
/// @param <R> what comes out of one input
final class Batch<R> {
  /// Most results that wait for an earlier one.
  private static final int AHEAD = 64;

  /// Most bytes that do so, one result aside.
  private static final long HELD = 64L << 20;

  private final int count;
  private final Supplier<Worker<R>> workers;
  private final ToLongFunction<R> size;
  private final Delivery<R> delivery;
  private final AtomicInteger next = new AtomicInteger();

  // Guarded by this.
  private final @Nullable Object[] waiting = new Object[AHEAD];
  private int delivered;
  private long held;
  private boolean delivering;
  private @Nullable Throwable failure;

  /// What one thread does, input by input. It may keep buffers: no other thread uses it.
  interface Worker<R> {
    R work(int index) throws IOException;
  }

  /// Takes the results, never two at a time.
  interface Delivery<R> {
    void deliver(int index, R result) throws IOException;
  }

  /// @param count number of inputs
  /// @param workers makes one for each thread
  /// @param size about how many bytes a result holds while it waits
  Batch(int count, Supplier<Worker<R>> workers, ToLongFunction<R> size, Delivery<R> delivery) {
    this.count = count;
    this.workers = workers;
    this.size = size;
    this.delivery = delivery;
  }

  /// Returns when all is delivered. The calling thread works too.
  ///
  /// @throws IOException what a worker or the delivery threw first; the rest is then left undone
  void run(int threads) throws IOException {
    Thread[] others = new Thread[Math.max(0, Math.min(threads, count) - 1)];
    for (int i = 0; i < others.length; i++) {
      others[i] = Thread.ofPlatform().daemon().name("reading-" + i).start(this::workOn);
    }
    workOn();
    for (Thread other : others) {
      join(other);
    }
    switch (failure) {
      case null -> {}
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IOException(e);
    }
  }

  private static void join(Thread thread) throws IOException {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The work was interrupted.", e);
    }
  }

  private void workOn() {
    try {
      Worker<R> worker = workers.get();
      int index = next.getAndIncrement();
      while (index < count && hand(index, worker.work(index))) {
        index = next.getAndIncrement();
      }
    } catch (Throwable e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      stop(e);
    }
  }

  private synchronized void stop(Throwable reason) {
    if (failure == null) {
      failure = reason;
    }
    notifyAll();
  }

  /// Hands in a result, and delivers what is due unless another thread does so already. False if the batch is stopped.
  private boolean hand(int index, R result) throws IOException, InterruptedException {
    synchronized (this) {
      while (failure == null
          && index != delivered
          && (index - delivered >= AHEAD || held >= HELD)) {
        wait();
      }
      if (failure != null) {
        return false;
      }
      waiting[index % AHEAD] = result;
      held += size.applyAsLong(result);
      if (delivering || index != delivered) {
        return true;
      }
      delivering = true;
    }
    deliver();
    return true;
  }

  private void deliver() throws IOException {
    for (R result = due(); result != null; result = due()) {
      delivery.deliver(delivered, result);
      delivered(size.applyAsLong(result));
    }
  }

  /// The next result in order; null, and then this thread no longer delivers, if it is not there yet.
  @SuppressWarnings("unchecked") // only hand() puts something in
  private synchronized @Nullable R due() {
    R result = failure == null ? (R) waiting[delivered % AHEAD] : null;
    delivering = result != null;
    return result;
  }

  private synchronized void delivered(long bytes) {
    waiting[delivered % AHEAD] = null;
    delivered++;
    held -= bytes;
    notifyAll();
  }
}
