package lectern.quote.article;

import lectern.source.Span;

/// A pair of quotation marks in a paragraph.
///
/// @param mark which marks
/// @param outer from the opening mark to the closing one, both inside; to the end of the paragraph where none closes
/// @param inner what stands between them, without blanks at its ends
/// @param end how it ends
record Marked(Mark mark, Span outer, Span inner, End end) {

  /// How it ends.
  enum End {
    CLOSED,
    /// The paragraph ends, and the next opens again.
    RUNS_ON,
    /// The paragraph ends, or another quotation begins, and nothing closes it.
    UNCLOSED
  }
}
