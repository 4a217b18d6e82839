package lectern.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.cite.Address;
import lectern.cite.Citation;
import lectern.cite.WorkId;
import lectern.quote.Passage;
import lectern.quote.Place;
import lectern.record.EditionText;
import lectern.search.PassageSnapshot;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.Work;

/// What a record or a collection has to say about a place beyond its words: the title, and how its sentences are cited.
final class Spots {
  private final PassageSnapshot now;
  private final Optional<RecordStore> store;
  private final Map<String, EditionText> texts = new HashMap<>();

  /// @param store of the record; empty for a collection
  Spots(PassageSnapshot now, Optional<RecordStore> store) {
    this.now = now;
    this.store = store;
  }

  boolean isOfRecord() {
    return store.isPresent();
  }

  /// `""` where there is none.
  String title(Passage passage) {
    return now.title(passage);
  }

  /// A position in a passage, in code points from the beginning of the document's text.
  int codePoint(Passage passage, int unit) {
    return now.codePoint(passage, unit);
  }

  /// Whether the office has withdrawn the work of a passage since.
  boolean isWithdrawn(Passage passage) throws RecordException {
    return store.isPresent()
        && store.get().work(WorkId.parse(passage.work())).filter(Work::isWithdrawn).isPresent();
  }

  /// The citations of the sentences of a place, in order; none for a collection.
  List<Citation> citations(Place place) throws RecordException {
    List<Citation> citations = new ArrayList<>();
    if (store.isPresent()) {
      Passage passage = place.passage();
      WorkId work = WorkId.parse(passage.work());
      EditionText text = text(store.get(), work, passage.edition());
      for (Address at : place.addresses()) {
        text.utterance(at)
            .ifPresent(utterance -> citations.add(Citation.of(work, passage.edition(), utterance)));
      }
    }
    return citations;
  }

  private EditionText text(RecordStore store, WorkId work, int edition) throws RecordException {
    String key = work + "/v" + edition;
    EditionText known = texts.get(key);
    if (known == null) {
      known = store.text(work, edition);
      texts.put(key, known);
    }
    return known;
  }
}
