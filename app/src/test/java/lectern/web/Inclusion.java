package lectern.web;

import java.util.ArrayList;
import java.util.List;

/// Holds a page to WCAG 2.2 AA, as far as axe can tell.
final class Inclusion {
  private static final String AXE =
      """
      const done = arguments[arguments.length - 1];
      document.querySelectorAll("details").forEach(details => details.open = true);
      document.querySelectorAll(".fold input").forEach(fold => fold.checked = true);
      axe.run(document, {runOnly: %s, resultTypes: ["violations"], elementRef: false}).then(
          results => done(results.passes.length === 0
              ? ["axe checked nothing."]
              : results.violations.map(rule => rule.id + ": " + rule.help
                    + rule.nodes.map(node => "\\n  " + node.html + " " + node.any.map(check => check.message)).join(""))),
          fault => done(["axe failed: " + fault]));
      """;

  private static final String EVERYTHING =
      "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}";

  private static final String COLOURS =
      "{type: 'rule', values: ['color-contrast', 'link-in-text-block']}";

  private Inclusion() {}

  /// Everything folded is opened first, so that what is inside is checked, too.
  ///
  /// @param how the page is shown just now
  static List<String> violations(Chromium chromium, String how) {
    return run(chromium, how, EVERYTHING);
  }

  /// What may be wrong where only colours are others.
  static List<String> colours(Chromium chromium, String how) {
    return run(chromium, how, COLOURS);
  }

  private static List<String> run(Chromium chromium, String how, String rules) {
    List<String> violations = new ArrayList<>();
    if (chromium.driver.executeAsyncScript(AXE.formatted(rules)) instanceof List<?> found) {
      found.forEach(violation -> violations.add(how + ": " + violation));
    }
    return violations;
  }
}
