package lectern.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Where the lines of a column of print begin and end, in points from the page's left edge, and how far apart they are.
///
/// @param left where most lines begin
/// @param right where its longest lines end
/// @param size of most of its type
/// @param leading from line to line inside a paragraph
/// @param setsInFirstLines whether a line that is set in is, as a rule, the first of its paragraph and not a quotation's
record PdfColumn(double left, double right, double size, double leading, boolean setsInFirstLines) {
  /// One line that sticks out is no margin; so many lines that end close together are.
  private static final int MARGIN_LINES = 3;

  /// The leading is the smallest distance that is at least so common among all.
  private static final double COMMON = 0.15;

  static PdfColumn of(List<PdfLine> lines) {
    double size = commonest(lines, PdfLine::size);
    double left = commonest(lines, PdfLine::left);
    return new PdfColumn(
        left, right(lines, size), size, leading(lines), setsInFirstLines(lines, left, size));
  }

  /// Whether most lines that are set in stand alone between lines that are not.
  private static boolean setsInFirstLines(List<PdfLine> lines, double left, double size) {
    int alone = 0;
    int together = 0;
    for (int i = 1; i + 1 < lines.size(); i++) {
      if (isSetIn(lines.get(i), left, size) && !isSetIn(lines.get(i - 1), left, size)) {
        alone += isSetIn(lines.get(i + 1), left, size) ? 0 : 1;
        together += isSetIn(lines.get(i + 1), left, size) ? 1 : 0;
      }
    }
    return alone > 2 * together;
  }

  private static boolean isSetIn(PdfLine line, double left, double size) {
    return line.left() > left + 0.8 * size;
  }

  /// The commonest value, to half a point, by number of characters.
  private static double commonest(List<PdfLine> lines, ToDoubleFunction<PdfLine> value) {
    Map<Long, Integer> counts = new HashMap<>();
    for (PdfLine line : lines) {
      counts.merge(Math.round(value.applyAsDouble(line) * 2), line.length(), Integer::sum);
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> entry.getKey() / 2.0)
        .orElse(0.0);
  }

  private static double right(List<PdfLine> lines, double size) {
    double[] ends = lines.stream().mapToDouble(PdfLine::right).sorted().toArray();
    for (int i = ends.length - 1; i >= MARGIN_LINES - 1; i--) {
      if (ends[i] - ends[i - MARGIN_LINES + 1] < 2 * size) {
        return ends[i];
      }
    }
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  private static double leading(List<PdfLine> lines) {
    Map<Long, Integer> counts = new HashMap<>();
    int all = 0;
    for (int i = 1; i < lines.size(); i++) {
      double distance = lines.get(i).baseline() - lines.get(i - 1).baseline();
      if (distance > lines.get(i).size() / 2) {
        counts.merge(Math.round(distance * 2), 1, Integer::sum);
        all++;
      }
    }
    double needed = COMMON * all;
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= needed)
        .mapToDouble(entry -> entry.getKey() / 2.0)
        .min()
        .orElse(0);
  }

  /// Whether a line begins at the column's own edge.
  boolean isAtEdge(PdfLine line) {
    return Math.abs(line.left() - left) < 0.8 * size;
  }

  /// Whether a line begins a paragraph by where it begins alone.
  boolean isFirstLine(PdfLine line) {
    return setsInFirstLines && isSetIn(line, left, size);
  }

  /// Whether the first word of `next` would still have stood in `line`.
  boolean hadRoom(PdfLine line, PdfLine next) {
    double blank = 0.3 * size;
    return line.right() + blank + next.firstWord() < right - 0.5 * size;
  }

  /// How many blank lines the distance between two lines makes: 0 inside a paragraph.
  int blankLines(PdfLine line, PdfLine next) {
    double distance = next.baseline() - line.baseline();
    double usual = leading * Math.max(1, next.size() / size);
    if (leading == 0 || distance < 1.3 * usual) {
      return 0;
    }
    return Math.clamp(Math.round(distance / usual) - 1, 1, 10);
  }
}
