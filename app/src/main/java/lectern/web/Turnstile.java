package lectern.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets in one request a core at a time: more at once would not be faster, only need more memory.
final class Turnstile {

  /// How long a reader waits when everybody wants a transcript at once.
  private static final int PATIENCE_SECONDS = 10;

  private final Semaphore atWork = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  /// Waits for a turn.
  ///
  /// @return false if none came in time; else the caller [leaves][#leave]
  boolean enter() throws InterruptedException {
    return atWork.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  void leave() {
    atWork.release();
  }
}
