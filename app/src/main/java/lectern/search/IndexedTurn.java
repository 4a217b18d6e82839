package lectern.search;

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
record IndexedTurn(
    PassageCutter.Spoken spoken,
    Optional<Role> role,
    Optional<String> asker,
    Optional<String> outlet,
    int question) {}
