package lectern.exchange;

import java.util.List;
import java.util.Optional;

/// One reporter's floor: everything asked from getting it to losing it, and what was answered.
///
/// @param number 1-based, in document order
/// @param asker empty where the print does not say
/// @param handOff empty where nobody gave the floor in words
/// @param questions at least one, in order; the first is no follow-up
public record Exchange(
    int number, Optional<Asker> asker, Optional<HandOff> handOff, List<Question> questions) {
  public Exchange {
    questions = List.copyOf(questions);
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("Exchange " + number + " needs at least one question.");
    }
  }
}
