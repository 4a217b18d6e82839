package lectern.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// Finds what is meant, with the vectors that [VectorWriter] has filled in so far. Fit for several threads, also while more
/// are filled in.
public final class VectorSearch implements Meaning, AutoCloseable {
  private final Path folder;
  private final Function<String, byte[]> questions;
  private @Nullable Embedder embedder;
  private @Nullable DirectoryReader newest;

  private VectorSearch(Path folder) {
    this.folder = folder.resolve(VectorFields.FOLDER);
    this.questions = question -> embedder().ofQuestion(question);
  }

  private VectorSearch(Path folder, Function<String, byte[]> questions) {
    this.folder = folder.resolve(VectorFields.FOLDER);
    this.questions = questions;
  }

  /// @param folder of the index; it need not have vectors yet
  public static VectorSearch open(Path folder) {
    return new VectorSearch(folder);
  }

  /// With another way of making a vector of a question.
  static VectorSearch open(Path folder, Function<String, byte[]> questions) {
    return new VectorSearch(folder, questions);
  }

  /// Whether an index has vectors, perhaps not all.
  public static boolean isStarted(Path folder) {
    return isUsable(folder.resolve(VectorFields.FOLDER));
  }

  /// Whether there are vectors of the model that is used.
  static boolean isUsable(Path vectors) {
    if (!Files.isDirectory(vectors)) {
      return false;
    }
    try (FSDirectory directory = FSDirectory.open(vectors);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return isOfModel(reader);
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean isOfModel(DirectoryReader reader) throws IOException {
    return Embedder.MODEL.equals(reader.getIndexCommit().getUserData().get(VectorFields.MODEL));
  }

  /// How many passages and whole documents are searched.
  static int searched(PassageSnapshot now) throws IOException {
    return now.reader().getDocCount(Fields.TEXT);
  }

  @Override
  public Progress progress(PassageSnapshot now) throws IOException {
    Optional<DirectoryReader> reader = acquire();
    if (reader.isEmpty()) {
      return new Progress(0, searched(now));
    }
    try {
      int all = searched(now);
      return new Progress(Math.min(all, reader.get().numDocs()), all);
    } finally {
      reader.get().decRef();
    }
  }

  @Override
  public List<Scored> nearest(String text, PassageSnapshot now, int limit) throws IOException {
    Optional<DirectoryReader> reader = acquire();
    if (reader.isEmpty()) {
      return List.of();
    }
    try {
      return nearest(questions.apply(text), now, reader.get(), limit);
    } finally {
      reader.get().decRef();
    }
  }

  private static List<Scored> nearest(
      byte[] vector, PassageSnapshot now, IndexReader reader, int limit) throws IOException {
    ScoreDoc[] found =
        new IndexSearcher(reader)
            .search(new KnnByteVectorQuery(VectorFields.VECTOR, vector, limit), limit)
            .scoreDocs;
    List<Scored> nearest = new ArrayList<>();
    for (ScoreDoc hit : found) {
      int document = document(hit.doc, reader, now);
      if (document >= 0) {
        nearest.add(new Scored(document, hit.score));
      }
    }
    return nearest;
  }

  /// The passage of a vector; -1 where there is none any more.
  private static int document(int hit, IndexReader reader, PassageSnapshot now) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(hit, reader.leaves()));
    int doc = hit - leaf.docBase;
    SortedDocValues editions = DocValues.getSorted(leaf.reader(), VectorFields.EDITION);
    NumericDocValues places = DocValues.getNumeric(leaf.reader(), VectorFields.PLACE);
    if (!editions.advanceExact(doc) || !places.advanceExact(doc)) {
      return -1;
    }
    return now.document(editions.lookupOrd(editions.ordValue()), places.longValue());
  }

  private synchronized Embedder embedder() {
    if (embedder == null) {
      embedder = new Embedder(1);
    }
    return embedder;
  }

  /// The newest vectors, to be given back; empty where there are none.
  private synchronized Optional<DirectoryReader> acquire() throws IOException {
    if (newest == null) {
      if (!isUsable(folder)) {
        return Optional.empty();
      }
      newest = DirectoryReader.open(FSDirectory.open(folder));
    }
    DirectoryReader changed = DirectoryReader.openIfChanged(newest);
    if (changed != null) {
      newest.close();
      newest = changed;
    }
    newest.incRef();
    return Optional.of(newest);
  }

  @Override
  public synchronized void close() throws IndexException {
    try {
      if (newest != null) {
        newest.close();
        newest.directory().close();
      }
      if (embedder != null) {
        embedder.close();
      }
    } catch (IOException e) {
      throw IndexException.unreadable(folder, e, "Searching by words goes on without it.");
    }
  }
}
