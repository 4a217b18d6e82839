package lectern.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.source.Characters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// What must be known of a whole page before its first word is written.
///
/// @param opened whether what the page hides is read all the same, because most of its words stand there
/// @param furniture the elements whose words are about the site; one that holds the content of the page, or most of
///     its words, is none: somebody forgot to close it
/// @param rowsOfBlocks the table rows with a paragraph or line end in a cell: they lay out a page and hold no data
record PageSurvey(boolean opened, Set<Element> furniture, Set<Element> rowsOfBlocks) {

  /// Fewer hidden characters than these are no transcript.
  private static final int FEW = 500;

  static PageSurvey of(Document page) {
    Walk walk = new Walk(false);
    page.traverse(walk);
    if (walk.hidden > Math.max(walk.seen, FEW)) {
      walk = new Walk(true);
      page.traverse(walk);
    }
    long seen = walk.seen;
    Set<Element> furniture =
        walk.places.stream()
            .filter(place -> place.furniture && !place.content && 2 * place.letters <= seen)
            .map(place -> place.element)
            .collect(Collectors.toSet());
    return new PageSurvey(walk.opened, furniture, walk.rowsOfBlocks);
  }

  /// An element that is open, and whether it may be furniture.
  private static final class Place {
    private final Element element;
    private final boolean furniture;
    private final boolean section;
    private boolean content;
    private long letters;

    Place(Element element, boolean furniture, long before) {
      this.element = element;
      this.furniture = furniture;
      this.section = Landmark.isSection(element);
      this.content = Landmark.isContent(element);
      this.letters = -before;
    }
  }

  /// One pass over the page. Characters are counted without blanks.
  private static final class Walk implements NodeVisitor {
    private final boolean opened;
    private final Sight sight;
    private final Set<Element> rowsOfBlocks = new HashSet<>();
    private final List<Place> places = new ArrayList<>();
    private final Deque<Place> open = new ArrayDeque<>();
    private final Deque<Element> rows = new ArrayDeque<>();
    private int sections;
    private long seen;
    private long hidden;

    Walk(boolean opened) {
      this.opened = opened;
      this.sight = new Sight(opened);
    }

    @Override
    public void head(Node node, int depth) {
      switch (node) {
        case TextNode text -> count(text.getWholeText());
        case Element element -> enter(element);
        default -> {}
      }
    }

    private void count(String text) {
      long letters = text.chars().filter(c -> !Characters.isBlank((char) c)).count();
      Optional<Unseen> unseen = sight.unseen();
      if (unseen.isEmpty()) {
        seen += letters;
      } else if (unseen.get().mayHoldSpeech()) {
        hidden += letters;
      }
    }

    private void enter(Element element) {
      sight.enter(element, InlineStyle.of(element));
      if (!rows.isEmpty() && (PageBlocks.isBlock(element) || element.nameIs("br"))) {
        rowsOfBlocks.add(rows.peek());
      }
      if (element.nameIs("tr")) {
        rows.push(element);
      }
      boolean furniture = Landmark.isFurniture(element, sections);
      if (furniture || Landmark.isSection(element) || Landmark.isContent(element)) {
        Place place = new Place(element, furniture, seen);
        open.push(place);
        sections += place.section ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (!(node instanceof Element element)) {
        return;
      }
      sight.leave(element);
      if (element.equals(rows.peek())) {
        rows.pop();
      }
      Place place = open.peek();
      if (place != null && place.element.equals(element)) {
        leave(open.pop());
      }
    }

    private void leave(Place place) {
      place.letters += seen;
      sections -= place.section ? 1 : 0;
      places.add(place);
      if (place.content && !open.isEmpty()) {
        open.peek().content = true;
      }
    }
  }
}
