package lectern.web.page;

import java.util.List;
import lectern.quote.article.Article;
import lectern.quote.article.ArticleQuotation;
import lectern.quote.article.LeftOut;

/// An article, and what the record says about each of its quotations.
///
/// @param quotations in reading order, as many as findings
/// @param leftOut what stands in quotation marks and was not checked
public record CheckedArticle(
    Article article,
    List<ArticleQuotation> quotations,
    List<Finding> findings,
    List<LeftOut> leftOut) {

  public CheckedArticle {
    quotations = List.copyOf(quotations);
    findings = List.copyOf(findings);
    leftOut = List.copyOf(leftOut);
    if (quotations.size() != findings.size()) {
      throw new IllegalArgumentException(
          "There are "
              + quotations.size()
              + " quotations and "
              + findings.size()
              + " findings; expected as many.");
    }
  }
}
