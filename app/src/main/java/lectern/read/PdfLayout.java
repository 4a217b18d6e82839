package lectern.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lectern.source.Mark;

/// Puts the lines of all pages together as a wrapped text: blank lines where the leading grows, and a
/// [Mark.Kind#BREAK] where a line was ended although the next word had room in it, or where an indent says so.
///
/// Heads, feet and page numbers stay where they stand, as furniture. Nothing is joined: a word parted at a line's end
/// stays as printed.
final class PdfLayout {
  /// Type that is so much larger than that of the speech is a heading's.
  private static final double LARGE = 1.2;

  private static final int LONGEST_HEADING = 200;

  private final MarkedText out;
  private final boolean columns;
  private final List<PdfLine> lines = new ArrayList<>();
  private final Set<Integer> furniture = new HashSet<>();
  private final Set<Integer> pageStarts = new HashSet<>();
  private final PdfColumn left;
  private final PdfColumn right;
  private final double middle;

  /// @param columns whether the lines come column by column
  PdfLayout(List<PdfPage> pages, boolean columns, MarkedText out) {
    this.out = out;
    this.columns = columns;
    PdfFurniture edges = new PdfFurniture(pages);
    for (PdfPage page : pages) {
      Set<PdfLine> edge = edges.of(page);
      pageStarts.add(lines.size());
      for (PdfLine line : page.lines()) {
        if (edge.contains(line)) {
          furniture.add(lines.size());
        }
        lines.add(line);
      }
    }
    this.middle = pages.isEmpty() ? 0 : pages.getFirst().width() / 2;
    List<PdfLine> body = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!furniture.contains(i)) {
        body.add(lines.get(i));
      }
    }
    this.left = PdfColumn.of(columns ? body.stream().filter(this::isLeft).toList() : body);
    this.right = columns ? PdfColumn.of(body.stream().filter(line -> !isLeft(line)).toList()) : left;
  }

  private boolean isLeft(PdfLine line) {
    return line.left() < middle - 0.1 * middle;
  }

  private PdfColumn column(PdfLine line) {
    return columns && !isLeft(line) ? right : left;
  }

  /// Writes all lines.
  ///
  /// @return how many of them end in a hyphen in the middle of a word, as far as can be told
  int write() {
    int hyphens = 0;
    int before = -1; // the line of the body before this one
    boolean began = true; // whether that line began a paragraph
    List<End> ends = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ends.add(End.LINE);
      if (furniture.contains(i)) {
        continue;
      }
      if (before >= 0) {
        End end = end(before, i, began);
        ends.set(before, end);
        hyphens += end.equals(End.LINE) && isParted(lines.get(before), lines.get(i)) ? 1 : 0;
        began = !end.equals(End.LINE);
      }
      before = i;
    }
    for (int i = 0; i < lines.size(); i++) {
      write(i);
      if (i + 1 < lines.size()) {
        ends.get(i).write(out);
      }
    }
    return hyphens;
  }

  /// How a line ends: inside its paragraph, with its paragraph, or with blank lines after it.
  private record End(boolean paragraph, int blankLines) {
    static final End LINE = new End(false, 0);
    static final End BREAK = new End(true, 0);

    void write(MarkedText out) {
      if (paragraph && blankLines == 0) {
        out.breakLine();
        return;
      }
      for (int i = 0; i <= blankLines; i++) {
        out.endLine();
      }
    }
  }

  private End end(int before, int at, boolean began) {
    PdfLine last = lines.get(before);
    PdfLine next = lines.get(at);
    PdfColumn column = column(last);
    boolean together =
        before == at - 1
            && !pageStarts.contains(at)
            && column.equals(column(next))
            && next.baseline() > last.baseline();
    int blankLines = together ? column.blankLines(last, next) : 0;
    if (blankLines > 0) {
      return new End(true, blankLines);
    }
    boolean otherType = isLarge(last) != isLarge(next);
    return otherType || column.hadRoom(last, next) || isIndented(last, next, began)
        ? End.BREAK
        : End.LINE;
  }

  /// Whether a paragraph begins with `next` by its indent: it stands in or out against the line before, or goes back to
  /// the edge after a paragraph that was set in as a whole.
  private boolean isIndented(PdfLine last, PdfLine next, boolean lastBegan) {
    PdfColumn column = column(next);
    if (!column.equals(column(last))) {
      return !column.isAtEdge(next);
    }
    boolean moved = Math.abs(next.left() - last.left()) > 0.8 * column.size();
    return moved && (!column.isAtEdge(next) || !lastBegan);
  }

  private boolean isLarge(PdfLine line) {
    return line.size() >= LARGE * column(line).size() && line.length() <= LONGEST_HEADING;
  }

  private static boolean isParted(PdfLine last, PdfLine next) {
    String end = last.text();
    return end.length() > 1
        && end.endsWith("-")
        && Character.isLetter(end.charAt(end.length() - 2))
        && Character.isLowerCase(next.text().charAt(0));
  }

  private void write(int index) {
    PdfLine line = lines.get(index);
    boolean edge = furniture.contains(index);
    boolean heading = !edge && isLarge(line);
    if (edge) {
      out.open(Mark.Kind.FURNITURE);
    }
    if (heading) {
      out.open(Mark.Kind.HEADING);
    }
    for (PdfLine.Run run : line.runs()) {
      if (run.bold() && !heading) {
        out.open(Mark.Kind.BOLD);
      }
      out.append(run.text());
      if (run.bold() && !heading) {
        out.close(Mark.Kind.BOLD);
      }
    }
    if (heading) {
      out.close(Mark.Kind.HEADING);
    }
    if (edge) {
      out.close(Mark.Kind.FURNITURE);
    }
  }
}
