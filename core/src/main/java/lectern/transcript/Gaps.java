package lectern.transcript;

import java.util.List;

/// Blank runs between two turns that are longer than this document leaves elsewhere: something may have been dropped.
final class Gaps {
  /// Where more than one blank run in this many is long, the length is a habit and says nothing.
  private static final int RARE = 4;

  private static final int LONGEST_USUAL = 3;

  private final List<Piece> pieces;
  private final int usual;
  private final boolean habit;

  private Gaps(List<Piece> pieces, int usual, boolean habit) {
    this.pieces = pieces;
    this.usual = usual;
    this.habit = habit;
  }

  static Gaps between(List<Piece> pieces, int floor, int trailer) {
    int[] counts = new int[LONGEST_USUAL + 2];
    int all = 0;
    for (int i = floor + 1; i < trailer; i++) {
      if (isTurn(pieces.get(i))) {
        counts[Math.min(pieces.get(i).unit().blankLines(), LONGEST_USUAL + 1)]++;
        all++;
      }
    }
    int usual = 0;
    for (int i = 1; i <= LONGEST_USUAL; i++) {
      usual = counts[i] > counts[usual] ? i : usual;
    }
    int longer = 0;
    for (int i = usual + 1; i < counts.length; i++) {
      longer += counts[i];
    }
    return new Gaps(pieces, usual, all == 0 || longer * RARE > all);
  }

  private static boolean isTurn(Piece piece) {
    return piece.label() != null && piece.startsUnit();
  }

  /// Whether a gap stands before the piece with this index.
  boolean before(int index) {
    Piece piece = pieces.get(index);
    return index > 0 && !habit && isTurn(piece) && piece.unit().blankLines() > usual;
  }
}
