package lectern.search;

import java.io.IOException;
import java.util.stream.Collectors;
import lectern.quote.Passage;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/// What gets a vector: a passage, or a document that is searched as a whole.
///
/// @param edition [Fields#key]
/// @param place [Fields#place], or 0
record Embeddable(String edition, long place, String text) {

  /// @param document one that is searched
  static Embeddable of(int document, PassageSnapshot now) throws IOException {
    LeafReaderContext leaf = now.leaf(document);
    NumericDocValues places = DocValues.getNumeric(leaf.reader(), Fields.PLACE);
    if (places.advanceExact(document - leaf.docBase)) {
      Passage passage = now.passage(document);
      return new Embeddable(
          Fields.key(passage.work(), passage.edition()), places.longValue(), passage.text());
    }
    StoredEdition edition = now.edition(document);
    String text =
        now.turn(edition.work(), edition.edition(), 1).stream()
            .map(Passage::text)
            .collect(Collectors.joining(" ", edition.title() + " ", ""));
    return new Embeddable(Fields.key(edition.work(), edition.edition()), 0, text.strip());
  }

  String hash() {
    return VectorFields.hash(text);
  }

  /// The term of [VectorFields#KEY].
  String key() {
    return edition + '\u001f' + place + '\u001f' + hash();
  }
}
