package lectern.quote;

import java.util.Optional;

/// What a comparison with the record makes of a quotation. What happened to the words comes first, then who said them,
/// then what was left out around them: words that were altered are not also called misattributed, [Judgement#flags] says
/// that.
public sealed interface Verdict {

  /// The quotation stands in the record, character for character.
  record Verbatim() implements Verdict {}

  /// It differs in the shape of quotation marks, dashes, dots and blanks only.
  record Typographic() implements Verdict {}

  /// The same words in the same order; capital letters, punctuation or a stage direction differ.
  record Cosmetic() implements Verdict {}

  /// Pieces of one turn in their order, joined by a visible mark.
  ///
  /// @param isBracketed whether there are also square brackets, as in [Bracketed]
  record Elided(boolean isBracketed) implements Verdict {}

  /// The words of the record but for square brackets that explain, replace a pronoun, or change an inflection or the
  /// first letter.
  record Bracketed() implements Verdict {}

  /// The place can be recognised, but at least one word differs outside brackets, or a bracket hides one that it must
  /// not. [Judgement#words] shows them.
  record Altered() implements Verdict {}

  /// The words stand in places that the quotation pretends to be one.
  record Spliced() implements Verdict {}

  /// The words are right, and another person said them.
  ///
  /// @param label who did, as printed; never empty
  /// @param isQuestion whether it was the press who said them
  record Misattributed(String label, boolean isQuestion) implements Verdict {}

  /// The words are right, and those that turn their meaning were left out.
  record OutOfContext(Omission omission) implements Verdict {}

  /// The words stood in an earlier edition, or the office struck them out.
  ///
  /// @param cause what the office did
  /// @param was what no longer stands: words, or for [Cause#RELABELLED] a label; `""` for [Cause#INSERTED]
  /// @param now what stands in its place; empty where nothing does, or where that is not known
  record Changed(Cause cause, String was, Optional<String> now) implements Verdict {}

  /// What an office did to words that it had published.
  enum Cause {
    /// It struck them out visibly, where they stand.
    STRUCK,
    /// It put words in square brackets among them, which the quotation does not have.
    INSERTED,
    /// The newest edition has other words.
    REWORDED,
    /// The newest edition gives the words to somebody else.
    RELABELLED,
    /// Nothing like them is in the newest edition.
    REMOVED
  }

  /// No place has these words, or a version of them that could be recognised.
  record Absent() implements Verdict {}

  /// No verdict: there is a closest passage, too unlike to call it altered and too like to call the words absent; or
  /// the quotation is too short to tell.
  record Unsure() implements Verdict {}

  /// `verbatim`, `out_of_context`: one lower-case word for machines, stable for ever.
  default String id() {
    return switch (this) {
      case Verbatim _ -> "verbatim";
      case Typographic _ -> "typographic";
      case Cosmetic _ -> "cosmetic";
      case Elided _ -> "elided";
      case Bracketed _ -> "bracketed";
      case Altered _ -> "altered";
      case Spliced _ -> "spliced";
      case Misattributed _ -> "misattributed";
      case OutOfContext _ -> "out_of_context";
      case Changed _ -> "changed";
      case Absent _ -> "absent";
      case Unsure _ -> "closest";
    };
  }

  /// Whether it says that the words were said so, by the person claimed.
  default boolean isTrue() {
    return switch (this) {
      case Verbatim _, Typographic _, Cosmetic _, Elided _, Bracketed _ -> true;
      case Altered _, Spliced _, Misattributed _, OutOfContext _, Changed _, Absent _, Unsure _ ->
          false;
    };
  }
}
