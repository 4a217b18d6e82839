package lectern.search;

import java.util.List;
import java.util.Optional;
import lectern.exchange.Role;
import lectern.transcript.Speaker;

/// A turn as the index has it, without its words.
///
/// @param document Lucene document of its first passage
/// @param number 1-based
/// @param label as printed; `""` where nobody is named
/// @param words number of them
/// @param gap whether a gap is printed right before or after it
/// @param asker who asks the question that it is or answers; `""` where the print does not say
/// @param outlet for whom that is; `""` where the print does not say
/// @param exchange 1-based number of the exchange that it asks in; 0 where it does not ask
/// @param incomplete whether it asks and a gap follows
/// @param answers where it asks, the numbers of the turns that respond
record FloorTurn(
    int document,
    int number,
    String label,
    Speaker.Side side,
    Optional<Role> role,
    int words,
    boolean gap,
    String asker,
    String outlet,
    int exchange,
    boolean incomplete,
    List<Integer> answers) {
  FloorTurn {
    answers = List.copyOf(answers);
  }

  boolean asks() {
    return exchange > 0;
  }
}
