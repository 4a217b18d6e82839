package lectern.quote.article;

import java.util.List;

/// What an article quotes.
///
/// @param quotations in reading order
/// @param leftOut what stands in quotation marks and is no quotation that can be checked, in reading order
public record ArticleQuotations(List<ArticleQuotation> quotations, List<LeftOut> leftOut) {
  public ArticleQuotations {
    quotations = List.copyOf(quotations);
    leftOut = List.copyOf(leftOut);
  }
}
