package lectern.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lectern.quote.Passage;
import lectern.quote.Passages;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/// An index as it was at one moment. Fit for several threads; to be closed by whoever asked for it.
///
/// Its methods throw an [UncheckedIOException], whose message is for the user, if the index cannot be read.
public final class PassageSnapshot implements Passages, AutoCloseable {
  private static final long FIRST = -1;

  private final DirectoryReader reader;
  private final Path folder;
  private final String remedy;
  private final IndexSearcher searcher;
  private final Candidates candidates;

  PassageSnapshot(DirectoryReader reader, Path folder, String remedy) {
    this.reader = reader;
    this.folder = folder;
    this.remedy = remedy;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setQueryCache(null);
    this.candidates = new Candidates(reader);
  }

  /// Searches what this shows.
  IndexSearcher searcher() {
    return searcher;
  }

  /// How many passages and editions there are.
  public int size() {
    return reader.numDocs();
  }

  /// The same as it was at an earlier time: without editions published later. For whoever holds this open.
  public Passages asOf(Instant time) {
    return new PassagesThen(this, time.getEpochSecond());
  }

  @Override
  public List<Passage> holding(List<String> words, int limit) {
    return reading(() -> {
      StoredFields stored = reader.storedFields();
      List<Passage> passages = new ArrayList<>();
      for (int document : candidates(words, limit)) {
        passages.add(passage(document, isCurrent(document), stored));
      }
      return passages;
    });
  }

  /// Lucene documents of the passages that may hold these words, the likeliest first.
  int[] candidates(List<String> words, int limit) throws IOException {
    return candidates.of(words, limit);
  }

  /// The passage of a Lucene document, which must be one of a passage.
  Passage passage(int document) throws IOException {
    return passage(document, isCurrent(document));
  }

  /// The same, with the answer to whether its edition is the newest.
  Passage passage(int document, boolean isCurrent) throws IOException {
    return passage(document, isCurrent, reader.storedFields());
  }

  private Passage passage(int document, boolean isCurrent, StoredFields stored) throws IOException {
    BytesVisitor visitor = new BytesVisitor(Fields.PASSAGE);
    stored.document(document, visitor);
    return StoredPassage.read(visitor.bytes(), work(document), isCurrent);
  }

  private String work(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    SortedDocValues works = Objects.requireNonNull(leaf.reader().getSortedDocValues(Fields.WORK));
    if (!works.advanceExact(document - leaf.docBase)) {
      throw new IOException("a document has no field \"" + Fields.WORK + "\"");
    }
    return works.lookupOrd(works.ordValue()).utf8ToString();
  }

  private boolean isCurrent(int document) throws IOException {
    return value(document, Fields.STATE) != Fields.SUPERSEDED;
  }

  /// The number that a Lucene document has in a field, which every document has.
  long value(int document, String field) throws IOException {
    LeafReaderContext leaf = leaf(document);
    NumericDocValues values = values(leaf, field);
    if (!values.advanceExact(document - leaf.docBase)) {
      throw new IOException("a document has no field \"" + field + "\"");
    }
    return values.longValue();
  }

  LeafReaderContext leaf(int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }

  private static NumericDocValues values(LeafReaderContext leaf, String field) throws IOException {
    return Objects.requireNonNull(leaf.reader().getNumericDocValues(field));
  }

  @Override
  public Optional<Passage> before(Passage passage) {
    return passage.number() == 1
        ? Optional.empty()
        : passageOf(passage.work(), passage.edition(), passage.turn(), passage.number() - 1);
  }

  @Override
  public Optional<Passage> after(Passage passage) {
    return passage.isLast()
        ? Optional.empty()
        : passageOf(passage.work(), passage.edition(), passage.turn(), passage.number() + 1);
  }

  /// The passage of this number in a turn; empty where there is none.
  public Optional<Passage> passageOf(String work, int edition, int turn, int number) {
    return reading(() -> {
      int document = document(new BytesRef(Fields.key(work, edition)), Fields.place(turn, number));
      return document < 0 ? Optional.empty() : Optional.of(passage(document));
    });
  }

