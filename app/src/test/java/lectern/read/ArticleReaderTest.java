package lectern.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lectern.quote.article.Article;
import lectern.quote.article.ArticleQuotation;
import lectern.quote.article.QuotationFinder;
import lectern.source.Span;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
  private static final String PAGE =
      """
      <html><head><title>The bridge</title><script>var a = "no word of this";</script></head><body>
      <nav><a href="/">“Most read of all this week”</a></nav>
      <article><h1>The bridge is open</h1>
      <p>“It has taken&nbsp;us
         <em>far</em> too long,” Ms.&nbsp;Quist said.</p>
      <p>She wrote to the council:<blockquote><p>We have built a bridge.</p><p>Nobody has thanked us.</p></blockquote>
      <p>Mr. Vale told her <q>we thank you for all of it</q>.<br><br>He left.<br>She stayed.</p>
      <p hidden>“You must pay to read on,” she said.</p>
      </article><footer>“All rights are reserved here”</footer></body></html>
      """;

  @Test
  void theTextIsWhatAReaderSeesOfTheArticle() {
    Article article = ArticleReader.read(PAGE);
    assertThat(article.paragraphs().stream().map(span -> span.of(article.text())))
        .containsExactly(
            "The bridge is open",
            "“It has taken us far too long,” Ms. Quist said.",
            "She wrote to the council:",
            "We have built a bridge.",
            "Nobody has thanked us.",
            "Mr. Vale told her “we thank you for all of it”.",
            "He left. She stayed.");
  }

  @Test
  void blockQuotationsAreMarked() {
    Article article = ArticleReader.read(PAGE);
    assertThat(article.blockQuotes())
        .singleElement()
        .extracting(span -> span.of(article.text()))
        .isEqualTo("We have built a bridge.\nNobody has thanked us.\n");
  }

  @Test
  void itsQuotationsAreFound() {
    Article article = ArticleReader.read(PAGE);
    List<ArticleQuotation> quotations = QuotationFinder.in(article).quotations();
    assertThat(quotations.stream().map(each -> each.words(article.text())))
        .containsExactly(
            "It has taken us far too long,",
            "We have built a bridge. Nobody has thanked us.",
            "we thank you for all of it");
    assertThat(quotations.stream().map(each -> each.attribution().orElseThrow().name()))
        .containsExactly("Ms. Quist", "Ms. Quist", "Mr. Vale");
  }

  @Test
  void nestedBlocksAreOneAndOpenTagsAreClosed() {
    Article article =
        ArticleReader.read("<blockquote>We go <blockquote>to the sea<p>and then<q>home");
    assertThat(article.text()).isEqualTo("We go\nto the sea\nand then“home”\n");
    assertThat(article.blockQuotes()).containsExactly(new Span(0, article.text().length()));
  }

  @Test
  void aPageThatIsTooLongIsRefused() {
    assertThatThrownBy(() -> ArticleReader.read("<p>" + "a".repeat(Article.MOST_UNITS)))
        .hasMessage(
            "The page of the article has 2000003 characters. Expected at most 2000000; paste its text.");
  }
}
