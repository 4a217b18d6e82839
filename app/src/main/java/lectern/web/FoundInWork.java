package lectern.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.alert.AlertItem;
import lectern.alert.AlertItem.Cause;
import lectern.alert.Said;
import lectern.cite.Alignment;
import lectern.cite.Citation;
import lectern.cite.Resolution;
import lectern.cite.Utterance;
import lectern.quote.Passage;
import lectern.search.Hit;
import lectern.search.PassageSnapshot;
import lectern.web.page.WorkHistory;

/// Makes news of what a search found in a work: since which edition a sentence stands there, and what stood there before.
final class FoundInWork {

  /// Characters of each turn around a passage.
  private static final int AROUND = 600;

  private final Archive archive;
  private final WorkHistory history;
  private final PassageSnapshot passages;
  private final String site;

  /// The sentences of the first editions, read when they are needed.
  private final List<List<Utterance>> editions = new ArrayList<>();

  FoundInWork(Archive archive, WorkHistory history, PassageSnapshot passages, String site) {
    this.archive = archive;
    this.history = history;
    this.passages = passages;
    this.site = site;
  }

  AlertItem item(Hit hit) {
    Utterance said = hit.utterance();
    int edition = first(said, hit.passage().edition());
    Utterance cited = utterances(edition).stream().filter(said::says).findFirst().orElse(said);
    Citation citation = Citation.of(history.work(), edition, cited);
    URI address = URI.create(site + citation);
    Passage passage = hit.passage();
    return new AlertItem(
        edition > 1 ? Cause.CORRECTED : Cause.NEW,
        address,
        address,
        citation.toString(),
        hit.title(),
        new Said(passage.label(), passage.text()),
        edition > 1 ? before(cited, edition) : Optional.empty(),
        turn(passage, passage.turn() - 1),
        turn(passage, passage.turn() + 1),
        history.edition(edition).orElseThrow().stamp().time());
  }

  /// The first edition since which every one has the sentence.
  private int first(Utterance said, int edition) {
    int first = edition;
    while (first > 1 && utterances(first - 1).stream().anyMatch(said::says)) {
      first--;
    }
    return first;
  }

  private List<Utterance> utterances(int edition) {
    while (editions.size() < edition) {
      editions.add(
          history
              .digest(editions.size() + 1)
              .map(digest -> archive.text(digest).utterances())
              .orElse(List.of()));
    }
    return editions.get(edition - 1);
  }

  /// The sentence that the office changed into this one, where that is certain.
  private Optional<String> before(Utterance said, int edition) {
    return Alignment.of(utterances(edition - 1), utterances(edition)).resolutions().stream()
        .filter(Resolution.Changed.class::isInstance)
        .filter(resolution -> resolution.places().contains(said))
        .map(resolution -> resolution.old().text())
        .findFirst();
  }

  private Optional<Said> turn(Passage passage, int turn) {
    List<Passage> parts =
        turn < 1 ? List.of() : passages.turn(passage.work(), passage.edition(), turn);
    return parts.stream().findFirst().map(first -> new Said(first.label(), cut(parts)));
  }

  private static String cut(List<Passage> turn) {
    String text = turn.stream().map(Passage::text).collect(Collectors.joining(" "));
    if (text.length() <= AROUND) {
      return text;
    }
    int blank = text.lastIndexOf(' ', AROUND);
    return text.substring(0, blank > 0 ? blank : text.offsetByCodePoints(0, AROUND / 2)) + " …";
  }
}
