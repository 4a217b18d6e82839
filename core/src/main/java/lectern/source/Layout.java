package lectern.source;

/// How the lines of a decoded text make paragraphs.
public enum Layout {
  /// Every line that is not blank is a paragraph of its own (HTML, DOCX, texts with long lines).
  LINES,
  /// Lines are wrapped at a width: a paragraph runs to the next blank line, indented line or [Mark.Kind#BREAK].
  WRAPPED,
  /// Captions: lines run on across cues until a [Mark.Kind#CHANGE] or [Mark.Kind#VOICE].
  CUES;

  /// Whether plain lines are wrapped, judged by the lines alone: [#WRAPPED] or [#LINES].
  public static Layout of(String text) {
    return WrapWidth.isWrapped(text) ? WRAPPED : LINES;
  }
}
