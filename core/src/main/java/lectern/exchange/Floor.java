package lectern.exchange;

import java.util.List;
import java.util.Optional;
import lectern.transcript.Transcript;

/// The course of an event: what each turn does, and which exchanges they make.
///
/// @param exchanges in document order
/// @param roles one for each turn of the transcript, in order
public record Floor(List<Exchange> exchanges, List<Role> roles) {
  public Floor {
    exchanges = List.copyOf(exchanges);
    roles = List.copyOf(roles);
  }

  /// Reads the course of the event from print alone. Never throws on content.
  public static Floor of(Transcript transcript) {
    return Course.follow(new Parts(transcript));
  }

  /// The exchange that turn number `turn` (0-based) asks or answers in; the latest where it answers in two.
  public Optional<Exchange> exchangeOf(int turn) {
    Optional<Exchange> found = Optional.empty();
    for (Exchange exchange : exchanges) {
      for (Question question : exchange.questions()) {
        if (question.turn() == turn || question.answers().contains(turn)) {
          found = Optional.of(exchange);
        }
      }
    }
    return found;
  }
}
