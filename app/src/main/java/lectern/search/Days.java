package lectern.search;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;

/// Reads the days of events, counted from 1970-01-01.
final class Days {
  private Days() {}

  /// A document has one at most, though the field could hold several.
  static NumericDocValues of(LeafReader reader) throws IOException {
    return Objects.requireNonNull(
        DocValues.unwrapSingleton(DocValues.getSortedNumeric(reader, Fields.DAY)));
  }
}
