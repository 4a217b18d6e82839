package lectern.search;

import java.time.LocalDate;
import java.util.Optional;
import lectern.cite.Address;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.exchange.Role;
import lectern.quote.Passage;

/// A passage that was found.
///
/// @param passage of a document that is searched as a whole, the part that answers best
/// @param title of its event or document; `""` where it has none
/// @param day of the event
/// @param event its kind, e.g. `press-briefing`
/// @param asker who asks the question that the passage asks or answers, as printed
/// @param outlet for whom that is asked
/// @param state whether its edition stands
/// @param score higher is better; comparable only within one search, 0 where hits are in the order of their days
/// @param question what was asked, above an answer
public record Hit(
    Passage passage,
    String title,
    Optional<LocalDate> day,
    Optional<String> event,
    Optional<Role> role,
    Optional<String> asker,
    Optional<String> outlet,
    State state,
    double score,
    Snippet snippet,
    Optional<Passage> question) {

  /// What became of an edition.
  public enum State {
    SUPERSEDED,
    CURRENT,
    WITHDRAWN
  }

  /// Where the best sentence stands.
  public Address address() {
    return passage.address(snippet.sentence());
  }

  /// Who says the best sentence, and which words, as the edition has them: what the office struck out is between `<s>` and
  /// `</s>`.
  public Utterance utterance() {
    return CitedSentence.of(passage, snippet.sentence()).words();
  }

  /// The citation of the best sentence; empty for a document that is no work of a record.
  public Optional<Citation> citation() {
    return CitedSentence.of(passage, snippet.sentence()).citation();
  }
}
