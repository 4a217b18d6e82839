package lectern.search;

import java.util.EnumMap;
import java.util.Map;
import lectern.exchange.Role;

/// What was spoken under one label in one work, while it is counted.
final class Spoken {
  final String label;
  int turns;
  long words;

  /// Turns that ask, as whoever the label names.
  int asking;

  final Map<Role, Integer> roles = new EnumMap<>(Role.class);

  Spoken(String label) {
    this.label = label;
  }

  void add(FloorTurn turn) {
    turns++;
    words += turn.words();
    turn.role().ifPresent(role -> roles.merge(role, 1, Integer::sum));
    if (turn.asks() && isAsker(turn)) {
      asking++;
    }
  }

  private static boolean isAsker(FloorTurn turn) {
    return !turn.asker().isEmpty()
        && PrintedLabel.key(turn.label()).startsWith(PrintedLabel.key(turn.asker()));
  }

  /// Whether the label is a reporter's in this work, as in an interview.
  boolean isReporters() {
    return 2 * asking >= turns;
  }
}
