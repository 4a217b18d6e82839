package lectern.alert;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.alert.AlertItem.Cause;
import lectern.cite.MatchingWords;
import lectern.cite.WorkId;
import lectern.quote.Passage;
import lectern.record.EditionDigest;
import lectern.record.Manifest;
import lectern.record.Stamp;
import lectern.search.AsOf;
import lectern.search.Hit;
import lectern.search.PassageSnapshot;
import lectern.search.Request;
import lectern.search.Search;
import lectern.search.query.Query;
import lectern.store.RecordException;
import lectern.store.RecordStore;

/// What a search finds in editions that were published since it was asked last: all of a first edition, and of a later one
/// what the edition before did not say.
public final class NewPassages {

  /// The most passages of one edition that are told.
  private static final int MOST_OF_AN_EDITION = 100;

  private final RecordStore store;
  private final PassageSnapshot now;
  private final Search search;
  private final URI site;

  /// @param now of the index of `store`
  /// @param site where the record is published; absolute, ends in `/`
  public NewPassages(RecordStore store, PassageSnapshot now, URI site) {
    this.store = store;
    this.now = now;
    this.search = Search.over(now);
    this.site = site;
  }

  /// What was published by entries of the log, in their order; nothing of works that are withdrawn by now.
  ///
  /// @param from index of the first entry
  /// @param to index after the last
  public List<AlertItem> published(Query query, long from, long to) throws RecordException {
    List<AlertItem> items = new ArrayList<>();
    for (long i = from; i < to; i++) {
      items.addAll(of(query, store.entry(i).manifest()));
    }
    return items;
  }

  /// The newest, newest first.
  public List<AlertItem> newest(Query query, int limit) throws RecordException {
    List<AlertItem> items = new ArrayList<>();
    for (long i = store.checkpoint().checkpoint().size() - 1; i >= 0 && items.size() < limit; i--) {
      items.addAll(of(query, store.entry(i).manifest()));
    }
    return items.subList(0, Math.min(limit, items.size()));
  }

  private List<AlertItem> of(Query query, Manifest manifest) throws RecordException {
    return switch (manifest) {
      case Manifest.Publish publish ->
          of(query, publish.work(), publish.edition(), publish.stamp());
      case Manifest.Correct correct ->
          of(query, correct.work(), correct.edition(), correct.stamp());
      case Manifest.Withdraw _,
          Manifest.Annotate _,
          Manifest.AddSource _,
          Manifest.Programme _,
          Manifest.Rotate _,
          Manifest.AddWitness _ ->
          List.of();
    };
  }

  private List<AlertItem> of(Query query, WorkId id, EditionDigest digest, Stamp stamp)
      throws RecordException {
    if (store.work(id).filter(work -> !work.isWithdrawn()).isEmpty()) {
      return List.of();
    }
    int edition = digest.number();
    Set<String> old =
        edition == 1
            ? Set.of()
            : hits(query, id, edition - 1).stream()
                .map(hit -> said(hit.passage()))
                .collect(Collectors.toSet());
    return hits(query, id, edition).stream()
        .filter(hit -> !old.contains(said(hit.passage())) && !isUnchanged(hit.passage()))
        .flatMap(hit -> item(hit, stamp).stream())
        .toList();
  }

  private List<Hit> hits(Query query, WorkId id, int edition) {
    return search
        .find(
            Request.of(query)
                .withAsOf(new AsOf.Edition(id.toString(), edition))
                .withPage(0, MOST_OF_AN_EDITION))
        .hits();
  }

  private static String said(Passage passage) {
    return passage.label() + "\n" + passage.text();
  }

  private boolean isUnchanged(Passage passage) {
    return before(passage).filter(old -> said(old).equals(said(passage))).isPresent();
  }

  /// The passage at the same place in the edition before.
  private Optional<Passage> before(Passage passage) {
    return passage.edition() == 1
        ? Optional.empty()
        : now.passageOf(passage.work(), passage.edition() - 1, passage.turn(), passage.number());
  }

  private Optional<AlertItem> item(Hit hit, Stamp stamp) {
    Passage passage = hit.passage();
    return hit.citation()
        .map(citation -> {
          URI url = site.resolve(citation.toString().substring(1));
          return new AlertItem(
              passage.edition() == 1 ? Cause.NEW : Cause.CORRECTED,
              url,
              url,
              citation.toString().substring(1),
              hit.title(),
              new Said(passage.label(), passage.text()),
              before(passage).filter(old -> isLike(old, passage)).map(Passage::text),
              turn(passage, -1),
              turn(passage, 1),
              stamp.time());
        });
  }

  /// Whether most words of the shorter stand in the longer, so that one is the other, corrected.
  private static boolean isLike(Passage one, Passage other) {
    Set<String> words = new HashSet<>(MatchingWords.of(one.text()));
    Set<String> others = new HashSet<>(MatchingWords.of(other.text()));
    int fewer = Math.min(words.size(), others.size());
    words.retainAll(others);
    return one.label().equals(other.label()) && 2 * words.size() > fewer;
  }

  private Optional<Said> turn(Passage passage, int distance) {
    List<Passage> turn = now.turn(passage.work(), passage.edition(), passage.turn() + distance);
    return turn.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Said(
                turn.getFirst().label(),
                turn.stream().map(Passage::text).collect(Collectors.joining(" "))));
  }
}
