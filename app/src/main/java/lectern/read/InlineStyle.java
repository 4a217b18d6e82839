package lectern.read;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// What the `style` attribute of an element says, as far as it matters to a transcript. Style sheets are not read.
///
/// @param declarations in lower case and without blanks, each between two semicolons
record InlineStyle(String declarations) {
  /// A style longer than this, in UTF-16 units, is not written by people, and is not looked at.
  private static final int LONGEST = 4096;

  private static final InlineStyle NONE = new InlineStyle("");
  private static final List<String> BOLD = List.of("bold", "bolder", "600", "700", "800", "900");
  private static final List<String> REGULAR = List.of("normal", "400");

  static InlineStyle of(Element element) {
    String style = element.attributesSize() == 0 ? "" : element.attr("style");
    if (style.isEmpty() || style.length() > LONGEST) {
      return NONE;
    }
    StringBuilder declarations = new StringBuilder(style.length() + 2).append(';');
    style.chars().filter(c -> c > ' ').forEach(c -> declarations.append((char) c));
    return new InlineStyle(declarations.append(';').toString().toLowerCase(Locale.ROOT));
  }

  boolean isHidden() {
    return says("display", "none") || says("visibility", "hidden");
  }

  boolean isStruck() {
    return says("text-decoration", "line-through") || says("text-decoration-line", "line-through");
  }

  boolean isBold() {
    return BOLD.stream().anyMatch(weight -> says("font-weight", weight));
  }

  /// Whether a tag that is bold of itself is not bold here, as in documents pasted from an office suite.
  boolean isRegular() {
    return REGULAR.stream().anyMatch(weight -> says("font-weight", weight));
  }

  boolean isBlock() {
    return says("display", "block");
  }

  boolean keepsWhiteSpace() {
    return says("white-space", "pre") || says("white-space", "pre-wrap");
  }

  private boolean says(String property, String value) {
    if (declarations.isEmpty()) {
      return false;
    }
    String declaration = ";" + property + ":" + value;
    return declarations.contains(declaration + ";")
        || declarations.contains(declaration + "!important;");
  }
}
