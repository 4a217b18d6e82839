package lectern.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// A quotation fitted into turns that may hold it, as a whole and cut in two.
final class Fits {
  /// Words of the quotation times words of the record: a tenth of a second.
  private static final long MOST_COMPARED = 30_000_000;

  private final FittedWords words;
  private final List<Fitted> fitted = new ArrayList<>();
  private long compared;

  Fits(FittedWords words) {
    this.words = words;
  }

  /// Words of the record that some words of the quotation were fitted to.
  ///
  /// @param cost what the difference weighs, see [Fit]
  /// @param agreement of the label with the claimed speaker
  record Fragment(Stretch stretch, int from, int to, int cost, Agreement agreement) {
    boolean isEmpty() {
      return from >= to || places().isEmpty();
    }

    List<Place> places() {
      return from >= to ? List.of() : stretch.places(from, to);
    }
  }

  /// A quotation cut in two.
  ///
  /// @param words how many are before the cut
  record Cut(int words, Fragment first, Fragment second) {
    int cost() {
      return first.cost() + second.cost();
    }
  }

  /// A stretch with the fits of the first words, and of the last words with everything reversed.
  private final class Fitted {
    private final Stretch stretch;
    private final Agreement agreement;
    private final Fit forth;
    private @Nullable Fit back;

    Fitted(Stretch stretch, Agreement agreement) {
      this.stretch = stretch;
      this.agreement = agreement;
      this.forth = words.forth(stretch.numbers());
    }

    /// Made when a cut is looked for: most quotations need none.
    private Fit back() {
      Fit made = back;
      if (made == null) {
        made = words.back(stretch.numbers());
        back = made;
      }
      return made;
    }

    Fragment first(int count) {
      return new Fragment(
          stretch, forth.from(count), forth.to(count), forth.cost(count), agreement);
    }

    Fragment last(int count) {
      int size = stretch.size();
      return new Fragment(
          stretch,
          size - back().to(count),
          size - back().from(count),
          back().cost(count),
          agreement);
    }
  }

  /// Fits the quotation into one more stretch, unless so many words were compared already that it would take long.
  void add(Stretch stretch, Agreement agreement) {
    if (fitted.isEmpty() || compared < MOST_COMPARED) {
      compared += (long) words.size() * stretch.size();
      fitted.add(new Fitted(stretch, agreement));
    }
  }

  boolean isEmpty() {
    return fitted.isEmpty();
  }

  /// The cheapest fit of the whole. Of those that cost about the same, the one that has most of the words in any order;
  /// of these the claimed speaker's.
  Fragment best() {
    int size = words.size();
    int least = cheapest(fit -> fit.forth.cost(size)).forth.cost(size);
    return fitted.stream()
        .map(fit -> fit.first(size))
        .filter(fragment -> fragment.cost() <= least + Fit.HEAVY)
        .min(
            Comparator.comparingInt((Fragment each) -> 2 * each.cost() - words.shared(each))
                .thenComparing(Fragment::agreement))
        .orElseThrow();
  }

  private Fitted cheapest(ToIntFunction<Fitted> cost) {
    Fitted best = fitted.getFirst();
    int least = cost.applyAsInt(best);
    for (Fitted each : fitted) {
      int other = cost.applyAsInt(each);
      if (other < least || (other == least && each.agreement.compareTo(best.agreement) < 0)) {
        best = each;
        least = other;
      }
    }
    return best;
  }

  private Fragment first(int count) {
    return cheapest(fit -> fit.forth.cost(count)).first(count);
  }

  private Fragment last(int count) {
    return cheapest(fit -> fit.back().cost(count)).last(count);
  }

  /// The cheapest cut that leaves so many words on both sides.
  ///
  /// @param least 1 or more, at most half of all words
  Cut bestCut(int least) {
    int best = least;
    int[] cost = cutCosts();
    for (int count = least; count <= words.size() - least; count++) {
      best = cost[count] < cost[best] ? count : best;
    }
    return new Cut(best, first(best), last(words.size() - best));
  }

  /// What it costs to cut after each number of words.
  private int[] cutCosts() {
    int size = words.size();
    int[] forth = new int[size + 1];
    int[] back = new int[size + 1];
    Arrays.fill(forth, Integer.MAX_VALUE / 2);
    Arrays.fill(back, Integer.MAX_VALUE / 2);
    for (Fitted each : fitted) {
      for (int i = 0; i <= size; i++) {
        forth[i] = Math.min(forth[i], each.forth.cost(i));
        back[i] = Math.min(back[i], each.back().cost(i));
      }
    }
    int[] cost = new int[size + 1];
    for (int i = 0; i <= size; i++) {
      cost[i] = forth[i] + back[size - i];
    }
    return cost;
  }

  /// How many of the first words stand in one place, but for so much.
  int known(int slack) {
    int count = words.size();
    while (count > 0 && first(count).cost() > slack) {
      count--;
    }
    return count;
  }

  /// How many of the last words stand in one place, but for so much.
  int knownAtEnd(int slack) {
    int count = words.size();
    while (count > 0 && last(count).cost() > slack) {
      count--;
    }
    return count;
  }
}
