package lectern.citing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.cite.Address;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.transcript.Speaker.Side;

/// What is cited: a sentence of an edition, or several in a row of one turn.
///
/// @param edition that has it
/// @param first the first sentence that is cited
/// @param last the last; the same for one sentence
/// @param site where the record is published
/// @param accessed the day on which whoever cites it has looked; left out where it is empty
public record Reference(
    CitedEdition edition,
    Address first,
    Address last,
    SiteAddress site,
    Optional<LocalDate> accessed) {

  public Reference {
    if (first.turn() != last.turn() || first.compareTo(last) > 0) {
      throw new IllegalArgumentException(
          "The sentences that are cited together stand in a row in one turn, but "
              + last
              + " does not follow "
              + first
              + " in the same turn.");
    }
    for (Address at : List.of(first, last)) {
      if (edition.text().utterance(at).isEmpty()) {
        throw new IllegalArgumentException(
            "Edition " + edition.number() + " has no sentence at " + at + ".");
      }
    }
  }

  /// The sentences that are cited, in order, at least one.
  List<Utterance> sentences() {
    return edition.text().utterances().stream()
        .filter(utterance ->
            utterance.at().compareTo(first) >= 0 && utterance.at().compareTo(last) <= 0)
        .toList();
  }

  boolean isOneSentence() {
    return first.equals(last);
  }

  /// The permanent citation of the first sentence.
  Citation citation() {
    return Citation.of(edition.work(), edition.number(), sentences().getFirst());
  }

  /// Where the citation leads: the page that says what became of the sentence.
  String url() {
    return site.of(citation());
  }

  /// Who says it, as printed; `""` where nobody is named.
  String label() {
    return sentences().getFirst().label();
  }

  /// Who says it, if the label may be a name: not where it says `QUESTION`, `INTERPRETER` or `MODERATOR`.
  Optional<String> author() {
    return Optional.of(label())
        .filter(label -> !label.isEmpty() && Side.of(label) == Side.OFFICIAL);
  }

  /// The words in one line. What the office struck out is marked as struck.
  String words() {
    return joined().replace("<s>", "[struck: ").replace("</s>", "]");
  }

  /// The words in one line as the page shows them, struck or not.
  String shown() {
    return shown(joined());
  }

  static String shown(String text) {
    return text.replace("<s>", "").replace("</s>", "");
  }

  String joined() {
    return sentences().stream().map(Utterance::text).collect(Collectors.joining(" "));
  }

  /// `sentence t1.s2`, or `sentences t1.s2 to t1.s4`.
  String place() {
    return isOneSentence() ? "sentence " + first : "sentences " + first + " to " + last;
  }
}
