package lectern.quote;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of a quotation outside its brackets, in order, as they are fitted into the record.
final class FittedWords {
  /// Of a longer quotation the beginning is fitted.
  private static final int MOST = 3_000;

  private final int[] numbers;
  private final int[] weights;
  private final boolean[] free;

  /// The index of each word among all words of the quotation, and the index after it.
  private final int[] first;

  private final int[] after;

  /// All words in a row of two, sorted.
  private final long[] pairs;

  FittedWords(QuotationWords quoted) {
    List<Piece> pieces = quoted.pieces().isEmpty() ? List.of(quoted.whole()) : quoted.pieces();
    int size = Math.min(MOST, pieces.stream().mapToInt(Piece::size).sum());
    numbers = new int[size];
    weights = new int[size];
    free = new boolean[size];
    first = new int[size];
    after = new int[size];
    int at = 0;
    for (Piece piece : pieces) {
      for (int i = 0; i < piece.size() && at < size; i++, at++) {
        numbers[at] = piece.number(i);
        first[at] = piece.first(i);
        after[at] = piece.after(i);
        boolean light = WordClasses.isFunction(quoted.wording().form(first[at]));
        weights[at] = light ? Fit.LIGHT : Fit.HEAVY;
        free[at] = at > 0 && (i == 0 || piece.bracketBefore(i).isPresent());
      }
    }
    pairs = new long[Math.max(0, size - 1)];
    Arrays.setAll(pairs, i -> pair(numbers[i], numbers[i + 1]));
    Arrays.sort(pairs);
  }

  int size() {
    return numbers.length;
  }

  int[] numbers() {
    return numbers;
  }

  /// Whether a mark of omission or a bracket stands before a word.
  boolean isFree(int word) {
    return free[word];
  }

  int first(int word) {
    return first[word];
  }

  int after(int word) {
    return after[word];
  }

  /// What words in a row weigh together.
  int weight(int from, int to) {
    return Arrays.stream(weights, from, to).sum();
  }

  Fit forth(int[] printed) {
    return Fit.of(numbers, weights, free, printed);
  }

  Fit back(int[] printed) {
    boolean[] freeBack = new boolean[free.length];
    for (int i = 1; i < free.length; i++) {
      freeBack[free.length - i] = free[i];
    }
    return Fit.of(reversed(numbers), reversed(weights), freeBack, reversed(printed));
  }

  private static int[] reversed(int[] array) {
    int[] reversed = new int[array.length];
    for (int i = 0; i < array.length; i++) {
      reversed[i] = array[array.length - 1 - i];
    }
    return reversed;
  }

  /// What those of the words weigh that stand among some words of the record, in whatever order.
  int shared(Fits.Fragment fragment) {
    Map<Integer, Integer> there = new HashMap<>();
    for (int i = fragment.from(); i < fragment.to(); i++) {
      there.merge(fragment.stretch().number(i), 1, Integer::sum);
    }
    int shared = 0;
    for (int i = 0; i < numbers.length; i++) {
      int left = there.getOrDefault(numbers[i], 0);
      if (left > 0) {
        there.put(numbers[i], left - 1);
        shared += weights[i];
      }
    }
    return shared;
  }

  /// How many words in a row of two are also in a stretch: a quick measure of how much it may hold.
  int pairs(Stretch stretch) {
    boolean[] found = new boolean[pairs.length];
    int count = 0;
    for (int i = 0; i + 1 < stretch.size(); i++) {
      boolean known = stretch.number(i) > 0 && stretch.number(i + 1) > 0;
      int at =
          known ? Arrays.binarySearch(pairs, pair(stretch.number(i), stretch.number(i + 1))) : -1;
      if (at >= 0 && !found[at]) {
        found[at] = true;
        count++;
      }
    }
    return count;
  }

  private static long pair(int first, int second) {
    return (long) first << Integer.SIZE | second;
  }
}
