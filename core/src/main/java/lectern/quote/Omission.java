package lectern.quote;

import lectern.source.Span;

/// Words next to a quotation, or inside its ellipsis, that turn the meaning of what was quoted.
///
/// @param kind how they turn it
/// @param span where they stand in the text of the passage, not empty
/// @param words as printed there
public record Omission(Kind kind, Span span, String words) {

  private static final int LONGEST_SHOWN = 200;

  /// How words that were left out turn the meaning of those that were not.
  public enum Kind {
    /// `I would not say that` before the quotation.
    NEGATION_BEFORE("deny what was quoted"),
    /// `is not true` after it.
    NEGATION_AFTER("deny what was quoted"),
    /// `If the council agrees,` before it.
    CONDITION_BEFORE("make it depend on a condition"),
    /// `…, unless the council objects` after it.
    CONDITION_AFTER("make it depend on a condition"),
    /// `Suppose that` before it.
    SUPPOSITION_BEFORE("only suppose it"),
    /// `The rebels claim that` before it.
    CLAIM_BEFORE("say that it is the claim of somebody else"),
    /// `Do I think that` before it, in a question that the quotation does not show.
    QUESTION_BEFORE("ask it and do not state it"),
    /// `not` where the quotation has its ellipsis.
    NEGATION_INSIDE("deny it"),
    /// `if` where the quotation has its ellipsis.
    CONDITION_INSIDE("make it depend on a condition");

    private final String effect;

    Kind(String effect) {
      this.effect = effect;
    }
  }

  public Omission {
    if (span.isEmpty()) {
      throw new IllegalArgumentException("Words that were left out are at least one.");
    }
  }

  /// One sentence for a reader: `The quotation leaves out “I would not say that” before it; these words deny what was
  /// quoted.`
  public String sentence() {
    return "The quotation leaves out “"
        + shortened()
        + "” "
        + place()
        + "; these words "
        + kind.effect
        + ".";
  }

  /// The words, or the first of them where they are many.
  public String shortened() {
    int blank = words.length() > LONGEST_SHOWN ? words.lastIndexOf(' ', LONGEST_SHOWN) : -1;
    return blank < 0 ? words : words.substring(0, blank) + " …";
  }

  private String place() {
    return switch (kind) {
      case NEGATION_BEFORE, CONDITION_BEFORE, SUPPOSITION_BEFORE, CLAIM_BEFORE, QUESTION_BEFORE ->
          "before it";
      case NEGATION_AFTER, CONDITION_AFTER -> "after it";
      case NEGATION_INSIDE, CONDITION_INSIDE -> "where it has its ellipsis";
    };
  }
}
