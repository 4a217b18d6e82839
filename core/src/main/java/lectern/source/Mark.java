package lectern.source;

/// What the notation of a source says about a stretch of its text, beyond the words.
///
/// @param kind what is said
/// @param span about which characters
public record Mark(Kind kind, Span span) {

  /// The things a notation can say that matter to a transcript.
  public enum Kind {
    /// Notation, not words: a Markdown escape or asterisk, a cue's timing line. Left out of [SourceText#reading].
    MARKUP,
    /// A character written by name or number (`&amp;`, `&#8217;`): kept in the text, read as the character.
    ENTITY,
    /// Struck out by the office (`<s>`): still part of the record, read as `<s>…</s>`.
    STRUCK,
    /// Set in bold or as a definition term: often a speaker's label.
    BOLD,
    /// A heading of the document (`<h1>`, `# …`, a title style).
    HEADING,
    /// Words about the document rather than in it: front matter, `WEBVTT`.
    FURNITURE,
    /// The name of a voice (`<v Name>` in WebVTT): a label wherever it stands.
    VOICE,
    /// A change of speaker without a name (a caption's leading `- ` or `>>`).
    CHANGE,
    /// A line end that ends a paragraph although no blank line follows (`<br>`, two blanks in Markdown).
    BREAK
  }
}
