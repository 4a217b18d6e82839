package lectern.cli;

import java.io.IOException;

/// Whoever was to read the output has gone, as `head` does when it has seen enough: no reason to complain.
final class BrokenPipeException extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenPipeException(IOException cause) {
    super("Nobody reads the output any more.", cause);
  }
}
