package lectern.search;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Leaves out the editions that a search is not about.
final class Visible {
  private final boolean allStand;

  Visible(IndexReader reader) throws IOException {
    allStand = allStand(reader);
  }

  /// Where every edition stands there is nothing to check for each hit.
  private static boolean allStand(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues states = DocValues.getNumeric(leaf.reader(), Fields.STATE);
      while (states.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (states.longValue() != Fields.CURRENT) {
          return false;
        }
      }
    }
    return true;
  }

  /// What a hit must fulfil; empty for nothing.
  Optional<Query> of(AsOf asOf) {
    return switch (asOf) {
      case AsOf.Now() -> allStand ? Optional.empty() : Optional.of(current());
      case AsOf.At(java.time.Instant moment) -> Optional.of(at(moment.getEpochSecond()));
      case AsOf.Edition(String work, int edition) ->
          Optional.of(new TermQuery(new Term(Fields.EDITION, Fields.key(work, edition))));
      case AsOf.Always() -> Optional.empty();
    };
  }

  private static Query current() {
    return NumericDocValuesField.newSlowExactQuery(Fields.STATE, Fields.CURRENT);
  }

  private static Query at(long second) {
    return new BooleanQuery.Builder()
        .add(
            NumericDocValuesField.newSlowRangeQuery(Fields.FROM, Long.MIN_VALUE, second),
            Occur.FILTER)
        .add(
            NumericDocValuesField.newSlowRangeQuery(Fields.UNTIL, second + 1, Long.MAX_VALUE),
            Occur.FILTER)
        .build();
  }
}