  /// All passages of a turn, in order.
  public List<Passage> turn(String work, int edition, int turn) {
    List<Passage> passages = new ArrayList<>();
    Optional<Passage> next = passageOf(work, edition, turn, 1);
    while (next.isPresent()) {
      passages.add(next.get());
      next = after(next.get());
    }
    return passages;
  }

  /// The Lucene document of a place in an edition; -1 where there is none.
  ///
  /// @param edition [Fields#key]
  /// @param place 0 for the document of the edition itself, [#FIRST] for the first of its passages
  int document(BytesRef edition, long place) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum block =
          leaf.reader().postings(new Term(Fields.EDITION, edition), PostingsEnum.NONE);
      int first = block == null ? DocIdSetIterator.NO_MORE_DOCS : block.nextDoc();
      if (first != DocIdSetIterator.NO_MORE_DOCS) {
        int last = first + Math.toIntExact(block.cost()) - 1;
        int found = place == 0 ? last : place == FIRST ? first : search(leaf, first, last, place);
        return found < 0 ? -1 : leaf.docBase + found;
      }
    }
    return -1;
  }

  /// Looks a place up in a block, by halves. Doc values only go forward, so each step asks for them anew, which costs
  /// next to nothing.
  ///
  /// @param end the document of the edition, which is no passage
  private static int search(LeafReaderContext leaf, int first, int end, long place)
      throws IOException {
    int low = first;
    int high = end;
    while (low < high) {
      int middle = (low + high) >>> 1;
      NumericDocValues places = values(leaf, Fields.PLACE);
      if (!places.advanceExact(middle)) {
        return -1;
      }
      long found = places.longValue();
      if (found == place) {
        return middle;
      }
      if (found < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return -1;
  }

  /// The title of the edition that a passage is of; `""` where it has none.
  public String title(Passage passage) {
    return reading(() -> edition(passage).title());
  }

  /// A position in the text of a passage, counted in code points from the beginning of the document's text.
  public int codePoint(Passage passage, int unit) {
    return reading(() -> edition(passage).codePoint(passage.offset() + unit));
  }

  private StoredEdition edition(Passage passage) throws IOException {
    BytesRef key = new BytesRef(Fields.key(passage.work(), passage.edition()));
    int document = document(key, 0);
    if (document < 0) {
      throw new IOException("it has no edition " + passage.edition() + " of " + passage.work());
    }
    return edition(document);
  }

  @Override
  public Set<String> labels(Passage passage) {
    return reading(() -> {
      int end = document(new BytesRef(Fields.key(passage.work(), passage.edition())), 0);
      int start = document(new BytesRef(Fields.key(passage.work(), passage.edition())), FIRST);
      return end < 0 || start < 0 ? Set.of() : labels(leaf(start), start, end);
    });
  }

  private static Set<String> labels(LeafReaderContext leaf, int start, int end) throws IOException {
    SortedDocValues speakers = DocValues.getSorted(leaf.reader(), Fields.SPEAKER);
    Set<Integer> ordinals = new LinkedHashSet<>();
    for (int document = start; document < end; document++) {
      if (speakers.advanceExact(document - leaf.docBase)) {
        ordinals.add(speakers.ordValue());
      }
    }
    Set<String> labels = new LinkedHashSet<>();
    for (int ordinal : ordinals) {
      labels.add(speakers.lookupOrd(ordinal).utf8ToString());
    }
    return labels;
  }

  /// What is stored of an edition, whose Lucene document this must be.
  StoredEdition edition(int document) throws IOException {
    BytesVisitor visitor = new BytesVisitor(Fields.ABOUT);
    reader.storedFields().document(document, visitor);
    return StoredEdition.read(visitor.bytes());
  }

  @FunctionalInterface
  interface Reading<T> {
    T read() throws IOException;
  }

  /// @throws UncheckedIOException with a sentence for the user
  <T> T reading(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException(IndexException.unreadable(folder, e, remedy).getMessage(), e);
    }
  }

  /// What reads it.
  IndexReader reader() {
    return reader;
  }

  @Override
  public void close() {
    reading(() -> {
      reader.decRef();
      return true;
    });
  }
}
