package lectern.transcript;

import java.util.List;
import lectern.source.Span;

/// Blank runs between two turns that are longer than this document leaves elsewhere: something may have been dropped.
final class Gaps {
  /// Where more than one blank run in this many is long, the length is a habit and says nothing.
  private static final int RARE = 4;

  /// So few are never a habit, however short the document.
  private static final int FEW = 3;

  private static final int LONGEST_USUAL = 4;

  private final List<Piece> pieces;
  private final int usual;
  private final boolean habit;

  private Gaps(List<Piece> pieces, int usual, boolean habit) {
    this.pieces = pieces;
    this.usual = usual;
    this.habit = habit;
  }

  static Gaps between(List<Piece> pieces, int floor, int trailer) {
    int[] counts = new int[LONGEST_USUAL + 1];
    for (int i = floor + 1; i < trailer; i++) {
      if (pieces.get(i).startsUnit()) {
        counts[Math.min(pieces.get(i).unit().blankLines(), LONGEST_USUAL)]++;
      }
    }
    int usual = 0;
    for (int i = 1; i < LONGEST_USUAL; i++) {
      usual = counts[i] > counts[usual] ? i : usual;
    }
    int turns = 0;
    int longer = 0;
    for (int i = floor + 1; i < trailer; i++) {
      if (isTurn(pieces.get(i))) {
        turns++;
        longer += pieces.get(i).unit().blankLines() > usual ? 1 : 0;
      }
    }
    return new Gaps(pieces, usual, longer > FEW && longer * RARE > turns);
  }

  private static boolean isTurn(Piece piece) {
    return piece.label() != null && piece.startsUnit();
  }

  /// Whether a gap stands before the piece with this index.
  boolean before(int index) {
    Piece piece = pieces.get(index);
    return index > 0 && !habit && isTurn(piece) && piece.unit().blankLines() > usual;
  }

  /// The blanks before the piece with this index.
  Span span(int index) {
    int start = pieces.get(index - 1).end();
    int end = pieces.get(index).start();
    return new Span(start, end);
  }
}
