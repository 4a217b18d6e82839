package lectern.read;

import java.util.Optional;
import org.jsoup.nodes.Element;

/// Why a person who looks at a page does not see the words of one of its elements.
enum Unseen {
  SCRIPT("a script", false),
  STYLE("a style sheet", false),
  COMMENT("a comment in the source of the page", false),
  TITLE("the title of the window, which is kept as a property of the document", false),
  TEMPLATE("a template that the page itself does not show", false),
  DRAWING("the description of a drawing", false),
  CONTROL("a control to choose or type something", true),
  SUBSTITUTE("a substitute for something that a browser shows instead", true),
  HIDDEN("hidden by the page", true);

  private final String reason;
  private final boolean mayHoldSpeech;

  Unseen(String reason, boolean mayHoldSpeech) {
    this.reason = reason;
    this.mayHoldSpeech = mayHoldSpeech;
  }

  /// The end of the sentence "It was left out because it is …".
  String reason() {
    return reason;
  }

  /// Whether a transcript may stand in it: a folded panel, or all that follows a film that was never closed.
  boolean mayHoldSpeech() {
    return mayHoldSpeech;
  }

  /// Empty for an element that is seen, as far as its own tag says.
  static Optional<Unseen> of(Element element, InlineStyle style) {
    return switch (element.normalName()) {
      case "script" -> Optional.of(SCRIPT);
      case "style" -> Optional.of(STYLE);
      case "title" -> Optional.of(isInDrawing(element) ? DRAWING : TITLE);
      case "template" -> Optional.of(TEMPLATE);
      case "select", "datalist", "textarea" -> Optional.of(CONTROL);
      case "noscript",
          "noframes",
          "noembed",
          "iframe",
          "object",
          "video",
          "audio",
          "canvas",
          "rp" ->
          Optional.of(SUBSTITUTE);
      case String name -> {
        if ((name.equals("desc") || name.equals("metadata")) && isInDrawing(element)) {
          yield Optional.of(DRAWING);
        }
        yield isHidden(element, style) ? Optional.of(HIDDEN) : Optional.empty();
      }
    };
  }

  private static boolean isInDrawing(Element element) {
    return element.tag().namespace().endsWith("/svg");
  }

  private static boolean isHidden(Element element, InlineStyle style) {
    if (element.attributesSize() == 0) {
      return false;
    }
    boolean hidden =
        element.hasAttr("hidden") && !element.attr("hidden").equalsIgnoreCase("until-found");
    return hidden || element.attr("aria-hidden").equalsIgnoreCase("true") || style.isHidden();
  }
}
