package lectern.quote.article;

import lectern.source.Span;

/// Words in quotation marks that are not checked.
///
/// @param span of the words in the text of the article, without the marks; where the closing one is missing, to the end of
///     the paragraph
/// @param reason why
public record LeftOut(Span span, Reason reason) {

  /// Why words in quotation marks are not checked.
  public enum Reason {
    /// One or two words: the article keeps its distance from them.
    SCARE_QUOTES,
    /// The title of a book, a film, a song, an article.
    TITLE,
    /// The mark that closes them is missing, so that nobody knows where they end.
    UNCLOSED
  }
}
