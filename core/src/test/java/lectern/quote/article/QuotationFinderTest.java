package lectern.quote.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.examples.Examples;
import lectern.source.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rules are in `articles.md`, with examples.
class QuotationFinderTest {
  @TestFactory
  Stream<DynamicTest> quotations() {
    return Examples.tests(QuotationFinderTest.class, "articles.md", QuotationFinderTest::print);
  }

  @Test
  void anArticleThatIsTooLongIsRefused() {
    assertThatThrownBy(() -> Article.plain("a".repeat(Article.MOST_UNITS + 1)))
        .hasMessage(
            "The article has 2000001 characters. Expected at most 2000000; check its parts one by one.");
  }

  @Test
  void anArticleWithTooManyQuotationsIsRefused() {
    Article article =
        Article.plain("“We are not afraid.” ".repeat(QuotationFinder.MOST_QUOTATIONS + 1));
    assertThatThrownBy(() -> QuotationFinder.in(article))
        .hasMessage(
            "The article has more than 500 quotations. Expected at most so many; check its parts one by one.");
  }

  @Test
  void anArticleOfScareQuotesIsRefused() {
    assertThatThrownBy(() -> QuotationFinder.in(Article.plain("a “friend” ".repeat(2001))))
        .hasMessage(
            "The article has more than 2000 quotation marks around a word or two, or without their other half. Expected"
                + " prose; check its parts one by one.");
  }

  @Test
  void marksWithoutEndAreReadOnce() {
    for (String mark :
        List.of("“", "\" \"a", "«a", " ‘a", " 'a", "“a ‘b «c", "a said, ", "Anna Moreau, ")) {
      Article article = Article.plain(mark.repeat(Article.MOST_UNITS / mark.length()));
      assertThat(article.paragraphs()).hasSize(1);
      assertThat(read(article)).isLessThanOrEqualTo(QuotationFinder.MOST_QUOTATIONS);
    }
  }

  @Test
  void nothingHasNoQuotation() {
    assertThat(QuotationFinder.in(Article.plain("")))
        .isEqualTo(new ArticleQuotations(List.of(), List.of()));
    assertThat(QuotationFinder.in(Article.plain(" \n\n \n“ ”\n")))
        .isEqualTo(new ArticleQuotations(List.of(), List.of()));
  }

  private static int read(Article article) {
    try {
      return QuotationFinder.in(article).quotations().size();
    } catch (IllegalArgumentException _) {
      return QuotationFinder.MOST_QUOTATIONS;
    }
  }

  private static String print(String text) {
    ArticleQuotations found = QuotationFinder.in(Article.plain(text));
    return Stream.concat(
            found.quotations().stream().map(quotation -> print(text, quotation)),
            found.leftOut().stream().map(left -> print(text, left)))
        .collect(Collectors.joining("\n"));
  }

  private static String print(String text, ArticleQuotation quotation) {
    String words =
        quotation.parts().stream().map(part -> flat(text, part)).collect(Collectors.joining(" | "));
    return (quotation.isBlock() ? "block " : "")
        + "“"
        + words
        + "” "
        + quotation
            .attribution()
            .map(
                attribution -> attribution.name() + " [" + flat(text, attribution.evidence()) + "]")
            .orElse("?");
  }

  private static String print(String text, LeftOut left) {
    return left.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + ": "
        + flat(text, left.span());
  }

  private static String flat(String text, Span span) {
    return span.of(text).replace('\n', ' ');
  }
}
