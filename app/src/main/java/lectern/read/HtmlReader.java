package lectern.read;

import java.util.Locale;
import lectern.source.Decoded;
import lectern.source.Layout;
import lectern.source.Source;
import lectern.source.SourceReader;
import lectern.source.SourceText;
import lectern.source.TextDecoder;
import lectern.source.UnreadableSourceException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Reads web pages, saved whole or cut out of one, of every generation of markup.
///
/// The text is what a person reads who has the page open: every block (`p`, `div`, `li`, `h1`, `tr` …) is a line, a
/// blank line stands between two, `<br>` ends a line, and white space collapses as HTML has it. NO-BREAK SPACE is data
/// and stays. `<pre>` keeps its lines; a page that is mostly `<pre>` is [Layout#WRAPPED], unless its lines are too long
/// for that, every other is [Layout#LINES]. An empty paragraph leaves one more blank line, for a turn may have been lost
/// there.
///
/// Nothing is cut off by guess. Menus, banners and side columns that HTML itself calls so stay in the text under
/// [lectern.source.Mark.Kind#FURNITURE]; only what nobody sees is dropped, each time with its reason ([Unseen]). Where
/// a page hides more words than it shows (a folded transcript), they are read as if unfolded, and a finding says so.
public final class HtmlReader implements SourceReader {
  /// More tags are not a page: a day's debate on one page has some 20,000.
  private static final int MOST_TAGS = 500_000;

  /// Elements nested deeper become neighbours, as they do in browsers.
  static final int DEEPEST = 256;

  @Override
  public SourceText read(Source source) throws UnreadableSourceException {
    Decoded decoded = TextDecoder.decode(source, PageCharset.declaredIn(source));
    requireTags(source, decoded.text());
    Document page = parser(source).parseInput(decoded.text(), "");
    PageSurvey survey = PageSurvey.of(page);
    MarkedText out = new MarkedText();
    out.findAll(decoded);
    PageText text = new PageText(out, survey);
    page.traverse(text);
    if (!out.hasWords()) {
      throw new UnreadableSourceException(
          "\""
              + source.name()
              + "\" is a web page without a word to read: its text may be put in by a script. Open it in a browser, and"
              + " save what is shown there as text or PDF.");
    }
    if (survey.opened()) {
      out.find(
          "Most words of this page are hidden until its reader unfolds them; they were read as if unfolded.");
    }
    if (isPythonBytes(decoded.text())) {
      out.find(
          "The page holds a Python bytes literal (b'…' with escapes such as \\xc2\\xa0) in place of text; kept as it"
              + " is. Look for a better copy.");
    }
    return out.finish(
            source, text.isWrapped() ? Layout.WRAPPED : Layout.LINES, PageProperties.of(page))
        .decodedFrom(decoded.charset());
  }

  /// XHTML by its file name is XML, where `<p/>` is closed; by any other name browsers read it as HTML.
  private static Parser parser(Source source) {
    boolean xml = source.name().toLowerCase(Locale.ROOT).endsWith(".xhtml");
    return (xml ? Parser.xmlParser() : Parser.htmlParser()).setMaxDepth(DEEPEST);
  }

  private static void requireTags(Source source, String html) throws UnreadableSourceException {
    int tags = 0;
    for (int at = html.indexOf('<');
        at >= 0 && at + 1 < html.length();
        at = html.indexOf('<', at + 1)) {
      tags += Character.isLetter(html.charAt(at + 1)) || html.charAt(at + 1) == '/' ? 1 : 0;
    }
    if (tags > MOST_TAGS) {
      throw new UnreadableSourceException(
          "\""
              + source.name()
              + "\" has "
              + tags
              + " tags. Expected a web page with at most "
              + MOST_TAGS
              + "; if it is a collection of pages, split it.");
    }
  }

  private static boolean isPythonBytes(String html) {
    int escapes = 0;
    for (int at = html.indexOf("\\x"); at >= 0 && escapes < 3; at = html.indexOf("\\x", at + 2)) {
      boolean digits =
          at + 3 < html.length()
              && Character.digit(html.charAt(at + 2), 16) >= 8
              && Character.digit(html.charAt(at + 3), 16) >= 0;
      escapes += digits ? 1 : 0;
    }
    return escapes == 3 && (html.contains("b'") || html.contains("b\""));
  }
}
