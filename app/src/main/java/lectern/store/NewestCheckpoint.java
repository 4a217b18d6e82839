package lectern.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import lectern.record.MalformedException;
import lectern.record.SignedCheckpoint;
import lectern.record.UnverifiedException;
import lectern.record.VerifierKey;
import org.jspecify.annotations.Nullable;

/// The newest checkpoint of a log, verified. Its file is read at each call, its signature checked when it has changed.
final class NewestCheckpoint {
  /// How often a checkpoint and a key are read again that don't fit together: they are two files, and a hand-over changes
  /// both.
  private static final int ATTEMPTS = 20;

  private static final Duration PAUSE = Duration.ofMillis(25);

  private final Layout layout;
  private final LogFolder log;
  private volatile @Nullable Verified last;

  /// @param note as it was read
  /// @param key that signed it
  record Verified(String note, SignedCheckpoint signed, VerifierKey key) {}

  NewestCheckpoint(Layout layout) {
    this.layout = layout;
    this.log = new LogFolder(layout);
  }

  /// @throws RecordException if it cannot be read, or is not signed by the log's key
  SignedCheckpoint signed() throws RecordException {
    return verified().signed();
  }

  /// The same with the key that signed it.
  Verified verified() throws RecordException {
    Verified known = last;
    String note = note();
    if (known == null || !known.note.equals(note)) {
      known = verify();
      last = known;
    }
    return known;
  }

  private String note() throws RecordException {
    try {
      return new String(log.checkpoint(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw RecordException.unreadable(layout.checkpoint(), e);
    }
  }

  private Verified verify() throws RecordException {
    for (int attempt = 1; ; attempt++) {
      VerifierKey key = KeyFile.verifierKey(Keyring.publicFile(layout));
      String note = note();
      try {
        byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
        return new Verified(note, SignedCheckpoint.open(bytes, List.of(key)), key);
      } catch (MalformedException | UnverifiedException e) {
        if (attempt == ATTEMPTS) {
          throw new RecordException(
              RecordException.quoted(layout.checkpoint())
                  + " is not to be trusted. "
                  + e.getMessage()
                  + " Run `lectern verify`, which says what else does not fit.",
              e);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
