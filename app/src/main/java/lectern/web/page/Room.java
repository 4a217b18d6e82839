package lectern.web.page;

/// How much still fits on a page. A page is for reading: beyond some hundred thousand words it would only
/// wear out the browser, so it ends there and says so.
final class Room {
  /// Characters of HTML, roughly, that a page may have.
  private static final long PAGE = 6_000_000;

  private static final int TURN = 250;
  private static final int SENTENCE = 60;

  private long left = PAGE;

  boolean isFull() {
    return left <= 0;
  }

  boolean isHalfFull() {
    return left <= PAGE / 2;
  }

  void takeTurn() {
    left -= TURN;
  }

  /// @param length of a sentence or line, in UTF-16 units
  void takeWords(int length) {
    left -= SENTENCE + length;
  }
}
