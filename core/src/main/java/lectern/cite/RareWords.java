package lectern.cite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where words stand that are not in too many sentences: which sentences are worth comparing with another.
///
/// Two sentences are worth comparing if at least half the words of the shorter may be common to both.
final class RareWords {
  static final int MOST_PLACES = 64;
  static final int MOST_COMPARED = 32;

  private final Folded edition;
  private final Map<Integer, List<Integer>> places = new HashMap<>();

  /// @param sentences indices into the edition, ascending
  RareWords(Folded edition, List<Integer> sentences) {
    this.edition = edition;
    for (int j : sentences) {
      for (int word : edition.words(j)) {
        List<Integer> at = places.computeIfAbsent(word, _ -> new ArrayList<>());
        if (!isFull(at) && (at.isEmpty() || at.getLast() != j)) {
          at.add(j);
        }
      }
    }
  }

  /// More places than are looked at.
  private static boolean isFull(List<Integer> at) {
    return at.size() > MOST_PLACES;
  }

  /// The sentences worth comparing with one of these words: at most [#MOST_COMPARED], those first that share most.
  List<Integer> worthComparing(int[] words) {
    Map<Integer, Integer> shared = new HashMap<>();
    int common = 0;
    for (int word : words) {
      List<Integer> at = places.getOrDefault(word, List.of());
      if (isFull(at)) {
        common++;
      } else {
        at.forEach(j -> shared.merge(j, 1, Integer::sum));
      }
    }
    int anywhere = common;
    return shared.entrySet().stream()
        .filter(entry ->
            2 * (entry.getValue() + anywhere)
                >= Math.min(words.length, edition.words(entry.getKey()).length))
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }
}
