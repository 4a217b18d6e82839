package lectern.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.record.Checkpoint;
import lectern.record.MalformedException;
import lectern.record.Manifest;
import lectern.record.SignedNote;
import lectern.record.SigningKey;
import lectern.record.Stamp;

/// The end of the log, where entries are appended: what they go on from, and how they get there. Only who holds the
/// [WriterLock] may have one.
final class LogWriter {
  /// How far clocks of machines that are looked after differ. A clock further behind was set back.
  private static final Duration SLACK = Duration.ofSeconds(5);

  private final Layout layout;
  private final DurableFiles files;
  private final Keyring keyring;
  private final LogFolder log;
  private final LogAppender appender;
  private final Leftovers leftovers;
  private final Catalogue catalogue;
  private final InstantSource clock;
  private End end;

  /// Whether nothing lies beyond the checkpoint.
  private boolean isSettled = true;

  /// @param key in force
  /// @param note the newest checkpoint
  /// @param newest when the newest entry was appended
  private record End(SigningKey key, SignedNote note, Checkpoint checkpoint, Instant newest) {}

  /// Clears up after an interrupted writer first, and brings the catalogue level.
  LogWriter(Layout layout, DurableFiles files, Catalogue catalogue, InstantSource clock)
      throws RecordException {
    this.layout = layout;
    this.files = files;
    this.keyring = new Keyring(layout, files);
    this.log = new LogFolder(layout);
    this.appender = new LogAppender(layout, files);
    this.leftovers = new Leftovers(layout, files);
    this.catalogue = catalogue;
    this.clock = clock;
    this.end = settle();
  }

  private End settle() throws RecordException {
    try {
      leftovers.clearUnfinished();
      SignedNote note = SignedNote.parse(log.checkpoint());
      SigningKey key = keyring.settle(note);
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      catalogue.bringLevel(() -> checkpoint);
      if (checkpoint.size() == 0) {
        leftovers.clear(checkpoint, 0, catalogue);
        return new End(key, note, checkpoint, Instant.MIN);
      }
      Stamp newest = log.entry(checkpoint.size() - 1, checkpoint.size()).stamp();
      leftovers.clear(checkpoint, newest.base(), catalogue);
      return new End(key, note, checkpoint, newest.time());
    } catch (MalformedException e) {
      throw damaged(e);
    } catch (IOException e) {
      throw failed(e, "Nothing was changed.");
    }
  }

  private RecordException damaged(MalformedException e) {
    return new RecordException(
        "The record in "
            + RecordException.quoted(layout.root())
            + " is damaged. "
            + e.getMessage()
            + " Nothing was changed; run `lectern verify`, which names every damaged file, and get them back from a"
            + " backup.",
        e);
  }

  private RecordException failed(IOException e, String consequence) {
    Path file =
        e instanceof FileSystemException named && named.getFile() != null
            ? Path.of(named.getFile())
            : layout.root();
    return RecordException.unwritable(file, e, consequence);
  }

  SigningKey key() {
    return end.key;
  }

  SignedNote note() {
    return end.note;
  }

  Checkpoint checkpoint() {
    return end.checkpoint;
  }

  /// What entries say that are appended next.
  ///
  /// @throws RecordException if the clock was set back, or `who` is empty
  Stamp stamp(String who) throws RecordException {
    Instant now = clock.instant();
    if (now.isBefore(minus(end.newest))) {
      throw new RecordException(
          "The clock of this machine says "
              + now
              + ", but the newest entry of the record is of "
              + end.newest
              + ". Times in a record never go back, so nothing was written. Set the clock right and try again.");
    }
    try {
      return new Stamp(end.checkpoint.size(), now.isBefore(end.newest) ? end.newest : now, who);
    } catch (IllegalArgumentException e) {
      throw new RecordException("The entry cannot be made: " + e.getMessage(), e);
    }
  }

  private static Instant minus(Instant newest) {
    return newest.equals(Instant.MIN) ? newest : newest.minus(SLACK);
  }

  /// Clears up if an earlier step failed.
  void requireSettled() throws RecordException {
    if (!isSettled) {
      end = settle();
      isSettled = true;
    }
  }

