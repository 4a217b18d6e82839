package lectern.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lectern.json.JsonException;
import lectern.json.JsonReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// Makes the index of a collection of documents. What was in the folder before stays until the new index is whole.
public final class CollectionIndex {
  private static final String UNTOUCHED =
      "Nothing was indexed, and what was there before stays as it is.";

  private final EditionWriter editions;
  private final Progress progress;

  /// Where each document was found.
  private final Map<String, Line> documents = new ConcurrentHashMap<>();

  private long bytes;

  private CollectionIndex(IndexWriter writer, Progress progress) {
    this.editions = new EditionWriter(writer);
    this.progress = progress;
  }

  /// @param number 1-based
  private record Line(Path file, long number) {
    @Override
    public String toString() {
      return "line " + number + " of " + IndexException.quoted(file);
    }
  }

  /// Is told how far it has come.
  @FunctionalInterface
  public interface Progress {

    /// @param bytes of the files that were read
    /// @param file that is being read
    void at(long bytes, Path file);
  }

  /// Indexes files of JSON Lines, as `docs/formats/collection-jsonl.md` specifies them; all of them or none.
  ///
  /// @param folder it may hold an older index, and is made where it does not exist
  /// @param progress is told by the thread that calls
  /// @return how many documents there are
  /// @throws IndexException if a line is not as it must be, or something cannot be read or written
  public static int make(List<Path> files, Path folder, Progress progress) throws IndexException {
    requireFit(folder);
    try {
      IndexWriter writer = Writing.anew(folder);
      try {
        CollectionIndex index = new CollectionIndex(writer, progress);
        index.add(files);
        Writing.finish(writer, IndexStamp.ofCollection());
        return index.documents.size();
      } finally {
        Writing.close(writer);
      }
    } catch (LockObtainFailedException e) {
      throw IndexException.inUse(folder, e);
    } catch (IOException e) {
      throw IndexException.unwritable(folder, e, "What was there before stays as it is.");
    }
  }

  /// A folder with other things in it is no place for an index.
  private static void requireFit(Path folder) throws IndexException {
    if (Files.exists(folder)
        && PassageIndex.isMissing(folder)
        && !(Files.isDirectory(folder) && Writing.isEmpty(folder))) {
      throw new IndexException(
          IndexException.quoted(folder)
              + " is neither an index nor an empty folder. Nothing was changed; name a folder that does not exist yet.");
    }
  }

  private void add(List<Path> files) throws IndexException, IOException {
    try (Workers workers = new Workers()) {
      for (Path file : files) {
        add(file, workers);
      }
      workers.finish();
    }
  }

  private void add(Path file, Workers workers) throws IndexException, IOException {
    try (Lines lines = Lines.of(file)) {
      long number = 1;
      for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
        byte[] json = line;
        Line at = new Line(file, number++);
        workers.take(() -> add(at, json));
        bytes += line.length;
        progress.at(bytes, file);
      }
    } catch (Lines.UnreadableException e) {
      throw new IndexException(
          IndexException.quoted(file) + " cannot be read: " + e.getMessage() + ". " + UNTOUCHED, e);
    }
  }

  private void add(Line at, byte[] line) throws IndexException, IOException {
    if (new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
      return;
    }
    Collected document;
    try {
      document = Collected.of(JsonReader.readObject(line));
    } catch (JsonException e) {
      throw new IndexException("In " + at + ": " + e.getMessage() + " " + UNTOUCHED, e);
    }
    @Nullable Line other = documents.putIfAbsent(document.id(), at);
    if (other != null) {
      throw new IndexException(
          "In "
              + at
              + " and in "
              + other
              + ": the same id “"
              + document.id()
              + "”; expected each document once. "
              + UNTOUCHED);
    }
    editions.add(Collection.edition(document));
  }
}
