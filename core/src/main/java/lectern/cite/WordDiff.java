package lectern.cite;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What became of the words of a text: in reading order, words that stayed, went and came.
///
/// A word is what stands between two blanks, punctuation included; `<s>` and `</s>` are words of their own.
/// The words of all [Equal] and [Deleted] runs, joined, are the old text, those of all [Equal] and [Inserted] runs the
/// new one.
///
/// @param runs never two of the same kind in a row, and a deletion before the insertion in the same place
public record WordDiff(List<Run> runs) {
  public WordDiff {
    runs = List.copyOf(runs);
  }

  /// Words in a row that share a fate.
  public sealed interface Run {
    /// In reading order, at least one.
    List<Word> words();

    /// The words as they are printed, without a blank at either end.
    default String text() {
      return Word.join(words());
    }

    /// Whether no blank stands before the run.
    default boolean glued() {
      return words().getFirst().glued();
    }
  }

  /// Words of both texts.
  public record Equal(List<Word> words) implements Run {
    public Equal {
      words = List.copyOf(words);
    }
  }

  /// Words of the old text alone.
  public record Deleted(List<Word> words) implements Run {
    public Deleted {
      words = List.copyOf(words);
    }
  }

  /// Words of the new text alone.
  public record Inserted(List<Word> words) implements Run {
    public Inserted {
      words = List.copyOf(words);
    }
  }

  /// Compares two texts whose runs of blanks are one space each. The result keeps as many words as possible: see
  /// [CommonSubsequence] for the algorithm and its limit.
  public static WordDiff of(String old, String current) {
    List<Word> before = Word.of(old);
    List<Word> after = Word.of(current);
    Map<Word, Integer> numbers = new HashMap<>();
    CommonSubsequence common =
        CommonSubsequence.of(numbered(before, numbers), numbered(after, numbers));
    return new WordDiff(runs(before, common.inA(), after, common.inB()));
  }

  private static int[] numbered(List<Word> words, Map<Word, Integer> numbers) {
    return words.stream()
        .mapToInt(word -> numbers.computeIfAbsent(word, _ -> numbers.size()))
        .toArray();
  }

  private static List<Run> runs(
      List<Word> before, BitSet keptBefore, List<Word> after, BitSet keptAfter) {
    List<Run> runs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int nextI = end(keptBefore.nextSetBit(i), before);
      int nextJ = end(keptAfter.nextSetBit(j), after);
      if (nextI > i) {
        runs.add(new Deleted(before.subList(i, nextI)));
      }
      if (nextJ > j) {
        runs.add(new Inserted(after.subList(j, nextJ)));
      }
      int length =
          Math.min(keptBefore.nextClearBit(nextI) - nextI, keptAfter.nextClearBit(nextJ) - nextJ);
      if (length > 0) {
        runs.add(new Equal(before.subList(nextI, nextI + length)));
      }
      i = nextI + length;
      j = nextJ + length;
    }
    return runs;
  }

  private static int end(int next, List<Word> words) {
    return next < 0 ? words.size() : next;
  }

  /// Whether no word went or came.
  public boolean isEmpty() {
    return runs.stream().allMatch(Equal.class::isInstance);
  }
}