  /// Publishes entries, all or none, and puts them into the catalogue.
  ///
  /// @param entries at least one; each goes on from [#stamp]
  /// @param sources files of `sources/` that they name
  /// @param keys that sign the checkpoint, the one in force first
  void append(List<Logged> entries, Map<Path, DurableFiles.Content> sources, List<SigningKey> keys)
      throws RecordException {
    LogAppender.Prepared prepared = prepare(entries, sources, keys);
    Instant newest = entries.getLast().manifest().stamp().time();
    isSettled = false;
    try {
      appender.commit(prepared);
      isSettled = true;
    } catch (IOException e) {
      if (!appender.isCommitted(prepared.note())) {
        throw notPublished(e);
      }
      end = new End(end.key, prepared.note(), prepared.after(), newest);
      throw failed(
          e,
          "What was to be published is in the record now, but a power failure might still undo it; run `lectern verify`"
              + " once the disk is in order.");
    }
    end = new End(end.key, prepared.note(), prepared.after(), newest);
    bringCatalogueLevel();
  }

  private RecordException notPublished(IOException e) {
    try {
      requireSettled();
    } catch (RecordException again) {
      // What is left behind is in nobody's way, and is cleared away before anything else is
      // written.
    }
    return failed(e, "Nothing was published, and what was published before is not touched.");
  }

  private LogAppender.Prepared prepare(
      List<Logged> entries, Map<Path, DurableFiles.Content> sources, List<SigningKey> keys)
      throws RecordException {
    try {
      List<byte[]> bytes = new ArrayList<>();
      for (Logged entry : entries) {
        bytes.add(bytes(entry.manifest()));
      }
      return appender.prepare(
          end.checkpoint, bytes, absent(sources), after -> Keyring.sign(after, keys));
    } catch (MalformedException e) {
      throw damaged(e);
    } catch (IOException e) {
      throw RecordException.unreadable(layout.log(), e);
    }
  }

  private static byte[] bytes(Manifest manifest) throws RecordException {
    try {
      return manifest.bytes();
    } catch (MalformedException e) {
      throw new RecordException("The entry cannot be made: " + e.getMessage(), e);
    }
  }

  /// Files that no published entry names yet. The others are there already, and are not touched.
  private Map<Path, DurableFiles.Content> absent(Map<Path, DurableFiles.Content> sources)
      throws RecordException {
    Map<Path, DurableFiles.Content> absent = new HashMap<>();
    for (Map.Entry<Path, DurableFiles.Content> source : sources.entrySet()) {
      String name = String.valueOf(source.getKey().getFileName());
      if (catalogue.naming(name).isEmpty() || !Files.exists(source.getKey())) {
        absent.put(source.getKey(), source.getValue());
      }
    }
    return absent;
  }

  /// What is published is published: where the catalogue fails, the next one to open the record makes it level.
  private void bringCatalogueLevel() {
    try {
      catalogue.bringLevel(() -> end.checkpoint);
    } catch (RecordException e) {
      isSettled = false;
    }
  }

  /// Puts a checkpoint with more signatures in the place of the newest, or finishes a hand-over.
  void replace(SignedNote note) throws RecordException {
    try {
      files.write(layout.checkpoint(), note.bytes());
      end = new End(end.key, note, end.checkpoint, end.newest);
    } catch (IOException e) {
      throw failed(e, "The checkpoint is as it was.");
    }
  }

  /// A new key on disk, to sign the checkpoint that hands over to it.
  SigningKey prepareNextKey() throws RecordException {
    isSettled = false; // if the hand-over comes to nothing, this key has to go
    try {
      return keyring.prepareNext(end.key.name());
    } catch (IOException e) {
      throw failed(e, "The key is not changed.");
    }
  }

  /// After a hand-over was appended: puts the new key in the place of the old one, which is gone then.
  void finishHandOver() throws RecordException {
    try {
      end = new End(keyring.settle(end.note), end.note, end.checkpoint, end.newest);
    } catch (IOException e) {
      isSettled = false;
      throw failed(
          e,
          "The hand-over is in the record; it is finished when the record is opened for writing again.");
    }
  }
}
