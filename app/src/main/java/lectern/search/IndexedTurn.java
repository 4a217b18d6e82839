package lectern.search;

import java.util.List;
import java.util.Optional;
import lectern.exchange.Role;
import lectern.quote.PassageCutter;

/// A turn with what is known of its part in the event.
///
/// @param spoken its words
/// @param role empty where it was not found out
/// @param asker who asks the question that it is or answers, as printed
/// @param outlet for whom that is asked
/// @param question 1-based number of the turn that asks it; 0 where there is none
/// @param asking what followed, where it is a question
record IndexedTurn(
    PassageCutter.Spoken spoken,
    Optional<Role> role,
    Optional<String> asker,
    Optional<String> outlet,
    int question,
    Optional<Asking> asking) {

  /// A question of an exchange.
  ///
  /// @param exchange 1-based number of the exchange
  /// @param isPossiblyIncomplete whether a gap follows
  /// @param answers 1-based numbers of the turns that respond, in order
  record Asking(int exchange, boolean isPossiblyIncomplete, List<Integer> answers) {
    Asking {
      answers = List.copyOf(answers);
    }
  }
}
