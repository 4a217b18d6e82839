package lectern.source;

/// Tells wrapped lines from lines that are paragraphs.
///
/// Whoever wraps text ends a line because the next word does not fit. So the question is put to every pair of lines
/// that follow each other without a blank line, the second indented no more than most lines are: would the second
/// line's first word have fitted on the first? In wrapped prose it never would, in tables and lists among it it may;
/// where lines are paragraphs it nearly always would, for few of them end near the longest. The width itself is not
/// known: it is taken as the length that only one in ten of the first lines exceeds, since addresses stick out.
final class WrapWidth {
  /// Narrower columns are captions or verse, wider ones are not wrapped at all.
  private static final int NARROWEST = 30;

  private static final int WIDEST = 140;

  /// Number of pairs by which a text can be judged.
  private static final int ENOUGH = 3;

  /// Longer texts are judged by their beginning.
  private static final int SAMPLE = 200_000;

  /// Deeper indents count as one.
  private static final int DEEPEST = 80;

  private final String text;
  private final int base;
  private final int[] lengths = new int[WIDEST + 2];
  private int pairs;

  private WrapWidth(String text) {
    this.text = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
    this.base = commonestIndent();
  }

  static boolean isWrapped(String text) {
    return new WrapWidth(text).judge();
  }

  private boolean judge() {
    forEachPair((length, _) -> count(length));
    int width = width();
    if (pairs < ENOUGH || width < NARROWEST || width > WIDEST) {
      return false;
    }
    int[] full = new int[1];
    forEachPair((length, word) -> {
      if (length + 1 + word > width) {
        full[0]++;
      }
    });
    return full[0] * 2 >= pairs;
  }

  private void count(int length) {
    lengths[Math.min(length, WIDEST + 1)]++;
    pairs++;
  }

  private int width() {
    int beyond = 0;
    int width = WIDEST + 1;
    while (width > 0 && beyond + lengths[width] <= pairs / 10) {
      beyond += lengths[width];
      width--;
    }
    return width;
  }

  private interface Pair {
    /// @param length of the first line, its indent included
    /// @param word length of the second line's first word
    void accept(int length, int word);
  }

  private void forEachPair(Pair pair) {
    int previous = 0;
    int at = 0;
    while (at < text.length()) {
      int end = SourceText.lineEnd(text, at);
      int from = Characters.skipBlank(text, at, end);
      int to = Characters.trimEnd(text, from, end);
      if (from < to && previous > 0 && from - at <= base) {
        pair.accept(previous, wordEnd(from, to) - from);
      }
      previous = to > from ? to - at : 0;
      at = SourceText.nextLine(text, end);
    }
  }

  /// How far most lines are indented: those that go on with a paragraph, where its first is indented further.
  private int commonestIndent() {
    int[] counts = new int[DEEPEST + 1];
    int commonest = 0;
    int at = 0;
    while (at < text.length()) {
      int end = SourceText.lineEnd(text, at);
      int indent = Characters.skipBlank(text, at, end) - at;
      if (at + indent < end) {
        int bounded = Math.min(indent, DEEPEST);
        counts[bounded]++;
        commonest = counts[bounded] > counts[commonest] ? bounded : commonest;
      }
      at = SourceText.nextLine(text, end);
    }
    return commonest;
  }

  private int wordEnd(int from, int to) {
    int i = from;
    while (i < to && !Characters.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
