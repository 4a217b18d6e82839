package lectern.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import lectern.source.Mark;
import lectern.source.SourceText;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Writes the text of a page as its reader sees it, node by node and without recursion.
final class PageText implements NodeVisitor {
  /// Lines of print are wrapped at this width or less, in UTF-16 units.
  private static final int WIDEST = 140;

  private final MarkedText out;
  private final PageSurvey survey;
  private final Flow flow;
  private final Sight sight;
  private final Deque<Open> open = new ArrayDeque<>();

  /// Depth of elements that keep their white space.
  private int preformatted;

  /// Characters written so far with their white space kept.
  private long verbatim;

  /// How many of them stand in lines that are longer than anybody wraps.
  private long verbatimInLongLines;

  /// Pictures and unseen elements met so far: a paragraph that holds one is not empty.
  private int shown;

  /// An element that is open and does something to its text.
  ///
  /// @param length of the text when it was opened
  /// @param emptyLines that [Flow] owed then
  /// @param shown pictures met before it
  private record Open(
      Element element, Set<Effect> effects, int length, int emptyLines, int shown) {}

  private enum Effect {
    BLOCK,
    PREFORMATTED,
    BOLD,
    STRUCK,
    HEADING,
    FURNITURE
  }

  PageText(MarkedText out, PageSurvey survey) {
    this.out = out;
    this.survey = survey;
    this.flow = new Flow(out);
    this.sight = new Sight(survey.opened());
  }

  /// Whether most of the text kept its own white space, in lines that somebody may have wrapped.
  boolean isWrapped() {
    return 2 * verbatim > out.length() && 2 * verbatimInLongLines < verbatim;
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode text -> write(text.getWholeText());
      case DataNode data ->
          out.drop(data.getWholeData(), sight.unseen().orElse(Unseen.SCRIPT).reason());
      case Comment comment -> out.drop(comment.getData(), Unseen.COMMENT.reason());
      case Element element -> enter(element);
      default -> {}
    }
  }

  private void write(String text) {
    Optional<Unseen> unseen = sight.unseen();
    if (unseen.isPresent()) {
      out.drop(text, unseen.get().reason());
    } else if (preformatted > 0) {
      flow.preformatted(text);
      count(text);
    } else {
      flow.text(text);
    }
  }

  private void count(String preformatted) {
    verbatim += preformatted.length();
    for (int at = 0; at < preformatted.length(); ) {
      int end = SourceText.lineEnd(preformatted, at);
      verbatimInLongLines += end - at > WIDEST ? end - at : 0;
      at = SourceText.nextLine(preformatted, end);
    }
  }

  private void enter(Element element) {
    InlineStyle style = InlineStyle.of(element);
    sight.enter(element, style);
    if (sight.unseen().isPresent() || PageBlocks.isPicture(element)) {
      shown++;
    }
    if (sight.unseen().isPresent()) {
      return;
    }
    if (element.nameIs("br")) {
      flow.lineBreak();
      return;
    }
    Set<Effect> effects = effects(element, style);
    if (effects.contains(Effect.BLOCK)) {
      flow.edge();
    } else if (PageBlocks.isCell(element)) {
      flow.cell();
    }
    if (!effects.isEmpty()) {
      begin(effects);
      open.push(new Open(element, effects, out.length(), flow.emptyLines(), shown));
    }
  }

  private Set<Effect> effects(Element element, InlineStyle style) {
    Set<Effect> effects = EnumSet.noneOf(Effect.class);
    String name = element.normalName();
    boolean cell = PageBlocks.isCell(element);
    if (PageBlocks.isBlock(element)
        || style.isBlock()
        || cell && survey.rowsOfBlocks().contains(row(element))) {
      effects.add(Effect.BLOCK);
    }
    if (PageBlocks.isPreformatted(element) || style.keepsWhiteSpace()) {
      effects.add(Effect.PREFORMATTED);
    }
    boolean bold =
        switch (name) {
          case "b", "strong", "dt", "th" -> !style.isRegular();
          default -> style.isBold();
        };
    if (bold) {
      effects.add(Effect.BOLD);
    }
    if (name.equals("s") || name.equals("strike") || name.equals("del") || style.isStruck()) {
      effects.add(Effect.STRUCK);
    }
    if (PageBlocks.isHeading(element)) {
      effects.add(Effect.HEADING);
    }
    if (survey.furniture().contains(element)) {
      effects.add(Effect.FURNITURE);
    }
    return effects;
  }

  private static Element row(Element cell) {
    Element parent = cell.parent();
    return parent == null ? cell : parent;
  }

  private void begin(Set<Effect> effects) {
    for (Effect effect : effects) {
      switch (effect) {
        case BLOCK -> {}
        case PREFORMATTED -> preformatted++;
        case BOLD -> out.open(Mark.Kind.BOLD);
        case STRUCK -> out.open(Mark.Kind.STRUCK);
        case HEADING -> out.open(Mark.Kind.HEADING);
        case FURNITURE -> out.open(Mark.Kind.FURNITURE);
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    sight.leave(element);
    Open last = open.peek();
    if (last != null && last.element().equals(element)) {
      end(open.pop());
    }
  }

  private void end(Open last) {
    for (Effect effect : last.effects()) {
      switch (effect) {
        case BLOCK -> flow.edge();
        case PREFORMATTED -> preformatted--;
        case BOLD -> out.close(Mark.Kind.BOLD);
        case STRUCK -> out.close(Mark.Kind.STRUCK);
        case HEADING -> out.close(Mark.Kind.HEADING);
        case FURNITURE -> out.close(Mark.Kind.FURNITURE);
      }
    }
    boolean empty =
        out.length() == last.length()
            && flow.emptyLines() == last.emptyLines()
            && shown == last.shown();
    if (empty && last.element().nameIs("p")) {
      flow.emptyLine();
    }
  }
}
