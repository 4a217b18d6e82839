package lectern.search.register;

import java.util.List;
import java.util.Optional;

/// One reporter's floor: everything asked from getting it to losing it, and what was answered.
///
/// @param number 1-based, in the order of the work
/// @param asker who asks; empty where the print does not say
/// @param outlet for whom; empty where the print does not say
/// @param questions at least one, in order
public record RecordedExchange(
    Occasion occasion,
    int number,
    Optional<Named> asker,
    Optional<Named> outlet,
    List<Asked> questions) {
  public RecordedExchange {
    questions = List.copyOf(questions);
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("An exchange has at least one question.");
    }
  }

  /// How many questions follow the first.
  public int followUps() {
    return questions.size() - 1;
  }
}
