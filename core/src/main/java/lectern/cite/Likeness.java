package lectern.cite;

/// How much speaks for two sentences being the same one.
///
/// A likeness is twice the number of common words in order, times [#STEPS] parts of how alike the sentences are (Dice's
/// coefficient: twice the common words through all words), so that it grows with length and with likeness, and sentences
/// that are about equally alike are so exactly. Half of that under another label. One more if not even a sign differs.
final class Likeness {
  static final int STEPS = 8;

  private Likeness() {}

  /// Of two sentences with the same matching words.
  static long ofEqual(Utterance old, Utterance current, int words) {
    long all = 2L * STEPS * words;
    if (!old.label().equals(current.label())) {
      return all / 2;
    }
    return old.text().equals(current.text()) ? all + 1 : all;
  }

  /// @param common how many words they have in common, in order
  /// @param words how many words both have together
  static long ofSimilar(int common, int words, boolean sameLabel) {
    long twice = 2L * common * Math.round(STEPS * share(common, words));
    return sameLabel ? twice : twice / 2;
  }

  /// Dice's coefficient, from 0 to 1.
  static double share(int common, int words) {
    return words == 0 ? 0 : 2.0 * common / words;
  }
}
