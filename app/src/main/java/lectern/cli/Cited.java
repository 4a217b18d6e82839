package lectern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.cite.Alignment;
import lectern.cite.Citation;
import lectern.cite.Resolution;
import lectern.cite.Utterance;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.Work;

/// A sentence that somebody cites, as the record has it.
///
/// @param citation with the edition that it was found in
/// @param work as it stands now
/// @param utterance the sentence
record Cited(Citation citation, Work work, Utterance utterance) {

  /// Only a citation has a tilde: before the check.
  static boolean isCitation(String text) {
    return text.indexOf('~') >= 0;
  }

  /// Finds the sentence of a citation.
  ///
  /// @throws Complaint if it is no citation, or the record has no such sentence
  static Cited find(RecordStore store, String text) throws Complaint, RecordException {
    Citation citation;
    try {
      citation = Citation.parse(text);
    } catch (IllegalArgumentException e) {
      throw new Complaint(String.valueOf(e.getMessage()), e);
    }
    Work work = Desk.work(store, citation.work());
    if (work.isVisit()) {
      throw new Complaint(
          "“" + work.id() + "” is a visit, which has a programme and no sentences.");
    }
    if (citation.edition().isPresent()) {
      Desk.edition(work, citation.edition());
    }
    List<List<Utterance>> editions = new ArrayList<>();
    for (int edition = 1; edition <= work.edition(); edition++) {
      boolean wanted = citation.edition().isEmpty() || citation.edition().getAsInt() == edition;
      editions.add(wanted ? store.text(work.id(), edition).utterances() : List.of());
    }
    Optional<Citation.Found> found =
        citation.find(work.edition(), edition -> editions.get(edition - 1));
    if (found.isEmpty()) {
      throw notFound(citation, work, editions);
    }
    return new Cited(
        Citation.of(work.id(), found.get().edition(), found.get().utterance()),
        work,
        found.get().utterance());
  }

  private static Complaint notFound(Citation citation, Work work, List<List<Utterance>> editions) {
    int edition = citation.edition().orElse(work.edition());
    Optional<Utterance> there =
        editions.get(edition - 1).stream()
            .filter(utterance -> utterance.at().equals(citation.at()))
            .findFirst();
    String found =
        there
            .map(utterance ->
                "there is a sentence at "
                    + citation.at()
                    + ", but its check is "
                    + utterance.check()
                    + " and not "
                    + citation.check())
            .orElse("there is no sentence at " + citation.at());
    return new Complaint(
        "“"
            + citation
            + "” cites no sentence of the record: in edition "
            + edition
            + " "
            + found
            + ". It may be mistyped; whoever gave it to you should say where it is from.");
  }

  /// The edition that it was found in.
  int edition() {
    return citation.edition().orElseThrow();
  }

  /// What became of the sentence in the newest edition.
  Resolution resolution(RecordStore store) throws RecordException {
    if (edition() == work.edition()) {
      return new Resolution.Exact(utterance);
    }
    return Alignment.of(
            store.text(work.id(), edition()).utterances(),
            store.text(work.id(), work.edition()).utterances())
        .resolve(utterance.at())
        .orElseThrow();
  }
}
