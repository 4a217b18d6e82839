package lectern.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import lectern.record.MalformedException;
import lectern.record.SignedCheckpoint;
import lectern.record.UnverifiedException;
import lectern.record.VerifierKey;
import org.jspecify.annotations.Nullable;

/// The newest checkpoint of a log, verified. Its file is looked at at each call, read when it looks changed, and its signature checked
/// when it has changed.
final class NewestCheckpoint {
  /// How often a checkpoint and a key are read again that don't fit together: they are two files, and a hand-over changes
  /// both.
  private static final int ATTEMPTS = 20;

  private static final Duration PAUSE = Duration.ofMillis(25);

  private static final Duration UNSETTLED = Duration.ofSeconds(1);

  private final Layout layout;
  private final LogFolder log;
  private volatile @Nullable Verified last;
  private volatile @Nullable Read read;

  /// @param note as it was read
  /// @param key that signed it
  record Verified(String note, SignedCheckpoint signed, VerifierKey key) {}

  NewestCheckpoint(Layout layout) {
    this.layout = layout;
    this.log = new LogFolder(layout);
  }

  /// What a file looked like just before it was read.
  private record Read(Look look, String note) {}

  /// How a file looks from outside. Whoever writes a checkpoint puts a new file in place of the old one, so that another key,
  /// on Linux the inode, tells the two apart even if both were written at the same moment.
  private record Look(FileTime changed, long size, @Nullable Object key) {
    static Look at(Path file) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return new Look(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    }

    /// Whether it would look otherwise if it was written again: some file systems tell time coarsely.
    boolean isSettled() {
      return System.currentTimeMillis() - changed.toMillis() > UNSETTLED.toMillis();
    }
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
      Look look = Look.at(layout.checkpoint());
      Read known = read;
      if (known != null && known.look.equals(look)) {
        return known.note;
      }
      String note = new String(log.checkpoint(), StandardCharsets.UTF_8);
      read = look.isSettled() ? new Read(look, note) : null;
      return note;
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
