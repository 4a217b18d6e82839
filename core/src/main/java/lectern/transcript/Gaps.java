package lectern.transcript;

import java.util.List;
import lectern.source.Span;

/// Blank runs between two turns that are longer than this document leaves elsewhere: something may have been dropped.
final class Gaps {
  /// Where more than one blank run in this many is long, the length is a habit and says nothing.
  private static final int RARE = 20;

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
    int turns = 0;
    for (int i = floor + 1; i < trailer; i++) {
      turns += isTurn(pieces.get(i)) ? 1 : 0;
    }
    int usual = usual(pieces, floor, trailer, turns >= FEW);
    int longer = 0;
    for (int i = floor + 1; i < trailer; i++) {
      boolean gap = isTurn(pieces.get(i)) && pieces.get(i).unit().blankLines() > usual;
      longer += gap ? 1 : 0;
    }
    return new Gaps(pieces, usual, longer > FEW && longer * RARE > turns);
  }

  /// The blank run most often left, before turns or, where there are few, before any paragraph.
  private static int usual(List<Piece> pieces, int floor, int trailer, boolean beforeTurns) {
    int[] counts = new int[LONGEST_USUAL + 1];
    for (int i = floor + 1; i < trailer; i++) {
      Piece piece = pieces.get(i);
      if (beforeTurns ? isTurn(piece) : piece.startsUnit()) {
        counts[Math.min(piece.unit().blankLines(), LONGEST_USUAL)]++;
      }
    }
    int usual = 0;
    for (int i = 1; i < LONGEST_USUAL; i++) {
      usual = counts[i] > counts[usual] ? i : usual;
    }
    return usual;
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
