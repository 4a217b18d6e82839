package lectern.quote;

/// A difference that a reader must not overlook.
///
/// @param kind what it is about
/// @param printed the words of the record; `""` where the quotation put something in
/// @param quoted the words of the quotation; `""` where it left something out
public record Flag(Kind kind, String printed, String quoted) {

  /// What a difference is about, the gravest first.
  public enum Kind {
    /// `did` for `did not`.
    NEGATION,
    /// `80,000` for `8,000`, `million` for `billion`.
    NUMBER,
    /// A capitalised word that is not the first of its sentence: `Osmere` for `Kesteral`.
    NAME,
    /// `supporter's` for `supporters`, `its` for `it's`.
    APOSTROPHE,
    /// `re-sign` for `resign`.
    HYPHEN,
    /// The same words in another order.
    ORDER,
    /// A statement made a question, a question a statement.
    QUESTION_MARK,
    /// A bracket of the quotation in place of words that it must not replace.
    BRACKET,
    /// The words under the name of somebody who did not say them.
    SPEAKER,
    /// Any other word.
    WORD
  }

  /// Whether it has to be shown before anything else.
  public boolean isLoud() {
    return switch (kind) {
      case NEGATION, NUMBER, NAME, APOSTROPHE, QUESTION_MARK, BRACKET, SPEAKER -> true;
      case HYPHEN, ORDER, WORD -> false;
    };
  }
}
