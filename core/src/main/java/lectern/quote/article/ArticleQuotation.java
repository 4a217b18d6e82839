package lectern.quote.article;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.source.Span;

/// Words that an article quotes.
///
/// A quotation that is broken off for `she said` is two quotations.
///
/// @param parts their spans in the text of the article, without the marks, at least one; several where the quotation runs
///     on over paragraphs
/// @param isBlock whether they are set off as a block, without marks
/// @param attribution who said them, as far as the article is clear about it
public record ArticleQuotation(
    List<Span> parts, boolean isBlock, Optional<Attribution> attribution) {
  public ArticleQuotation {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("A quotation has at least one part.");
    }
  }

  /// From the first quoted word to the last; marks that open it again lie inside.
  public Span span() {
    return new Span(parts.getFirst().start(), parts.getLast().end());
  }

  /// The quoted words, one space between the parts.
  ///
  /// @param text of the article
  public String words(String text) {
    return parts.stream().map(part -> part.of(text)).collect(Collectors.joining(" "));
  }
}
