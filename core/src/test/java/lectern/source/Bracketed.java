package lectern.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Prints a text with its spans as brackets, so that a failed test is read, not decoded.
public final class Bracketed {
  private Bracketed() {}

  /// A span and the brackets to print around it.
  public record Bracketing(Span span, String open, String close) {}

  /// The text with its marks: markup in `‹›`, any other kind as `{kind:…}`. Outer marks enclose inner ones.
  public static String marks(SourceText text) {
    List<Bracketing> brackets = new ArrayList<>();
    for (Mark mark : text.marks()) {
      boolean markup = mark.kind() == Mark.Kind.MARKUP;
      String kind = mark.kind().name().toLowerCase(Locale.ROOT);
      brackets.add(
          markup
              ? new Bracketing(mark.span(), "‹", "›")
              : new Bracketing(mark.span(), "{" + kind + ":", "}"));
    }
    return print(text.text(), brackets);
  }

  public static String print(String text, List<Bracketing> brackets) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < brackets.size(); i++) {
      Bracketing bracket = brackets.get(i);
      Span span = bracket.span();
      edges.add(new Edge(span.start(), 1, -span.length(), i, bracket.open()));
      edges.add(new Edge(span.end(), 0, span.length(), -i, bracket.close()));
    }
    edges.sort(
        Comparator.comparingInt(Edge::at)
            .thenComparingInt(Edge::side)
            .thenComparingInt(Edge::size)
            .thenComparingInt(Edge::order));
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Edge edge : edges) {
      out.append(text, at, edge.at()).append(edge.bracket());
      at = edge.at();
    }
    return out.append(text, at, text.length()).toString();
  }

  /// @param side 0 for a closing bracket, which comes before an opening one at the same place
  /// @param size orders the brackets at one place: the longer opens first and closes last
  /// @param order keeps the brackets of equal spans nested
  private record Edge(int at, int side, int size, int order, String bracket) {}
}
