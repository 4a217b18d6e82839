package lectern.read;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Parts of a page that are about the site, by what HTML itself says of them: menus, banner, foot, side column.
///
/// As in "ARIA in HTML", `header` and `footer` are such parts only where they belong to the page and not to an article
/// or section in it.
final class Landmark {
  private static final Set<String> ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary", "search");

  private static final Set<String> SECTIONS = Set.of("article", "aside", "main", "nav", "section");

  private Landmark() {}

  /// Whether the words in `element` are furniture, as far as its tag says.
  ///
  /// @param sections how many elements that [#isSection] holds for enclose it
  static boolean isFurniture(Element element, int sections) {
    String role = element.attributesSize() == 0 ? "" : element.attr("role");
    if (!role.isEmpty()) {
      return ROLES.contains(role.toLowerCase(Locale.ROOT));
    }
    return switch (element.normalName()) {
      case "nav", "aside", "button" -> true;
      case "header", "footer" -> sections == 0;
      default -> false;
    };
  }

  /// Whether a header or footer in it is its own, not the page's.
  static boolean isSection(Element element) {
    return SECTIONS.contains(element.normalName());
  }

  /// Whether it stands for the content of a page, so that whatever holds it is no furniture.
  static boolean isContent(Element element) {
    return switch (element.normalName()) {
      case "main", "article", "h1" -> true;
      default -> element.attributesSize() > 0 && element.attr("role").equalsIgnoreCase("main");
    };
  }
}
