package lectern.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Prints a text with its marks as brackets, so that a failed test is read, not decoded.
///
/// Markup stands in `‹›`; other kinds in `{KIND:…}`, and line ends as `⏎`. Outer marks enclose inner ones.
public final class Bracketed {
  private static final Map<Mark.Kind, String> OPEN = Map.of(Mark.Kind.MARKUP, "‹");

  private Bracketed() {}

  /// The whole text with all its marks.
  public static String marks(SourceText text) {
    List<Edge> edges = new ArrayList<>();
    for (Mark mark : text.marks()) {
      Span span = mark.span();
      String kind = mark.kind().name().toLowerCase(Locale.ROOT);
      edges.add(
          new Edge(
              span.start(), 1, -span.length(), OPEN.getOrDefault(mark.kind(), "{" + kind + ":")));
      edges.add(
          new Edge(span.end(), 0, span.length(), mark.kind() == Mark.Kind.MARKUP ? "›" : "}"));
    }
    return print(text.text(), edges);
  }

  /// The whole text with each span in `⟦⟧`.
  public static String spans(String text, List<Span> spans) {
    List<Edge> edges = new ArrayList<>();
    for (Span span : spans) {
      edges.add(new Edge(span.start(), 1, -span.length(), "⟦"));
      edges.add(new Edge(span.end(), 0, span.length(), "⟧"));
    }
    return print(text, edges);
  }

  /// @param side 0 for a closing bracket, which comes before an opening one at the same place
  /// @param size orders the brackets at one place: the longer opens first and closes last
  private record Edge(int at, int side, int size, String bracket) {}

  private static String print(String text, List<Edge> edges) {
    edges.sort(
        Comparator.comparingInt(Edge::at)
            .thenComparingInt(Edge::side)
            .thenComparingInt(Edge::size));
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Edge edge : edges) {
      out.append(text, at, edge.at()).append(edge.bracket());
      at = edge.at();
    }
    return out.append(text, at, text.length())
        .toString()
        .replace("\r\n", "⏎")
        .replace('\n', '⏎')
        .replace('\r', '⏎');
  }
}
