package lectern.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The sentences of an edition by number: what is alike has the same number, so that it need be compared only once.
///
/// @param utterances the sentences
/// @param words the numbers of each sentence's [MatchingWords]; none for a sentence of signs alone
/// @param keys the same for two sentences if their matching words are the same
/// @param runs for each sentence how many with its key stand right before and right after it
/// @param turns for each sentence how many of its turn stand before and after it
record Folded(
    List<Utterance> utterances,
    List<int[]> words,
    List<Integer> keys,
    List<Run> runs,
    List<Run> turns) {

  /// A place in a run of sentences that belong together.
  record Run(int before, int after) {}

  int size() {
    return utterances.size();
  }

  Utterance at(int index) {
    return utterances.get(index);
  }

  int key(int index) {
    return keys.get(index);
  }

  int[] words(int index) {
    return words.get(index);
  }

  /// At least 1: a sentence of signs alone counts as a word.
  int length(int index) {
    return Math.max(1, words.get(index).length);
  }

  Run run(int index) {
    return runs.get(index);
  }

  Run inTurn(int index) {
    return turns.get(index);
  }

  String label(int index) {
    return utterances.get(index).label();
  }

  /// Gives numbers, the same to both editions.
  static final class Numbers {
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();

    Folded fold(List<Utterance> utterances) {
      List<int[]> numbers = new ArrayList<>(utterances.size());
      List<Integer> folded = new ArrayList<>(utterances.size());
      for (Utterance utterance : utterances) {
        List<String> matching = MatchingWords.of(utterance.text());
        numbers.add(matching.stream().mapToInt(word -> number(word, words)).toArray());
        String key = matching.isEmpty() ? utterance.text() : String.join(" ", matching);
        folded.add(number(key, keys));
      }
      return new Folded(
          List.copyOf(utterances),
          numbers,
          folded,
          runs(folded),
          runs(utterances.stream().map(utterance -> utterance.at().turn()).toList()));
    }

    private static int number(String text, Map<String, Integer> numbers) {
      return numbers.computeIfAbsent(text, _ -> numbers.size());
    }

    private static List<Run> runs(List<Integer> values) {
      List<Run> runs = new ArrayList<>(values.size());
      int start = 0;
      while (start < values.size()) {
        int end = start + 1;
        while (end < values.size() && values.get(end).equals(values.get(start))) {
          end++;
        }
        for (int i = start; i < end; i++) {
          runs.add(new Run(i - start, end - 1 - i));
        }
        start = end;
      }
      return runs;
    }
  }
}
