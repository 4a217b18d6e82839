package lectern.search;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.record.Checkpoint;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.LockObtainFailedException;

/// The index of a record, which follows its log. Fit for several threads.
///
/// What it shows is never wrong about the part of the log that it covers; [#notices] say where it lags behind.
public final class RecordIndex implements AutoCloseable {
  private static final String REMEDY = "Make it anew with `lectern rebuild`.";

  /// Whoever asks something waits while so many entries are added, and no more: some seconds.
  private static final long CHEAP = 256;

  private final RecordStore store;
  private final Path folder;
  private final PassageIndex index;
  private final List<String> notices = new ArrayList<>();

  private RecordIndex(RecordStore store, PassageIndex index) {
    this.store = store;
    this.folder = store.indexFolder();
    this.index = index;
  }

  /// Opens the index of a record, and makes it where it is missing and the log is short.
  ///
  /// @throws IndexException if it is missing, damaged, foreign or of another format
  public static RecordIndex open(RecordStore store) throws IndexException, RecordException {
    Path folder = store.indexFolder();
    if (PassageIndex.isMissing(folder)) {
      long size = store.checkpoint().checkpoint().size();
      if (size > CHEAP) {
        throw new IndexException(
            "The record has no index yet, and with its "
                + size
                + " entries making one takes a while. Make it with `lectern rebuild`.");
      }
      rebuild(store, (_, _) -> {});
    }
    PassageIndex index = PassageIndex.open(folder, REMEDY);
    try {
      RecordIndex opened = new RecordIndex(store, index);
      opened.bringLevel();
      return opened;
    } catch (IndexException | RecordException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  /// Makes the index anew. Until it is whole, readers find the old one.
  ///
  /// @throws IndexException if it cannot be written, or another process writes to it
  public static void rebuild(RecordStore store, LogReplay.Progress progress)
      throws IndexException, RecordException {
    Path folder = store.indexFolder();
    try {
      Checkpoint checkpoint = store.checkpoint().checkpoint();
      IndexWriter writer = Writing.anew(folder);
      try {
        new LogReplay(store, writer).replay(0, checkpoint.size(), progress);
        Writing.finish(writer, stamp(checkpoint));
      } finally {
        Writing.close(writer);
      }
    } catch (LockObtainFailedException e) {
      throw IndexException.inUse(folder, e);
    } catch (IOException e) {
      throw IndexException.unwritable(folder, e, "What was there before stays as it is.");
    }
  }

  private static IndexStamp stamp(Checkpoint checkpoint) {
    return IndexStamp.ofRecord(new IndexStamp.Level(checkpoint.size(), checkpoint.root().hex()));
  }

  /// The record as it is now, as far as the index could follow it.
  ///
  /// @throws IndexException if it belongs to another log, or lags too far behind
  public PassageSnapshot snapshot() throws IndexException, RecordException {
    bringLevel();
    return index.snapshot();
  }

  /// What whoever reads should know of how the index was found: whole sentences, none if it covers all of the record.
  public synchronized List<String> notices() {
    return List.copyOf(notices);
  }

  private synchronized void bringLevel() throws IndexException, RecordException {
    notices.clear();
    Checkpoint checkpoint = store.checkpoint().checkpoint();
    IndexStamp.Level level = level();
    if (isOf(level, checkpoint)) {
      return;
    }
    requireBeginning(level, checkpoint);
    long missing = checkpoint.size() - level.size();
    if (missing > CHEAP) {
      throw new IndexException(
          "The index covers "
              + level.size()
              + " of the "
              + checkpoint.size()
              + " entries of the log, and to add the rest takes a while. "
              + REMEDY);
    }
    try {
      catchUp(level, checkpoint);
    } catch (LockObtainFailedException | AccessDeniedException e) {
      notices.add(lagging(level, checkpoint, e));
    } catch (IOException e) {
      throw IndexException.unwritable(
          folder, e, "It covers the log up to entry " + level.size() + " and stays as it is.");
    }
  }

  private static String lagging(IndexStamp.Level level, Checkpoint checkpoint, IOException reason) {
    return (reason instanceof LockObtainFailedException
            ? "Another process is adding the newest entries to the index"
            : "This user may not add the newest entries to the index")
        + ", so this answer covers "
        + level.size()
        + " of the "
        + checkpoint.size()
        + " entries of the log.";
  }

  private void catchUp(IndexStamp.Level level, Checkpoint checkpoint)
      throws IOException, RecordException {
    IndexWriter writer = Writing.open(folder, OpenMode.APPEND);
    try {
      // Another process may have caught up before the lock was free.
      Optional<IndexStamp.Level> now =
          IndexStamp.of(Writing.userData(writer)).flatMap(IndexStamp::level);
      if (now.equals(Optional.of(level))) {
        new LogReplay(store, writer).replay(level.size(), checkpoint.size(), (_, _) -> {});
        Writing.commit(writer, stamp(checkpoint));
      }
    } finally {
      Writing.close(writer);
    }
  }

  private IndexStamp.Level level() throws IndexException {
    return index
        .stamp()
        .level()
        .orElseThrow(() ->
            new IndexException(
                "The index in "
                    + IndexException.quoted(folder)
                    + " is that of a collection and not of this record. "
                    + REMEDY));
  }

  private static boolean isOf(IndexStamp.Level level, Checkpoint checkpoint) {
    return level.size() == checkpoint.size() && level.root().equals(checkpoint.root().hex());
  }

  private void requireBeginning(IndexStamp.Level level, Checkpoint checkpoint)
      throws IndexException, RecordException {
    if (level.size() > checkpoint.size()
        || level.size() > 0 && !store.root(level.size()).hex().equals(level.root())) {
      throw new IndexException(
          "The index in "
              + IndexException.quoted(folder)
              + " was made from another log than this record has now. "
              + REMEDY);
    }
  }

  @Override
  public void close() throws IndexException {
    index.close();
  }
}
