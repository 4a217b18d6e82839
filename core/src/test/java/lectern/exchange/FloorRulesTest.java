package lectern.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.examples.Examples;
import lectern.source.Span;
import lectern.transcript.Printed;
import lectern.transcript.Transcript;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs `rules.md`: the specification is the test suite.
final class FloorRulesTest {

  @TestFactory
  Stream<DynamicTest> everyExampleOfTheRulesIsReadAsItSays() {
    return Examples.tests(FloorRulesTest.class, "rules.md", lines -> printed(Script.of(lines)));
  }

  /// The course of an event as the rules print it: one line a turn, turns counted from 1.
  static String printed(Transcript transcript) {
    Floor floor = Floor.of(transcript);
    List<String> lines = new ArrayList<>();
    for (int turn = 0; turn < floor.roles().size(); turn++) {
      lines.add((turn + 1) + " " + line(transcript, floor, turn));
    }
    return String.join("\n", lines);
  }

  private static String line(Transcript transcript, Floor floor, int turn) {
    Role role = floor.roles().get(turn);
    return switch (role) {
      case QUESTION -> question(transcript, floor, turn);
      case ANSWER -> "answer to " + answered(floor, turn);
      case STATEMENT, HANDOFF, INTERJECTION, CLOSING -> role.name().toLowerCase(Locale.ROOT);
    };
  }

  private static String question(Transcript transcript, Floor floor, int turn) {
    Exchange exchange = floor.exchangeOf(turn).orElseThrow();
    Question question =
        exchange.questions().stream()
            .filter(asked -> asked.turn() == turn)
            .findFirst()
            .orElseThrow();
    StringBuilder line = new StringBuilder("question in ").append(exchange.number());
    if (question.followUp()) {
      line.append(", follow-up");
    } else {
      exchange.asker().ifPresent(asker -> line.append(" by ").append(printed(asker)));
      exchange
          .handOff()
          .ifPresent(handOff ->
              line.append(", called in ")
                  .append(handOff.turn() + 1)
                  .append(": ")
                  .append(quoted(transcript, handOff.span())));
    }
    if (question.possiblyIncomplete()) {
      line.append(", possibly incomplete");
    }
    if (!question.parts().isEmpty()) {
      line.append(
          question.parts().stream()
              .map(part -> quoted(transcript, part))
              .collect(Collectors.joining(" ", ", asks ", "")));
    }
    return line.toString();
  }

  private static String printed(Asker asker) {
    String name = asker.name().map(Printed::value).orElse("somebody");
    Optional<String> outlet = asker.outlet().map(Printed::value);
    return outlet.map(value -> name + " of " + value).orElse(name);
  }

  private static String answered(Floor floor, int turn) {
    return floor.exchanges().stream()
        .flatMap(exchange -> exchange.questions().stream())
        .filter(question -> question.answers().contains(turn))
        .map(question -> String.valueOf(question.turn() + 1))
        .collect(Collectors.joining(", "));
  }

  private static String quoted(Transcript transcript, Span span) {
    return "“" + transcript.text().reading(span) + "”";
  }
}
