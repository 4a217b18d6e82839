package lectern.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds where a stretch has the very words of a piece, with something else in the place of its brackets.
final class PieceMatcher {
  /// A longer omission needs an ellipsis, not a bracket.
  private static final int MOST_REPLACED = 8;

  private static final int MOST_HITS = 50;

  private final Piece piece;
  private final Stretch stretch;

  /// How many words of the record the bracket before each word replaces.
  private final int[] skipped;

  private int steps;

  private PieceMatcher(Piece piece, Stretch stretch) {
    this.piece = piece;
    this.stretch = stretch;
    this.skipped = new int[piece.size() + 1];
  }

  /// All hits in order, at most 50.
  static List<Hit> hits(Piece piece, Stretch stretch) {
    PieceMatcher matcher = new PieceMatcher(piece, stretch);
    List<Hit> hits = new ArrayList<>();
    for (int at = 0; at < stretch.size() && hits.size() < MOST_HITS; at++) {
      matcher.steps = 0;
      int to = matcher.isSame(0, at) ? matcher.end(0, at) : -1;
      if (to > 0) {
        hits.add(matcher.hit(at, to));
      }
    }
    return hits;
  }

  /// Where the words from one on end if the first of them is the record's word at a place; -1 where they do not stand
  /// there.
  private int end(int first, int from) {
    int at = from;
    for (int i = first; i < piece.size(); i++) {
      if (i > first && piece.bracketBefore(i).isPresent()) {
        return endAfterBracket(i, at);
      }
      if (!isSame(i, at)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private int endAfterBracket(int word, int from) {
    // Brackets one after the other could be tried in very many ways.
    for (int skip = 0; skip <= MOST_REPLACED && steps++ < 10_000; skip++) {
      int at = from + skip;
      if (skip > 0 && (at > stretch.size() || stretch.isBreak(at - 1))) {
        return -1;
      }
      int end = isSame(word, at) ? end(word, at) : -1;
      if (end >= 0) {
        skipped[word] = skip;
        return end;
      }
    }
    return -1;
  }

  private boolean isSame(int word, int at) {
    return at < stretch.size()
        && (piece.number(word) == stretch.number(at)
            || (piece.isMerged(word) && piece.mergesWith(word, stretch.form(at))));
  }

  private Hit hit(int from, int to) {
    List<Hit.Replacement> replaced = new ArrayList<>();
    int at = from;
    for (int i = 0; i < piece.size(); i++) {
      Optional<Bracket> bracket = i == 0 ? Optional.empty() : piece.bracketBefore(i);
      if (bracket.isPresent()) {
        replaced.add(new Hit.Replacement(bracket.get(), at, at + skipped[i]));
        at += skipped[i];
      }
      at++;
    }
    return new Hit(stretch, from, to, replaced);
  }
}
