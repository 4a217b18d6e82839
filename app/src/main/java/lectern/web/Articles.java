package lectern.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.quote.article.Article;
import lectern.quote.article.ArticleQuotation;
import lectern.quote.article.ArticleQuotations;
import lectern.quote.article.Attribution;
import lectern.quote.article.QuotationFinder;
import lectern.read.ArticleReader;
import lectern.web.page.CheckedArticle;

/// Reads an article and checks all that it quotes.
final class Articles {
  static final String ARTICLE = "article";

  /// What plain text does not have, and a copy of a page has.
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:!doctype|html|head|body|main|article|section|div|p|br|blockquote|h[1-6])\\b[^<>]{0,2000}>",
          Pattern.CASE_INSENSITIVE);

  private Articles() {}

  /// Whether a pasted text is HTML.
  static boolean isHtml(String pasted) {
    return MARKUP.matcher(pasted).find();
  }

  /// @throws FieldException if it is empty, or too long
  static Article read(String text, boolean isHtml) throws FieldException {
    if (text.isBlank()) {
      throw FieldException.said(ARTICLE, "field.article.missing");
    }
    try {
      return isHtml ? ArticleReader.read(text) : Article.plain(text);
    } catch (IllegalArgumentException e) {
      throw new FieldException(ARTICLE, String.valueOf(e.getMessage()));
    }
  }

  /// @throws FieldException if it quotes more than can be checked at once
  static CheckedArticle check(Article article, Optional<LocalDate> asOf, Checking checking)
      throws FieldException, CannotCheckException {
    ArticleQuotations found = found(article);
    List<Asked> asked = new ArrayList<>();
    for (ArticleQuotation quotation : found.quotations()) {
      String speaker = quotation.attribution().map(Attribution::name).orElse("");
      try {
        asked.add(Asked.of(quotation.words(article.text()), speaker, asOf));
      } catch (FieldException e) {
        throw new FieldException(
            ARTICLE, "Quotation " + (asked.size() + 1) + " of the article: " + e.getMessage());
      }
    }
    return new CheckedArticle(
        article, found.quotations(), checking.checkAll(asked), found.leftOut());
  }

  private static ArticleQuotations found(Article article) throws FieldException {
    try {
      return QuotationFinder.in(article);
    } catch (IllegalArgumentException e) {
      throw new FieldException(ARTICLE, String.valueOf(e.getMessage()));
    }
  }
}
