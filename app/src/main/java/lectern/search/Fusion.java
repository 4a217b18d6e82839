package lectern.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/// Makes one ranking of two.
///
/// Scores are brought to the range from 0 (the last of its list) to 1 (the first) and added with weights. Where the
/// scores of a list tell nothing, since all are the same, ranks are added instead (reciprocal rank fusion, Cormack, Clarke and
/// Büttcher 2009).
final class Fusion {
  /// What the words count for, and the vectors the rest. Measured: `docs/guide/searching.md`.
  static final double WORDS = 0.4;

  private static final double RRF = 60;

  private Fusion() {}

  /// @param words the best first
  /// @param vectors the best first
  /// @return all documents of both, the best first
  static List<Scored> of(List<Scored> words, List<Scored> vectors, double weight) {
    boolean tells = tells(words) && tells(vectors);
    ToDoubleBiFunction<List<Scored>, Integer> score =
        tells ? Fusion::normalised : (_, rank) -> 1 / (RRF + rank + 1);
    Map<Integer, Double> sums = new HashMap<>();
    add(words, score, weight, sums);
    add(vectors, score, 1 - weight, sums);
    return sums.entrySet().stream()
        .map(sum -> new Scored(sum.getKey(), sum.getValue()))
        .sorted(
            Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::document))
        .toList();
  }

  private static boolean tells(List<Scored> list) {
    return list.size() < 2 || list.getFirst().score() > list.getLast().score();
  }

  private static void add(
      List<Scored> list,
      ToDoubleBiFunction<List<Scored>, Integer> score,
      double weight,
      Map<Integer, Double> sums) {
    for (int rank = 0; rank < list.size(); rank++) {
      double share = weight * score.applyAsDouble(list, rank);
      sums.merge(list.get(rank).document(), share, Double::sum);
    }
  }

  private static double normalised(List<Scored> list, int rank) {
    double lowest = list.getLast().score();
    double range = list.getFirst().score() - lowest;
    return range == 0 ? 1 : (list.get(rank).score() - lowest) / range;
  }
}
