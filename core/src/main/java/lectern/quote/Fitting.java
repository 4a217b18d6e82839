package lectern.quote;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lectern.cite.MatchingWords;

/// A quotation that no place has word for word, and the places that come closest.
final class Fitting {
  private static final int MOST_TURNS = 8;
  private static final int MOST_FETCHED = 20;

  /// Fewer words are no part of a stitched quotation, but a phrase that anybody uses.
  private static final int LEAST_PART = 6;

  private final QuotationWords quoted;
  private final FittedWords words;
  private final Turns turns;
  private final Claim claim;
  private Fits fits;

  private Fitting(QuotationWords quoted, Turns turns, Claim claim) {
    this.quoted = quoted;
    this.words = new FittedWords(quoted);
    this.turns = turns;
    this.claim = claim;
    this.fits = fits(turns.readings(), MOST_TURNS);
  }

  /// Fits a quotation into the turns that were fetched, and fetches more where only a half of it is found.
  ///
  /// @return empty where nothing in the record has any of its words
  static Optional<Fitting> of(QuotationWords quoted, Turns turns, Claim claim) {
    Fitting fitting = new Fitting(quoted, turns, claim);
    if (fitting.fits.isEmpty()) {
      return Optional.empty();
    }
    if (fitting.whole().cost() > 2 * Fit.HEAVY && fitting.fetchRest()) {
      fitting.fits = fitting.fits(turns.readings(), 2 * MOST_TURNS);
    }
    return fitting.whole().isEmpty() ? Optional.empty() : Optional.of(fitting);
  }

  private Fits fits(List<List<Stretch>> readings, int most) {
    Fits made = new Fits(words);
    readings.stream()
        .sorted(Comparator.comparingInt(each -> -words.pairs(each.getFirst())))
        .limit(most)
        .flatMap(List::stream)
        .filter(stretch -> stretch.size() > 0)
        .forEach(stretch -> made.add(stretch, claim.with(stretch.passages().getFirst())));
    return made;
  }

  /// Looks for the other half of a quotation of which only one was found.
  private boolean fetchRest() {
    int size = words.size();
    boolean more = false;
    int known = fits.known(Fit.LIGHT);
    if (known >= LEAST_PART && size - known >= LEAST_PART - 1) {
      more = fetch(words.first(known), quoted.size());
    }
    int end = fits.knownAtEnd(Fit.LIGHT);
    if (end >= LEAST_PART && size - end >= LEAST_PART - 1) {
      more |= fetch(0, words.after(size - end - 1));
    }
    return more;
  }

  private boolean fetch(int from, int to) {
    Wording wording = quoted.wording();
    String text = wording.text().substring(wording.start(from), wording.end(to - 1));
    return turns.fetch(MatchingWords.of(text), MOST_FETCHED);
  }

  /// The place that comes closest to the whole.
  Fits.Fragment whole() {
    return fits.best();
  }

  /// How like the quotation that place is: 1 for the same words, 0 for none of them.
  double likeness() {
    return likeness(whole());
  }

  private double likeness(Fits.Fragment place) {
    return Math.clamp(1 - (double) place.cost() / words.weight(0, words.size()), 0, 1);
  }

  Differences differences() {
    return Differences.of(quoted, words, whole());
  }

  /// The two places that a stitched quotation was made of; empty where it is not one.
  Optional<Fits.Cut> splice() {
    if (words.size() < 2 * LEAST_PART || whole().cost() < 2 * Fit.HEAVY) {
      return Optional.empty();
    }
    return Optional.of(fits.bestCut(LEAST_PART)).filter(this::isSplice);
  }

  private boolean isSplice(Fits.Cut cut) {
    return cut.cost() + 2 * Fit.HEAVY <= whole().cost()
        && cut.cost() <= Fit.HEAVY + 1
        && !cut.first().isEmpty()
        && !cut.second().isEmpty()
        && !isOneSentence(cut);
  }

  private static boolean isOneSentence(Fits.Cut cut) {
    Place end = cut.first().places().getLast();
    Place start = cut.second().places().getFirst();
    return end.passage().equals(start.passage())
        && end.addresses().getLast().equals(start.addresses().getFirst());
  }

  /// The words of the newest edition of a work that come closest, if they are like the quotation at all.
  Optional<String> newest(String work, double leastLikeness) {
    List<List<Stretch>> current =
        turns.readings().stream()
            .filter(readings -> isCurrent(readings.getFirst().passages().getFirst(), work))
            .toList();
    Fits among = fits(current, MOST_TURNS);
    return among.isEmpty()
        ? Optional.empty()
        : Optional.of(among.best())
            .filter(place -> likeness(place) >= leastLikeness && !place.isEmpty())
            .map(place -> place.stretch().text(place.from(), place.to()));
  }

  private static boolean isCurrent(Passage passage, String work) {
    return passage.isCurrent() && passage.work().equals(work);
  }
}
