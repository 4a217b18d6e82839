package lectern.alert;

import java.util.Optional;

/// The content of a feed's item as HTML: the passage between the turns around it, and what it read before.
final class ItemHtml {
  private ItemHtml() {}

  static String of(AlertItem item) {
    StringBuilder html = new StringBuilder();
    turn(html, item.before());
    html.append("<blockquote cite=\"").append(escaped(item.url().toString())).append("\"><p>");
    said(html, item.passage());
    html.append("</p></blockquote>");
    item.was()
        .ifPresent(was ->
            html.append("<p>Before the correction: <del>")
                .append(escaped(was))
                .append("</del></p>"));
    turn(html, item.after());
    return html.toString();
  }

  /// The same as plain text, a blank line between two paragraphs.
  static String text(AlertItem item) {
    StringBuilder text = new StringBuilder();
    item.before().ifPresent(said -> text.append(line(said)).append("\n\n"));
    text.append(line(item.passage()));
    item.was().ifPresent(was -> text.append("\n\nBefore the correction: ").append(was));
    item.after().ifPresent(said -> text.append("\n\n").append(line(said)));
    return text.toString();
  }

  private static String line(Said said) {
    return said.label().isEmpty() ? said.text() : said.label() + ": " + said.text();
  }

  private static void turn(StringBuilder html, Optional<Said> turn) {
    turn.ifPresent(said -> {
      html.append("<p>");
      said(html, said);
      html.append("</p>");
    });
  }

  private static void said(StringBuilder html, Said said) {
    if (!said.label().isEmpty()) {
      html.append("<b>").append(escaped(said.label())).append(":</b> ");
    }
    html.append(escaped(said.text()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
