package lectern.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FileSwitchDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/// An index that is open to be read. Fit for several threads, also while another process adds to it.
public final class PassageIndex implements AutoCloseable {
  /// The extension of the files of what is stored.
  private static final Set<String> STORED = Set.of("fdt");

  private final Path folder;
  private final String remedy;
  private final Directory directory;
  private DirectoryReader newest;

  private PassageIndex(Path folder, String remedy, Directory directory, DirectoryReader newest) {
    this.folder = folder;
    this.remedy = remedy;
    this.directory = directory;
    this.newest = newest;
  }

  /// Opens the index of a collection, as [CollectionIndex] makes it.
  ///
  /// @throws IndexException if there is none, or it is damaged, foreign, or of another format
  public static PassageIndex open(Path folder) throws IndexException {
    return open(folder, "Make it again with `lectern index`.");
  }

  /// @param remedy a whole sentence that says how the index can be made again
  static PassageIndex open(Path folder, String remedy) throws IndexException {
    LuceneLog.quieten();
    try {
      Directory directory = directory(folder);
      try {
        PassageIndex index =
            new PassageIndex(folder, remedy, directory, DirectoryReader.open(directory));
        index.requireKnown();
        return index;
      } catch (IOException | IndexException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IndexNotFoundException e) {
      throw new IndexException(
          "There is no index in " + IndexException.quoted(folder) + ". " + remedy, e);
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw foreign(folder, remedy);
    } catch (IOException e) {
      throw IndexException.unreadable(folder, e, remedy);
    }
  }

  /// The passages as they are stored are half of the index, and little of them is read at a time: they are read like any file. All
  /// else is mapped into memory, and what was once looked at stays there.
  private static Directory directory(Path folder) throws IOException {
    return new FileSwitchDirectory(
        STORED, new NIOFSDirectory(folder), FSDirectory.open(folder), true);
  }

  private void requireKnown() throws IndexException, IOException {
    Optional<IndexStamp> stamp = IndexStamp.of(newest.getIndexCommit().getUserData());
    if (stamp.isEmpty() || stamp.get().format() != IndexStamp.FORMAT) {
      newest.close();
      throw foreign(folder, remedy);
    }
  }

  /// Whether a folder holds no index at all, be it a damaged one.
  static boolean isMissing(Path folder) throws IndexException {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Directory directory = FSDirectory.open(folder)) {
      return !DirectoryReader.indexExists(directory);
    } catch (IOException e) {
      throw IndexException.unreadable(folder, e, "Check its permissions.");
    }
  }

  private static IndexException foreign(Path folder, String remedy) {
    return new IndexException(
        "The index in "
            + IndexException.quoted(folder)
            + " is damaged, or was not made by this release of Lectern, which reads format "
            + IndexStamp.FORMAT
            + " and no other. "
            + remedy);
  }

  /// What the index says of itself now.
  synchronized IndexStamp stamp() throws IndexException {
    try {
      refresh();
      return IndexStamp.of(newest.getIndexCommit().getUserData())
          .filter(stamp -> stamp.format() == IndexStamp.FORMAT)
          .orElseThrow(() -> foreign(folder, remedy));
    } catch (IOException e) {
      throw IndexException.unreadable(folder, e, remedy);
    }
  }

  private void refresh() throws IOException {
    DirectoryReader changed = DirectoryReader.openIfChanged(newest);
    if (changed != null) {
      newest.close();
      newest = changed;
    }
  }

  /// The index as it is now; it stays so until the snapshot is closed.
  ///
  /// @throws IndexException if it has changed and cannot be read any more
  public synchronized PassageSnapshot snapshot() throws IndexException {
    try {
      refresh();
      newest.incRef();
      return new PassageSnapshot(newest, folder, remedy);
    } catch (IOException e) {
      throw IndexException.unreadable(folder, e, remedy);
    }
  }

  @Override
  public synchronized void close() throws IndexException {
    try {
      newest.close();
      directory.close();
    } catch (IOException e) {
      throw IndexException.unreadable(folder, e, remedy);
    }
  }
}
