package lectern.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Map;

/// Holds a page to WCAG 2.2 AA, as far as axe can tell, for readers of all kinds: as it comes, in the dark, with more
/// contrast, on a small screen and in large letters.
final class Inclusion {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Inclusion() {}

  /// @param chromium shows the page
  static void check(Chromium chromium) {
    violations(chromium, "as it comes");
    chromium.media("screen", Map.of("prefers-color-scheme", "dark"));
    violations(chromium, "in the dark");
    chromium.media("screen", Map.of("prefers-contrast", "more"));
    violations(chromium, "with more contrast");
    chromium.media("screen", Map.of());
    chromium.size(320, 640);
    violations(chromium, "at 320 pixels");
    fits(chromium, "at 320 pixels");
    chromium.size(1280, 900);
    chromium.script("document.documentElement.style.fontSize = '200%'");
    violations(chromium, "in letters twice as large");
    fits(chromium, "in letters twice as large");
    chromium.size(640, 900);
    fits(chromium, "in letters twice as large in half a window");
  }

  /// Everything folded is opened first, so that what is inside is checked too.
  private static void violations(Chromium chromium, String how) {
    chromium.script(
        "document.querySelectorAll('details').forEach(d => d.open = true);"
            + "document.querySelectorAll('.fold input').forEach(i => i.checked = true)");
    Results results = new AxeBuilder().withTags(WCAG).analyze(chromium.driver);
    assertThat(results.getPasses()).as("rules that were checked").isNotEmpty();
    assertThat(results.getViolations().stream().map(Inclusion::violation))
        .as("violations of %s %s", chromium.driver.getCurrentUrl(), how)
        .isEmpty();
  }

  private static String violation(Rule rule) {
    StringBuilder places = new StringBuilder(rule.getId() + ": " + rule.getHelp());
    rule.getNodes().forEach(node -> places.append("\n  ").append(node.getHtml()));
    return places.toString();
  }

  private static void fits(Chromium chromium, String how) {
    assertThat(chromium.script("return document.documentElement.scrollWidth <= innerWidth"))
        .as("%s needs no scrolling sideways %s", chromium.driver.getCurrentUrl(), how)
        .isEqualTo(true);
  }
}
