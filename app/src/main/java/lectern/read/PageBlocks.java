package lectern.read;

import java.util.Set;
import org.jsoup.nodes.Element;

/// Which elements a browser sets in lines of their own (HTML Standard, 15.3), style sheets aside.
final class PageBlocks {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "frameset",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "listing",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "plaintext",
          "pre",
          "search",
          "section",
          "summary",
          "svg",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul",
          "xmp");

  private static final Set<String> PREFORMATTED = Set.of("pre", "listing", "xmp", "plaintext");

  /// Elements that show something without holding a word.
  private static final Set<String> PICTURES =
      Set.of(
          "img", "picture", "svg", "video", "audio", "iframe", "object", "embed", "canvas", "input",
          "math");

  private PageBlocks() {}

  /// Table cells are none: see [PageSurvey#rowsOfBlocks].
  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  static boolean isCell(Element element) {
    return element.nameIs("td") || element.nameIs("th");
  }

  static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2
            && name.charAt(0) == 'h'
            && name.charAt(1) >= '1'
            && name.charAt(1) <= '6'
        || element.attributesSize() > 0 && element.attr("role").equalsIgnoreCase("heading");
  }

  static boolean isPreformatted(Element element) {
    return PREFORMATTED.contains(element.normalName());
  }

  static boolean isPicture(Element element) {
    return PICTURES.contains(element.normalName());
  }
}
