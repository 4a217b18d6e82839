package lectern.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import lectern.exchange.Role;
import lectern.quote.Passage;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;

/// Reads what is shown of a hit.
final class HitReader {
  private final PassageSnapshot now;
  private final Snippets snippets;

  HitReader(PassageSnapshot now, Snippets snippets) {
    this.now = now;
    this.snippets = snippets;
  }

  Hit hit(Scored found) throws IOException {
    int document = found.document();
    if (number(document, Fields.PLACE).isPresent()) {
      Passage passage = now.passage(document);
      return hit(found, passage, now.title(passage), snippets.of(passage).snippet());
    }
    StoredEdition edition = now.edition(document);
    List<Passage> passages = now.turn(edition.work(), edition.edition(), 1);
    Passage best = passages.getFirst();
    Snippets.Scored shown = snippets.of(best);
    for (Passage passage : passages.subList(1, passages.size())) {
      Snippets.Scored scored = snippets.of(passage);
      if (scored.weight() > shown.weight()) {
        best = passage;
        shown = scored;
      }
    }
    return hit(found, best, edition.title(), shown.snippet());
  }

  /// The id of a document that is searched as a whole, or of a passage: its document's and where it stands in it.
  static String id(int document, PassageSnapshot now) throws IOException {
    LeafReaderContext leaf = now.leaf(document);
    NumericDocValues places = DocValues.getNumeric(leaf.reader(), Fields.PLACE);
    if (places.advanceExact(document - leaf.docBase)) {
      Passage passage = now.passage(document);
      return passage.work() + "/t" + passage.turn() + "." + passage.number();
    }
    SortedDocValues works = DocValues.getSorted(leaf.reader(), Fields.WORK);
    return works.advanceExact(document - leaf.docBase)
        ? works.lookupOrd(works.ordValue()).utf8ToString()
        : "";
  }

  private Hit hit(Scored found, Passage passage, String title, Snippet snippet) throws IOException {
    int document = found.document();
    Optional<Role> role =
        value(document, Fields.ROLE).map(name -> Role.valueOf(name.toUpperCase(Locale.ROOT)));
    Optional<LocalDate> day = day(document);
    return new Hit(
        passage,
        title,
        day,
        value(document, Fields.EVENT),
        role,
        value(document, Fields.ASKER),
        value(document, Fields.OUTLET),
        state(now.value(document, Fields.STATE)),
        found.score(),
        snippet,
        question(document, passage));
  }

  private static Hit.State state(long state) {
    return state == Fields.CURRENT
        ? Hit.State.CURRENT
        : state == Fields.WITHDRAWN ? Hit.State.WITHDRAWN : Hit.State.SUPERSEDED;
  }

  /// The end of the turn that asks, which is where the question mostly is.
  private Optional<Passage> question(int document, Passage passage) throws IOException {
    OptionalLong turn = number(document, Fields.QUESTION);
    if (turn.isEmpty() || turn.getAsLong() == passage.turn()) {
      return Optional.empty();
    }
    List<Passage> asked =
        now.turn(passage.work(), passage.edition(), Math.toIntExact(turn.getAsLong()));
    return asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast());
  }

  private Optional<LocalDate> day(int document) throws IOException {
    LeafReaderContext leaf = now.leaf(document);
    NumericDocValues days = Days.of(leaf.reader());
    return days.advanceExact(document - leaf.docBase)
        ? Optional.of(LocalDate.ofEpochDay(days.longValue()))
        : Optional.empty();
  }

  private OptionalLong number(int document, String field) throws IOException {
    LeafReaderContext leaf = now.leaf(document);
    NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
    return values.advanceExact(document - leaf.docBase)
        ? OptionalLong.of(values.longValue())
        : OptionalLong.empty();
  }

  private Optional<String> value(int document, String field) throws IOException {
    LeafReaderContext leaf = now.leaf(document);
    SortedDocValues values = DocValues.getSorted(leaf.reader(), field);
    return values.advanceExact(document - leaf.docBase)
        ? Optional.of(values.lookupOrd(values.ordValue()).utf8ToString())
        : Optional.empty();
  }
}
