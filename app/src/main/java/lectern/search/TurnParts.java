package lectern.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lectern.exchange.Asker;
import lectern.exchange.Exchange;
import lectern.exchange.Floor;
import lectern.exchange.Question;
import lectern.exchange.Role;
import lectern.quote.PassageCutter;
import lectern.transcript.Printed;
import org.jspecify.annotations.Nullable;

/// What part each turn has in the exchanges of its event.
final class TurnParts {
  private final Floor floor;
  private final Map<Integer, Part> parts = new HashMap<>();

  private record Part(Exchange exchange, Question question) {}

  TurnParts(Floor floor) {
    this.floor = floor;
    for (Exchange exchange : floor.exchanges()) {
      for (Question question : exchange.questions()) {
        Part part = new Part(exchange, question);
        question.answers().forEach(answer -> parts.put(answer, part));
        parts.put(question.turn(), part);
      }
    }
  }

  /// @param spoken turn of the transcript that the floor was read from
  IndexedTurn of(PassageCutter.Spoken spoken) {
    int index = spoken.number() - 1;
    Optional<Role> role = Optional.of(floor.roles().get(index));
    @Nullable Part part = parts.get(index);
    if (part == null) {
      return new IndexedTurn(spoken, role, Optional.empty(), Optional.empty(), 0, Optional.empty());
    }
    Optional<Asker> asker = part.exchange().asker();
    return new IndexedTurn(
        spoken,
        role,
        asker.flatMap(Asker::name).map(Printed::value),
        asker.flatMap(Asker::outlet).map(Printed::value),
        part.question().turn() + 1,
        part.question().turn() == index ? Optional.of(asking(part)) : Optional.empty());
  }

  private static IndexedTurn.Asking asking(Part part) {
    return new IndexedTurn.Asking(
        part.exchange().number(),
        part.question().possiblyIncomplete(),
        part.question().answers().stream().map(answer -> answer + 1).toList());
  }
}
