package lectern.quote;

import java.util.Set;
import lectern.source.Span;

/// A word as it stands in a sentence.
///
/// @param folded in lower case, with straight apostrophes: `don't`, `u.s.` is two words
/// @param span where it stands
/// @param before what is printed between the word before and this one
record PrintedWord(String folded, Span span, Break before) {

  /// What parts two words, the weakest first.
  enum Break {
    NONE,
    COMMA,
    /// A dash, a cut-off, or dots: where a speaker starts anew or puts something in.
    DASH,
    /// `;` `:` `?` `!`, a bracket, or the end of a sentence.
    STOP;

    Break or(Break other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  boolean isIn(Set<String> words) {
    return words.contains(folded);
  }

  boolean is(String word) {
    return folded.equals(word);
  }

  /// Whether it ends in `n't`.
  boolean isContractedNot() {
    return folded.endsWith("n't");
  }
}
