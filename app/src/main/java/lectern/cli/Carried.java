package lectern.cli;

import java.io.IOException;
import lectern.store.RecordException;

/// Carries what stands in the way out of a [Batch], which knows input and output alone.
final class Carried {
  private Carried() {}

  interface Work<T> {
    T run() throws RecordException, Complaint, IOException;
  }

  /// @throws IOException with the message of whatever was thrown
  static <T> T over(Work<T> work) throws IOException {
    try {
      return work.run();
    } catch (RecordException | Complaint e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
