package lectern.web.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lectern.transcript.Speaker.Side;

/// The floor strip in its smallest form, without links: one outline a side.
///
/// @param paths for each side that speaks, SVG path data in a box of [#WIDTH] by [#HEIGHT] units
/// @param words for each side that speaks, how many words it says
public record Ribbon(Map<Side, String> paths, Map<Side, Integer> words) {
  public static final int WIDTH = 480;
  public static final int HEIGHT = 12;

  public Ribbon {
    paths = Map.copyOf(paths);
    words = Map.copyOf(words);
  }

  public String path(Side side) {
    return paths.getOrDefault(side, "");
  }

  public int words(Side side) {
    return words.getOrDefault(side, 0);
  }

  public int totalWords() {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  static Ribbon of(Voices voices) {
    Map<Side, StringBuilder> paths = new EnumMap<>(Side.class);
    Map<Side, Integer> words = new EnumMap<>(Side.class);
    for (int first = 0, next; first < voices.turns(); first = next) {
      Side side = voices.side(first);
      next = first + 1;
      while (next < voices.turns() && voices.side(next) == side) {
        next++;
      }
      words.merge(side, voices.wordsBefore(next) - voices.wordsBefore(first), Integer::sum);
      StringBuilder path = paths.computeIfAbsent(side, _ -> new StringBuilder());
      bar(path, x(voices, first), x(voices, next), top(side), height(side));
    }
    Map<Side, String> drawn = new EnumMap<>(Side.class);
    paths.forEach((side, path) -> drawn.put(side, path.toString()));
    return new Ribbon(drawn, words);
  }

  /// When one voice speaks: path data in a box of [#WIDTH] by 1 unit.
  static String of(List<Integer> turns, Voices voices) {
    StringBuilder path = new StringBuilder();
    for (int turn : turns) {
      bar(path, x(voices, turn), x(voices, turn + 1), 0, 1);
    }
    return path.toString();
  }

  private static int x(Voices voices, int turn) {
    int total = Math.max(1, voices.totalWords());
    return (int) ((long) voices.wordsBefore(turn) * WIDTH / total);
  }

  /// Position tells the sides apart where colour does not: who answers above, who asks below.
  private static int top(Side side) {
    return switch (side) {
      case OFFICIAL -> 0;
      case PRESS -> HEIGHT / 2;
      case MODERATOR, OTHER -> HEIGHT / 3;
    };
  }

  private static int height(Side side) {
    return switch (side) {
      case OFFICIAL, PRESS -> HEIGHT / 2;
      case MODERATOR, OTHER -> HEIGHT / 3;
    };
  }

  /// A bar too short for one unit is left out: the strip of the transcript's own page shows it.
  private static void bar(StringBuilder path, int from, int to, int top, int height) {
    if (to > from) {
      path.append('M').append(from).append(' ').append(top).append('h').append(to - from);
      path.append('v').append(height).append('H').append(from).append('z');
    }
  }
}
