package lectern.cite;

import java.util.stream.IntStream;

/// Sentences of the old edition that may have become sentences of the current one: usually one and one; one and several
/// where a sentence was split, several and one where sentences were joined.
///
/// Both ranges are half-open indices into the editions' lists of sentences, and never empty. A sentence inside them may
/// be no part of the matter, as where somebody else's interjection was put into a sentence.
///
/// @param oldParts bit `k` is set if the old sentence `oldFrom + k` takes part
/// @param newParts bit `k` is set if the current sentence `newFrom + k` takes part
/// @param weight how much speaks for it, at least 1; see [Likeness]
record Link(
    int oldFrom, int oldTo, int newFrom, int newTo, long oldParts, long newParts, long weight) {

  static final int MOST_PARTS = 32;

  static Link ofOne(int old, int current, long weight) {
    return new Link(old, old + 1, current, current + 1, 1, 1, weight);
  }

  Link weighing(long newWeight) {
    return new Link(oldFrom, oldTo, newFrom, newTo, oldParts, newParts, newWeight);
  }

  boolean isOneToOne() {
    return oldTo == oldFrom + 1 && newTo == newFrom + 1;
  }

  boolean hasOld(int i) {
    return (oldParts >> (i - oldFrom) & 1) == 1;
  }

  boolean hasNew(int j) {
    return (newParts >> (j - newFrom) & 1) == 1;
  }

  /// The old sentences that take part, in order.
  IntStream olds() {
    return IntStream.range(oldFrom, oldTo).filter(this::hasOld);
  }

  /// The current sentences that take part, in order.
  IntStream news() {
    return IntStream.range(newFrom, newTo).filter(this::hasNew);
  }

  /// Whether whatever takes part in `other` takes part in this.
  boolean encloses(Link other) {
    return other.olds().allMatch(i -> i >= oldFrom && i < oldTo && hasOld(i))
        && other.news().allMatch(j -> j >= newFrom && j < newTo && hasNew(j));
  }

  /// Whether `next` goes on right where this ends, in both editions.
  boolean touches(Link next) {
    return oldTo == next.oldFrom && newTo == next.newFrom;
  }
}
