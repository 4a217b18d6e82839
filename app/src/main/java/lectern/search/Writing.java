package lectern.search;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// Opens an index to write it. Until the writer commits, readers see what was there before; if it never does, nothing has
/// happened, and the next writer takes away what this one left.
final class Writing {
  private static final double BUFFER_MB = 256;

  private Writing() {}

  /// @param mode whether it is made anew or added to
  /// @throws org.apache.lucene.store.LockObtainFailedException if another process writes to it
  static IndexWriter open(Path folder, IndexWriterConfig.OpenMode mode) throws IOException {
    LuceneLog.quieten();
    Files.createDirectories(folder);
    IndexWriterConfig config =
        new IndexWriterConfig(analyzer())
            .setOpenMode(mode)
            .setRAMBufferSizeMB(BUFFER_MB)
            .setCommitOnClose(false);
    FSDirectory directory = FSDirectory.open(folder);
    try {
      return new IndexWriter(directory, config);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /// Opens an index to make it anew, whatever is in the folder.
  static IndexWriter anew(Path folder) throws IOException {
    try {
      return open(folder, IndexWriterConfig.OpenMode.CREATE);
    } catch (LockObtainFailedException e) {
      throw e;
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | NoSuchFileException e) {
      clear(folder);
      return open(folder, IndexWriterConfig.OpenMode.CREATE);
    }
  }

  /// Takes the files of an index away that can't be read; their names are Lucene's.
  private static void clear(Path folder) throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, "{segments_*,pending_segments_*,_*}")) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  /// Whether nothing is in a folder but what a writer left that never committed.
  static boolean isEmpty(Path folder) throws IndexException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith("_")
            && !name.startsWith("pending_segments")
            && !name.equals(IndexWriter.WRITE_LOCK_NAME)) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw IndexException.unreadable(folder, e, "Check its permissions.");
    }
  }

  private static Analyzer analyzer() {
    Analyzer words = new WhitespaceAnalyzer();
    return new PerFieldAnalyzerWrapper(
        EnglishText.analyzer(),
        Map.of(
            Fields.SPEAKER, words,
            Fields.ASKER, words,
            Fields.OUTLET, words));
  }

  /// Makes an index whole: of one piece, which is read fastest.
  static void finish(IndexWriter writer, IndexStamp stamp) throws IOException {
    writer.forceMerge(1);
    commit(writer, stamp);
  }

  /// From here on readers see what was written.
  static void commit(IndexWriter writer, IndexStamp stamp) throws IOException {
    writer.setLiveCommitData(stamp.userData().entrySet());
    writer.commit();
  }

  /// The user data of the newest commit.
  static Map<String, String> userData(IndexWriter writer) {
    Map<String, String> userData = new HashMap<>();
    Optional.ofNullable(writer.getLiveCommitData())
        .ifPresent(
            entries -> entries.forEach(entry -> userData.put(entry.getKey(), entry.getValue())));
    return userData;
  }

  /// Gives up what was not committed, and the lock.
  static void close(IndexWriter writer) throws IOException {
    try {
      writer.rollback();
    } finally {
      writer.getDirectory().close();
    }
  }
}
