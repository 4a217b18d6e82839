package lectern.read;

import lectern.quote.article.Article;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Reads a news article from the HTML of its page, so that its quotations can be checked.
///
/// Its text is what a reader sees of it: menus, side columns, footers and what the page hides are left out. `<blockquote>`
/// is kept as a block quotation, and `<q>` gets the quotation marks that browsers show for it.
public final class ArticleReader {
  private ArticleReader() {}

  /// @throws IllegalArgumentException with a whole sentence if the page is longer than [Article#MOST_UNITS]
  public static Article read(String html) {
    if (html.length() > Article.MOST_UNITS) {
      throw new IllegalArgumentException(
          "The page of the article has "
              + html.length()
              + " characters. Expected at most "
              + Article.MOST_UNITS
              + "; paste its text.");
    }
    Document page = Parser.htmlParser().setMaxDepth(HtmlReader.DEEPEST).parseInput(html, "");
    ArticleText text = new ArticleText(PageSurvey.of(page));
    page.traverse(text);
    return text.finish();
  }
}
