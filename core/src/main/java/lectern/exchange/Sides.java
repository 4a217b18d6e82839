package lectern.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.transcript.Block;
import lectern.transcript.Speaker;

/// Which side of the floor each turn stands on.
///
/// Where the print has labels for the press (`Q`, `QUESTION`, `REPORTER`, …) the labels decide. Where it has none, as
/// in interviews and debates, the press side is whoever mostly asks while somebody else mostly does not.
final class Sides {
  /// Letters that mark questions, where a letter of [#ANSWERING] marks answers.
  private static final String ASKING = "PFDVO";

  private static final String ANSWERING = "RAS";

  /// How much of the end of a turn is searched for a question mark, in units.
  private static final int TAIL = 300;

  private final List<Speaker.Side> sides;
  private final boolean pressByLabel;

  private Sides(List<Speaker.Side> sides, boolean pressByLabel) {
    this.sides = sides;
    this.pressByLabel = pressByLabel;
  }

  static Sides of(SourceText source, List<Block.Turn> turns) {
    Map<String, Speaker.Side> known = new HashMap<>();
    List<Speaker.Side> sides = new ArrayList<>(turns.size());
    for (Block.Turn turn : turns) {
      sides.add(known.computeIfAbsent(turn.label().text(), Speaker.Side::of));
    }
    boolean press = known.containsValue(Speaker.Side.PRESS);
    Map<String, Speaker.Side> better = letters(known);
    press |= better.containsValue(Speaker.Side.PRESS);
    if (!press && known.size() > 1) {
      better = whoAsks(source.text(), turns, known);
    }
    for (int i = 0; i < turns.size() && !better.isEmpty(); i++) {
      Speaker.Side side = better.get(turns.get(i).label().text());
      if (side != null) {
        sides.set(i, side);
      }
    }
    return new Sides(sides, press);
  }

  /// Speech under no label is on no side.
  Speaker.Side of(int turn) {
    return sides.get(turn);
  }

  /// Whether printed labels tell the press from the others.
  boolean pressByLabel() {
    return pressByLabel;
  }

  /// `P:` with `R:`, `F:` with `A:`: one letter asks where another answers. `A:` answers `Q:` too.
  private static Map<String, Speaker.Side> letters(Map<String, Speaker.Side> known) {
    Map<String, Speaker.Side> letters = new HashMap<>();
    for (Map.Entry<String, Speaker.Side> entry : known.entrySet()) {
      String label = entry.getKey();
      char letter = label.length() == 1 ? Character.toUpperCase(label.charAt(0)) : ' ';
      if (ANSWERING.indexOf(letter) >= 0) {
        letters.put(label, Speaker.Side.OFFICIAL);
      } else if (ASKING.indexOf(letter) >= 0 || entry.getValue() == Speaker.Side.PRESS) {
        letters.put(label, Speaker.Side.PRESS);
      }
    }
    boolean both =
        letters.containsValue(Speaker.Side.PRESS) && letters.containsValue(Speaker.Side.OFFICIAL);
    return both ? letters : Map.of();
  }

  /// The labels at least half of whose turns ask, if somebody else's hardly do.
  private static Map<String, Speaker.Side> whoAsks(
      String text, List<Block.Turn> turns, Map<String, Speaker.Side> known) {
    Map<String, Integer> spoken = new HashMap<>();
    Map<String, Integer> asked = new HashMap<>();
    for (Block.Turn turn : turns) {
      String label = turn.label().text();
      spoken.merge(label, 1, Integer::sum);
      asked.merge(label, asks(text, turn) ? 1 : 0, Integer::sum);
    }
    Map<String, Speaker.Side> asking = new HashMap<>();
    boolean answered = false;
    for (Map.Entry<String, Integer> entry : spoken.entrySet()) {
      String label = entry.getKey();
      int turnsOf = entry.getValue();
      int asks = asked.getOrDefault(label, 0);
      if (turnsOf >= 2 && known.get(label) != Speaker.Side.OTHER) {
        if (2 * asks >= turnsOf) {
          asking.put(label, Speaker.Side.PRESS);
        }
        answered |= 4 * asks <= turnsOf;
      }
    }
    return answered ? asking : Map.of();
  }

  /// Whether a question mark stands in the last units of a turn.
  private static boolean asks(String text, Block.Turn turn) {
    int left = TAIL;
    for (int i = turn.paragraphs().size() - 1; i >= 0 && left > 0; i--) {
      Span span = turn.paragraphs().get(i).span();
      int from = Math.max(span.start(), span.end() - left);
      if (text.indexOf('?', from, span.end()) >= 0) {
        return true;
      }
      left -= span.end() - from;
    }
    return false;
  }
}
