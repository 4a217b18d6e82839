package lectern.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import lectern.quote.article.Article;
import lectern.source.Characters;
import lectern.source.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Writes the text of an article: a line for each paragraph, blanks collapsed, the spans of block quotations kept.
final class ArticleText implements NodeVisitor {
  private final PageSurvey survey;
  private final Sight sight;
  private final StringBuilder text = new StringBuilder();
  private final List<Span> paragraphs = new ArrayList<>();
  private final List<Span> blockQuotes = new ArrayList<>();
  private final Deque<Element> furniture = new ArrayDeque<>();
  private int paragraph;
  private int quotations;
  private int quotation;
  private boolean owesBlank;
  private int breaks;

  ArticleText(PageSurvey survey) {
    this.survey = survey;
    this.sight = new Sight(survey.opened());
  }

  Article finish() {
    endParagraph();
    return new Article(text.toString(), paragraphs, blockQuotes);
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case TextNode words when isSeen() -> write(words.getWholeText());
      case Element element -> enter(element);
      default -> {}
    }
  }

  private boolean isSeen() {
    return furniture.isEmpty() && sight.unseen().isEmpty();
  }

  private void enter(Element element) {
    sight.enter(element, InlineStyle.of(element));
    if (survey.furniture().contains(element)) {
      furniture.push(element);
    }
    if (isEdge(element)) {
      endParagraph();
    }
    switch (element.normalName()) {
      case "br" -> lineBreak();
      case "q" -> mark("“");
      case "blockquote" -> quotation = quotations++ == 0 ? text.length() : quotation;
      default -> {}
    }
  }

  private static boolean isEdge(Element element) {
    return PageBlocks.isBlock(element) || PageBlocks.isCell(element);
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (element.nameIs("q")) {
      mark("”");
    }
    if (isEdge(element)) {
      endParagraph();
    }
    if (element.nameIs("blockquote") && --quotations == 0 && text.length() > quotation) {
      blockQuotes.add(new Span(quotation, text.length()));
    }
    sight.leave(element);
    if (element.equals(furniture.peek())) {
      furniture.pop();
    }
  }

  /// Two line ends in a row part paragraphs; a single one is a blank.
  private void lineBreak() {
    if (++breaks > 1) {
      endParagraph();
    }
    owesBlank = true;
  }

  private void mark(String mark) {
    if (isSeen()) {
      if (mark.equals("”")) {
        owesBlank = false;
      }
      write(mark);
    }
  }

  private void write(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Characters.isBlank(c)) {
        owesBlank = true;
      } else if (!Characters.isInvisible(c)) {
        if (owesBlank && text.length() > paragraph) {
          text.append(' ');
        }
        text.append(c);
        owesBlank = false;
        breaks = 0;
      }
    }
  }

  private void endParagraph() {
    if (text.length() > paragraph) {
      paragraphs.add(new Span(paragraph, text.length()));
      text.append('\n');
      paragraph = text.length();
    }
    owesBlank = false;
    breaks = 0;
  }
}
