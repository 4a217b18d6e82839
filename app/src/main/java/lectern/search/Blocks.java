package lectern.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lectern.search.register.Occasion;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// Finds the blocks of editions in an index.
final class Blocks {
  private Blocks() {}

  /// The documents of an edition.
  ///
  /// @param first document of its first passage, in the whole index
  /// @param end the document of the edition itself, which follows its passages
  record Block(LeafReaderContext leaf, int first, int end, Occasion occasion) {
    List<FloorTurn> turns() throws IOException {
      return new FloorReader(leaf).read(first, end);
    }
  }

  /// The editions that stand, those of the latest events first.
  static List<Block> standing(PassageSnapshot now) throws IOException {
    List<Block> blocks = new ArrayList<>();
    for (LeafReaderContext leaf : now.reader().leaves()) {
      TermsEnum keys = Terms.getTerms(leaf.reader(), Fields.EDITION).iterator();
      PostingsEnum documents = null;
      for (BytesRef key = keys.next(); key != null; key = keys.next()) {
        documents = keys.postings(documents, PostingsEnum.NONE);
        int first = documents.nextDoc();
        if (first != DocIdSetIterator.NO_MORE_DOCS) {
          int end = first + keys.docFreq() - 1;
          if (state(leaf, end) == Fields.CURRENT) {
            blocks.add(block(leaf, key.utf8ToString(), first, end));
          }
        }
      }
    }
    blocks.sort(
        Comparator.<Block, LocalDate>comparing(
                block -> block.occasion().day().orElse(LocalDate.MIN))
            .reversed()
            .thenComparing(block -> block.occasion().work()));
    return blocks;
  }

  /// An edition, whatever became of it.
  static Optional<Block> of(String work, int edition, PassageSnapshot now) throws IOException {
    String key = Fields.key(work, edition);
    for (LeafReaderContext leaf : now.reader().leaves()) {
      PostingsEnum documents =
          leaf.reader().postings(new Term(Fields.EDITION, key), PostingsEnum.NONE);
      int first = documents == null ? DocIdSetIterator.NO_MORE_DOCS : documents.nextDoc();
      if (documents != null && first != DocIdSetIterator.NO_MORE_DOCS) {
        return Optional.of(block(leaf, key, first, first + Math.toIntExact(documents.cost()) - 1));
      }
    }
    return Optional.empty();
  }

  private static long state(LeafReaderContext leaf, int doc) throws IOException {
    NumericDocValues states = DocValues.getNumeric(leaf.reader(), Fields.STATE);
    return states.advanceExact(doc) ? states.longValue() : Fields.CURRENT;
  }

  /// @param key of the edition, see [Fields#key]
  private static Block block(LeafReaderContext leaf, String key, int first, int end)
      throws IOException {
    int separator = key.lastIndexOf('\u001f');
    BinaryDocValues titles = DocValues.getBinary(leaf.reader(), Fields.TITLE);
    NumericDocValues days = Days.of(leaf.reader());
    SortedDocValues kinds = DocValues.getSorted(leaf.reader(), Fields.EVENT);
    return new Block(
        leaf,
        leaf.docBase + first,
        leaf.docBase + end,
        new Occasion(
            key.substring(0, separator),
            Integer.parseInt(key.substring(separator + 1)),
            titles.advanceExact(end) ? titles.binaryValue().utf8ToString() : "",
            days.advanceExact(end)
                ? Optional.of(LocalDate.ofEpochDay(days.longValue()))
                : Optional.empty(),
            kinds.advanceExact(end)
                ? Optional.of(kinds.lookupOrd(kinds.ordValue()).utf8ToString())
                : Optional.empty()));
  }
}
