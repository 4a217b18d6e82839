package lectern.quote;

import java.util.Optional;
import lectern.source.Span;

/// Words that the office struck out, and what it put in their place: `<s>8,000</s> [80,000]`.
final class StruckWords {
  private StruckWords() {}

  /// The square brackets right after struck words, without the brackets; empty where there are none with anything in
  /// them.
  static Optional<Span> correction(Passage passage, Span struck) {
    String text = passage.text();
    int open = struck.end();
    while (open < text.length() && text.charAt(open) == ' ') {
      open++;
    }
    int close = open < text.length() && text.charAt(open) == '[' ? text.indexOf(']', open) : -1;
    return close <= open + 1 ? Optional.empty() : Optional.of(new Span(open + 1, close));
  }

  /// What the office did where it struck a word.
  ///
  /// @param at a position in the struck words of the passage
  static Verdict.Changed at(Passage passage, int at) {
    Span struck =
        passage.struck().stream()
            .filter(span -> span.start() <= at && at < span.end())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Nothing is struck at " + at + "."));
    return new Verdict.Changed(
        Verdict.Cause.STRUCK,
        struck.of(passage.text()).strip(),
        correction(passage, struck).map(span -> span.of(passage.text()).strip()));
  }
}
