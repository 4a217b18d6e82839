package lectern.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lectern.source.Characters;
import lectern.source.Mark;
import lectern.source.SourceText;
import lectern.source.Span;

/// Finds what stands in the speech of a turn and was not spoken as it stands.
///
/// A stretch off the record or a recording that is opened and not closed runs to the end of the turn; one that is only
/// closed runs from its start. The brackets that open and close it belong to it, also where they stand alone between
/// two paragraphs.
final class Insertions {
  private final SourceText source;
  private final Block.Turn turn;
  private final List<Insertion> found = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  private Insertions(SourceText source, Block.Turn turn) {
    this.source = source;
    this.turn = turn;
  }

  /// In order of their start.
  static List<Insertion> of(SourceText source, Block.Turn turn) {
    if (turn.paragraphs().isEmpty()) {
      return List.of();
    }
    Insertions insertions = new Insertions(source, turn);
    insertions.brackets();
    insertions.standingAlone();
    insertions.stretch(Insertion.Kind.OFF_RECORD);
    insertions.stretch(Insertion.Kind.CLIP);
    insertions.found.sort(Comparator.comparing(Insertion::span));
    return List.copyOf(insertions.found);
  }

  private record Edge(Insertion.Kind kind, BracketWords.Edge edge, Span span) {}

  private void brackets() {
    Visible visible = Visible.of(source, turn);
    List<Span> struck = struck();
    int nextStruck = 0;
    for (Bracket bracket : Bracket.in(visible)) {
      Span span = visible.span(bracket.start(), bracket.end());
      while (nextStruck < struck.size() && struck.get(nextStruck).end() <= span.start()) {
        Span words = struck.get(nextStruck++);
        if (isRightAfter(words, span)) {
          found.add(new Insertion(Insertion.Kind.CORRECTION, new Span(words.start(), span.end())));
          span = new Span(span.end(), span.end());
        } else {
          found.add(new Insertion(Insertion.Kind.CORRECTION, words));
        }
      }
      if (!span.isEmpty()) {
        bracket(span, bracket.round(), bracket.content(visible));
      }
    }
    for (; nextStruck < struck.size(); nextStruck++) {
      found.add(new Insertion(Insertion.Kind.CORRECTION, struck.get(nextStruck)));
    }
  }

  private List<Span> struck() {
    if (source.marks().isEmpty()) {
      return List.of();
    }
    List<Span> struck = new ArrayList<>();
    for (Paragraph paragraph : turn.paragraphs()) {
      for (Span part : paragraph.parts()) {
        for (Mark mark : source.marksIn(part)) {
          if (mark.kind() == Mark.Kind.STRUCK) {
            // A label or page mark inside struck words cuts them.
            int start = Math.max(mark.span().start(), part.start());
            int end = Math.min(mark.span().end(), part.end());
            struck.add(new Span(start, end));
          }
        }
      }
    }
    return struck;
  }

  /// Whether only blanks and notation stand between two spans.
  private boolean isRightAfter(Span words, Span bracket) {
    int at = words.end();
    while (at < bracket.start()) {
      boolean nothing =
          Characters.isBlank(source.text().charAt(at)) || source.isMarked(Mark.Kind.MARKUP, at);
      if (!nothing) {
        return false;
      }
      at++;
    }
    return true;
  }

  private void bracket(Span span, boolean round, String content) {
    if (!edge(span, content)) {
      BracketWords.kind(round, content).ifPresent(kind -> found.add(new Insertion(kind, span)));
    }
  }

  private boolean edge(Span span, String content) {
    for (Insertion.Kind kind : List.of(Insertion.Kind.OFF_RECORD, Insertion.Kind.CLIP)) {
      Optional<BracketWords.Edge> edge = BracketWords.edge(content, kind);
      if (edge.isPresent()) {
        edges.add(new Edge(kind, edge.get(), span));
        return true;
      }
    }
    return false;
  }

  private void standingAlone() {
    for (Block block : turn.interruptions()) {
      if (block instanceof Block.Direction(Span span)) {
        String content = source.reading(span);
        int end = Characters.trimEnd(source.text(), span.start(), span.end());
        edge(new Span(span.start(), end), content);
      }
    }
  }

  private void stretch(Insertion.Kind kind) {
    List<Edge> own =
        edges.stream()
            .filter(edge -> edge.kind() == kind)
            .sorted(Comparator.comparing(Edge::span))
            .toList();
    int open = -1;
    boolean closed = false;
    for (Edge edge : own) {
      if (edge.edge() == BracketWords.Edge.OPENS) {
        open = open < 0 ? edge.span().start() : open;
      } else if (open >= 0 || !closed) {
        int start = open >= 0 ? open : turn.paragraphs().getFirst().span().start();
        found.add(
            new Insertion(kind, new Span(Math.min(start, edge.span().start()), edge.span().end())));
        open = -1;
        closed = true;
      }
    }
    if (open >= 0) {
      int end = Math.max(turn.paragraphs().getLast().span().end(), own.getLast().span().end());
      found.add(new Insertion(kind, new Span(open, end)));
    }
  }
}
