package lectern.transcript;

import java.util.Optional;
import lectern.source.Span;

/// Something in the running text that was not spoken as it stands: a bracket, a struck word, a span off the record.
///
/// @param kind what it is
/// @param span the brackets and what is inside; for a correction the struck words and the bracket after them
public record Insertion(Kind kind, Span span) {

  /// What was inserted.
  public enum Kind {
    /// `(Laughter.)`, `[applause]`, `(inaudible)` inside a paragraph.
    DIRECTION,
    /// `(Via interpreter)`, `(As interpreted.)`, `(Speaks Spanish.)`: the words are not the speaker's own.
    INTERPRETED,
    /// `[sic]`, `(ph)`: the editor vouches for what stands before it.
    SIC,
    /// `[the agreement]`, `[]`: words the editor supplied.
    SUPPLIED,
    /// `[senior administration official]`, `[redacted]`: a name taken out.
    ANONYMISED,
    /// `[Kevin Corke, NBC News]`: who the reporter is, says the editor.
    IDENTITY,
    /// Struck words, with the bracket that replaces them where there is one.
    CORRECTION,
    /// From `(Goes off the record.)` to `(Returns on the record.)`.
    OFF_RECORD,
    /// From `[begin video clip]` to `[end video clip]`: not said in the room.
    CLIP;

    /// What words in brackets are, told from the words alone.
    ///
    /// @param round whether the brackets are round, not square
    /// @param content what stands between them
    /// @return empty where they are the speaker's own, as most in round brackets are
    public static Optional<Kind> ofBracket(boolean round, String content) {
      return BracketWords.kind(round, content);
    }
  }
}
