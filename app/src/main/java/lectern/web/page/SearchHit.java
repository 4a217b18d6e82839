package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import lectern.cite.Citation;
import lectern.cite.WorkId;
import lectern.quote.Passage;
import lectern.search.Hit;
import lectern.source.Span;

/// A passage that a search found, as the page shows it.
///
/// @param link to the best sentence among the others of its edition
/// @param citation the permanent address of that sentence
/// @param pieces of the words around it, in order
/// @param isCutBefore whether the passage begins before them
/// @param isCutAfter whether it goes on after them
/// @param question what was asked, cut to some length; empty where the passage is no answer
public record SearchHit(
    Hit hit,
    WorkId work,
    String link,
    Optional<String> citation,
    List<Piece> pieces,
    boolean isCutBefore,
    boolean isCutAfter,
    Optional<String> question) {

  private static final int LONGEST_QUESTION = 300;

  public SearchHit {
    pieces = List.copyOf(pieces);
  }

  /// Words in a row.
  ///
  /// @param marked whether they were asked for
  /// @param struck whether the office struck them out
  public record Piece(String text, boolean marked, boolean struck) {}

  static SearchHit of(Hit hit) {
    Passage passage = hit.passage();
    WorkId work = WorkId.parse(passage.work());
    return new SearchHit(
        hit,
        work,
        Paths.edition(work, passage.edition()) + "#" + hit.address(),
        hit.citation().map(Citation::toString),
        pieces(hit),
        hit.snippet().isCutBefore(),
        hit.snippet().last() < passage.sentences().size() - 1,
        hit.question().map(Passage::text).map(SearchHit::cut));
  }

  private static List<Piece> pieces(Hit hit) {
    String text = hit.snippet().text();
    int start = hit.passage().sentences().get(hit.snippet().first()).start();
    List<Span> struck =
        hit.passage().struck().stream()
            .filter(span -> span.start() >= start && span.end() <= start + text.length())
            .map(span -> new Span(span.start() - start, span.end() - start))
            .toList();
    List<Span> marked = hit.snippet().highlights();
    TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
    Stream.concat(struck.stream(), marked.stream())
        .flatMap(span -> Stream.of(span.start(), span.end()))
        .forEach(edges::add);
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int to : edges.tailSet(1)) {
      pieces.add(
          new Piece(text.substring(from, to), holds(marked, from, to), holds(struck, from, to)));
      from = to;
    }
    return pieces;
  }

  private static boolean holds(List<Span> spans, int from, int to) {
    return spans.stream().anyMatch(span -> span.start() <= from && to <= span.end());
  }

  private static String cut(String question) {
    if (question.length() <= LONGEST_QUESTION) {
      return question;
    }
    int blank = question.lastIndexOf(' ', LONGEST_QUESTION);
    int end = blank > 0 ? blank : question.offsetByCodePoints(0, LONGEST_QUESTION / 2);
    return question.substring(0, end) + " …";
  }

  /// Which edition this is, where it is not the one that stands: `superseded` or `withdrawn`, else `""`.
  public String state() {
    return switch (hit.state()) {
      case CURRENT -> "";
      case SUPERSEDED -> "superseded";
      case WITHDRAWN -> "withdrawn";
    };
  }
}
