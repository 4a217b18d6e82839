package lectern.quote;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.source.Span;

/// Finds words that a quotation left out and that turn the meaning of those it kept. English only.
///
/// It is precise rather than greedy. Words before a quotation count if they end where it begins and govern what it
/// begins with; words after it if they begin where it ends. A few words from the middle of a sentence are not accused of
/// what stands elsewhere in it.
final class Surrounds {

  /// Fewer words state nothing.
  private static final int FEWEST_WORDS = 3;

  private Surrounds() {}

  /// @param text of the passage
  /// @param sentences their spans in `text`, in order
  /// @param quoted the spans in `text` of the pieces of the quotation, in reading order, at least one; edges may differ
  ///     by blanks and punctuation
  /// @return empty where nothing was left out that turns the meaning, or where less than three words were quoted
  static Optional<Omission> turning(String text, List<Span> sentences, List<Span> quoted) {
    Span whole = new Span(quoted.getFirst().start(), quoted.getLast().end());
    return QuotedWords.of(text, sentences, whole)
        .filter(words -> words.length() >= FEWEST_WORDS)
        .flatMap(words -> turning(words, quoted));
  }

  private static Optional<Omission> turning(QuotedWords words, List<Span> quoted) {
    return Stream.<Optional<Omission>>of(
            Denial.before(words),
            Condition.before(words),
            Distance.before(words),
            OmittedWords.inside(words, quoted),
            Condition.after(words),
            Denial.after(words))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
