package lectern.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lectern.source.Mark;

/// Puts the lines of all pages together as a wrapped text: blank lines where the leading grows, and a
/// [Mark.Kind#BREAK] where a line was ended although the next word had room in it, or where an indent says so.
///
/// Heads, feet and page numbers stay where they stand, as furniture. A hyphen at a line's end stays, since nobody can tell
/// whether it belongs to the word; the line end after it is [Mark.Kind#MARKUP], so that the word is read as one.
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
    this.right =
        columns ? PdfColumn.of(body.stream().filter(line -> !isLeft(line)).toList()) : left;
  }

  private boolean isLeft(PdfLine line) {
    return line.left() < middle - 0.1 * middle;
  }

  private PdfColumn column(PdfLine line) {
    return columns && !isLeft(line) ? right : left;
  }

  /// Writes all lines.
  ///
  /// @return how many of them end in a dash between two words or parts of one
  int write() {
    int parted = 0;
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
        began = !end.equals(End.LINE);
        if (!began && i == before + 1 && isParted(lines.get(before), lines.get(i))) {
          ends.set(before, End.PARTED);
          parted++;
        }
      }
      before = i;
    }
    for (int i = 0; i < lines.size(); i++) {
      write(i);
      if (i + 1 < lines.size()) {
        write(ends.get(i));
      }
    }
    return parted;
  }

  /// How a line ends.
  private sealed interface End {
    /// Inside its paragraph, between two words.
    End LINE = new Inside(false);

    /// Inside its paragraph, after a dash that stands between two words without blanks.
    End PARTED = new Inside(true);

    record Inside(boolean word) implements End {}

    /// With its paragraph.
    record Outside(int blankLines) implements End {}
  }

  private void write(End end) {
    switch (end) {
      case End.Inside(boolean word) -> {
        out.endLine();
        if (word) {
          out.mark(Mark.Kind.MARKUP, out.length() - 1);
        }
      }
      case End.Outside(int blankLines) -> {
        if (blankLines == 0) {
          out.breakLine();
        }
        for (int i = 0; blankLines > 0 && i <= blankLines; i++) {
          out.endLine();
        }
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
      return new End.Outside(blankLines);
    }
    boolean otherType = isLarge(last) != isLarge(next);
    return otherType || column.hadRoom(last, next) || isIndented(last, next, began)
        ? new End.Outside(0)
        : End.LINE;
  }

  /// Whether a paragraph begins with `next` by its indent: it stands in or out against the line before, or goes back to
  /// the edge after a paragraph that was set in as a whole.
  private boolean isIndented(PdfLine last, PdfLine next, boolean lastBegan) {
    PdfColumn column = column(next);
    if (!column.equals(column(last))) {
      return !column.isAtEdge(next);
    }
    if (column.isFirstLine(next)) {
      return true;
    }
    boolean moved = Math.abs(next.left() - last.left()) > 0.8 * column.size();
    return moved && (!column.isAtEdge(next) || !lastBegan);
  }

  private boolean isLarge(PdfLine line) {
    return line.size() >= LARGE * column(line).size() && line.length() <= LONGEST_HEADING;
  }

  /// Whether a line ends in a dash that touches the word before it, and a word follows.
  private static boolean isParted(PdfLine last, PdfLine next) {
    String end = last.text();
    int at = end.length();
    while (at > 0 && isDash(end.charAt(at - 1))) {
      at--;
    }
    char after = next.text().charAt(0);
    boolean word = at > 0 && Character.isLetterOrDigit(end.charAt(at - 1));
    return at < end.length() && (word && Character.isLetterOrDigit(after) || isDash(after));
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013' || c == '\u2014';
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
