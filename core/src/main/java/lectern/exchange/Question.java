package lectern.exchange;

import java.util.List;
import lectern.source.Span;

/// A turn that asks.
///
/// @param turn 0-based index of the turn
/// @param parts the sub-questions: each sentence that asks; empty where the turn only continues or is cut off
/// @param followUp whether the same reporter goes on with the floor; false for the first question of an exchange
/// @param answers 0-based indexes of the turns that respond, in order; empty where nobody does
/// @param possiblyIncomplete whether a [lectern.transcript.Block.Gap] follows: the answer may have been dropped, so
///     that an empty `answers` does not mean "unanswered"
public record Question(
    int turn,
    List<Span> parts,
    boolean followUp,
    List<Integer> answers,
    boolean possiblyIncomplete) {
  public Question {
    parts = List.copyOf(parts);
    answers = List.copyOf(answers);
  }
}
