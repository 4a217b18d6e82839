package lectern.quote;

/// How cheaply the first words of a quotation, for every number of them, can be made of words in a row of the record.
///
/// A word that the record does not have there costs its weight, and 1 more where the record has another in its place; a
/// word of the record that was left out costs [#LEFT_OUT]. The row may begin and end anywhere (P. H. Sellers, "The theory
/// and computation of evolutionary distances: pattern recognition", 1980). Time is the product of both lengths.
final class Fit {
  /// What a word of the quotation weighs that a listener would not miss.
  static final int LIGHT = 4;

  /// What any other word weighs.
  static final int HEAVY = 8;

  /// Less than any word weighs: that nothing but words of the record was quoted counts for more than that all were.
  static final int LEFT_OUT = 3;

  private final int[] cost;
  private final int[] from;
  private final int[] to;

  private Fit(int words) {
    cost = new int[words + 1];
    from = new int[words + 1];
    to = new int[words + 1];
  }

  /// @param quoted the words by number
  /// @param weights what each costs
  /// @param free for each word whether words may be left out before it for nothing
  /// @param printed the words of the record
  static Fit of(int[] quoted, int[] weights, boolean[] free, int[] printed) {
    Fit fit = new Fit(quoted.length);
    fit.compare(quoted, weights, free, printed);
    return fit;
  }

  /// What the first words cost.
  int cost(int words) {
    return cost[words];
  }

  /// Where the row for the first words begins.
  int from(int words) {
    return from[words];
  }

  /// Where it ends.
  int to(int words) {
    return to[words];
  }

  private void compare(int[] quoted, int[] weights, boolean[] free, int[] printed) {
    int size = printed.length + 1;
    int[] above = new int[size];
    int[] aboveFrom = new int[size];
    for (int j = 0; j < size; j++) {
      aboveFrom[j] = j;
    }
    int[] row = new int[size];
    int[] rowFrom = new int[size];
    for (int i = 1; i <= quoted.length; i++) {
      int gap = i < quoted.length && free[i] ? 0 : LEFT_OUT;
      int best = row(quoted[i - 1], weights[i - 1], gap, printed, above, aboveFrom, row, rowFrom);
      cost[i] = row[best];
      from[i] = rowFrom[best];
      to[i] = best;
      int[] spare = above;
      above = row;
      row = spare;
      spare = aboveFrom;
      aboveFrom = rowFrom;
      rowFrom = spare;
    }
  }

  /// Fills the row of one word; returns where it is cheapest, of equals the first.
  private static int row(
      int word,
      int weight,
      int gap,
      int[] printed,
      int[] above,
      int[] aboveFrom,
      int[] row,
      int[] rowFrom) {
    row[0] = above[0] + weight;
    rowFrom[0] = 0;
    int best = 0;
    for (int j = 1; j < row.length; j++) {
      int least = above[j - 1] + (printed[j - 1] == word ? 0 : weight + 1);
      int start = aboveFrom[j - 1];
      if (above[j] + weight < least) {
        least = above[j] + weight;
        start = aboveFrom[j];
      }
      if (row[j - 1] + gap < least) {
        least = row[j - 1] + gap;
        start = rowFrom[j - 1];
      }
      row[j] = least;
      rowFrom[j] = start;
      if (least < row[best]) {
        best = j;
      }
    }
    return best;
  }
}
