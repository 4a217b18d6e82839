package lectern.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Fills in vectors behind: whatever is searched and has none gets one. It can be stopped at any time and goes on where it was, and a
/// text that had a vector already, in an earlier edition for instance, keeps it. One at a time.
public final class VectorWriter {
  private static final int BATCH = 64;

  /// After so many the vectors are on the disk and can be searched.
  private static final int COMMIT = 2_048;

  /// Short remarks come again and again.
  private static final int REMEMBERED = 10_000;

  private final PassageSnapshot now;
  private final Function<List<String>, List<byte[]>> embedding;
  private final Consumer<Progress> progress;
  private final BooleanSupplier stop;
  private final IndexWriter writer;
  private final List<Embeddable> batch = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final Map<String, byte[]> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
          return size() > REMEMBERED;
        }
      };
  private int ready;
  private int uncommitted;

  private VectorWriter(
      PassageSnapshot now,
      IndexWriter writer,
      Function<List<String>, List<byte[]>> embedding,
      Consumer<Progress> progress,
      BooleanSupplier stop) {
    this.now = now;
    this.writer = writer;
    this.embedding = embedding;
    this.progress = progress;
    this.stop = stop;
  }

  /// Fills in until all have one, or it is told to stop.
  ///
  /// @param folder of the index, in which the vectors have a folder of their own
  /// @param threads on which texts are read side by side
  /// @param progress is told now and then
  /// @param stop is asked now and then
  /// @throws IndexException if the vectors cannot be read or written
  public static Progress fill(
      PassageSnapshot now,
      Path folder,
      int threads,
      Consumer<Progress> progress,
      BooleanSupplier stop)
      throws IndexException {
    try (Embedder embedder = new Embedder(threads)) {
      return fill(now, folder, embedder::ofPassages, progress, stop);
    }
  }

  static Progress fill(
      PassageSnapshot now,
      Path folder,
      Function<List<String>, List<byte[]>> embedding,
      Consumer<Progress> progress,
      BooleanSupplier stop)
      throws IndexException {
    LuceneLog.quieten();
    Path vectors = folder.resolve(VectorFields.FOLDER);
    try (FSDirectory directory = FSDirectory.open(vectors)) {
      if (!VectorSearch.isUsable(vectors)) {
        clear(directory);
      }
      return fill(now, directory, embedding, progress, stop);
    } catch (IOException e) {
      throw IndexException.unwritable(vectors, e, "Searching by words goes on without them.");
    }
  }

  /// Removes what cannot be gone on with: damaged, or of another model.
  private static void clear(FSDirectory directory) throws IOException {
    try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    }
  }

  private static Progress fill(
      PassageSnapshot now,
      FSDirectory directory,
      Function<List<String>, List<byte[]>> embedding,
      Consumer<Progress> progress,
      BooleanSupplier stop)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setCommitOnClose(false);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      writer.setLiveCommitData(Map.of(VectorFields.MODEL, Embedder.MODEL).entrySet());
      return new VectorWriter(now, writer, embedding, progress, stop).run();
    }
  }

  private Progress run() throws IOException {
    try (DirectoryReader before = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : now.reader().leaves()) {
        if (!run(leaf, before)) {
          break;
        }
      }
      flush();
      if (!stop.getAsBoolean()) {
        forgetOthers(before);
      }
    }
    commit();
    return progress();
  }

  private boolean run(LeafReaderContext leaf, DirectoryReader before) throws IOException {
    @Nullable NumericDocValues searched = leaf.reader().getNormValues(Fields.TEXT);
    @Nullable Bits live = leaf.reader().getLiveDocs();
    while (searched != null && searched.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (stop.getAsBoolean()) {
        return false;
      }
      if (live == null || live.get(searched.docID())) {
        take(Embeddable.of(leaf.docBase + searched.docID(), now), before);
      }
    }
    return true;
  }

  private void take(Embeddable text, DirectoryReader before) throws IOException {
    keys.add(text.key());
    if (before.docFreq(new Term(VectorFields.KEY, text.key())) > 0) {
      ready++;
      return;
    }
    byte @Nullable [] known = known(text.hash(), before);
    if (known != null) {
      add(text, known);
    } else {
      batch.add(text);
      if (batch.size() == BATCH) {
        flush();
      }
    }
  }

  /// The vector of the same words elsewhere; null where there is none.
  private byte @Nullable [] known(String hash, DirectoryReader before) throws IOException {
    byte @Nullable [] vector = remembered.get(hash);
    if (vector != null) {
      return vector;
    }
    for (LeafReaderContext leaf : before.leaves()) {
      PostingsEnum same =
          leaf.reader().postings(new Term(VectorFields.TEXT, hash), PostingsEnum.NONE);
      ByteVectorValues vectors = leaf.reader().getByteVectorValues(VectorFields.VECTOR);
      if (same != null && vectors != null) {
        int document = same.nextDoc();
        KnnVectorValues.DocIndexIterator at = vectors.iterator();
        if (document != DocIdSetIterator.NO_MORE_DOCS && at.advance(document) == document) {
          return vectors.vectorValue(at.index()).clone();
        }
      }
    }
    return null;
  }

  private void flush() throws IOException {
    List<byte[]> vectors =
        batch.isEmpty()
            ? List.of()
            : embedding.apply(batch.stream().map(Embeddable::text).toList());
    for (int i = 0; i < batch.size(); i++) {
      add(batch.get(i), vectors.get(i));
      remembered.put(batch.get(i).hash(), vectors.get(i));
    }
    batch.clear();
    if (uncommitted >= COMMIT) {
      commit();
    }
    progress.accept(progress());
  }

  private void add(Embeddable text, byte[] vector) throws IOException {
    Document document = new Document();
    document.add(new SortedDocValuesField(VectorFields.EDITION, new BytesRef(text.edition())));
    document.add(new NumericDocValuesField(VectorFields.PLACE, text.place()));
    document.add(new StringField(VectorFields.TEXT, text.hash(), Field.Store.NO));
    document.add(new StringField(VectorFields.KEY, text.key(), Field.Store.NO));
    document.add(
        new KnnByteVectorField(VectorFields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    writer.addDocument(document);
    ready++;
    uncommitted++;
  }

  private void commit() throws IOException {
    writer.commit();
    uncommitted = 0;
  }

  /// Removes the vectors of what is not in the index any more.
  private void forgetOthers(DirectoryReader before) throws IOException {
    Terms known = MultiTerms.getTerms(before, VectorFields.KEY);
    if (known == null) {
      return;
    }
    TermsEnum all = known.iterator();
    for (BytesRef key = all.next(); key != null; key = all.next()) {
      if (!keys.contains(key.utf8ToString())) {
        writer.deleteDocuments(new Term(VectorFields.KEY, BytesRef.deepCopyOf(key)));
      }
    }
  }

  private Progress progress() throws IOException {
    return new Progress(ready, VectorSearch.searched(now));
  }
}
