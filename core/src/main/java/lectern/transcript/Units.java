package lectern.transcript;

import java.util.ArrayList;
import java.util.List;
import lectern.source.Characters;
import lectern.source.Format;
import lectern.source.Layout;
import lectern.source.Mark;
import lectern.source.SourceText;

/// Cuts a decoded text into paragraphs, as its [Layout] says.
final class Units {
  private final SourceText source;
  private final String text;
  private final List<Mark> marks;
  private final List<Unit> units = new ArrayList<>();

  private final boolean markdown;

  /// Whether indents mean something: in Markdown they come from whoever converted the page.
  private final boolean indents;

  private final int width;

  private int nextMark;
  private int blankLines;

  // The unit being gathered; `start` is negative while there is none.
  private int start = -1;
  private int end;
  private int indent;
  private int lastIndent;
  private int lastFirst;
  private int blankBefore;
  private Unit.Kind kind = Unit.Kind.PLAIN;

  private Units(SourceText source) {
    this.source = source;
    this.text = source.text();
    this.marks = source.marks();
    this.markdown = source.source().format() == Format.MARKDOWN;
    this.indents = source.layout() == Layout.WRAPPED && !markdown;
    this.width = indents ? width(source) : 0;
  }

  static List<Unit> of(SourceText source) {
    Units units = new Units(source);
    units.gather();
    return units.units;
  }

  private void gather() {
    int from = 0;
    while (from < text.length()) {
      int lineEnd = SourceText.lineEnd(text, from);
      line(from, lineEnd);
      from = SourceText.nextLine(text, lineEnd);
    }
    close();
  }

  private void line(int from, int to) {
    int first = Characters.skipBlank(text, from, to);
    int last = Characters.trimEnd(text, first, to);
    Notation notation = notation(from, to, first, last);
    if (notation.blank) {
      if (!notation.onlyMarkup || source.layout() != Layout.CUES) {
        close();
        blankLines += counts(from, to) ? 1 : 0;
      }
      return;
    }
    boolean own = notation.kind != Unit.Kind.PLAIN && notation.kind != Unit.Kind.BOLD;
    boolean pageMark = text.startsWith("[[Page", first);
    boolean indented = pageMark || startsByIndent(first - from, first, last);
    boolean sameFurniture = notation.kind == Unit.Kind.FURNITURE && kind == Unit.Kind.FURNITURE;
    if (start >= 0
        && !sameFurniture
        && (own || kind == Unit.Kind.FURNITURE || kind == Unit.Kind.HEADING || indented)) {
      close();
    }
    if (start < 0) {
      start = first;
      indent = first - from;
      blankBefore = blankLines;
      blankLines = 0;
      kind = notation.kind;
    } else if (kind == Unit.Kind.BOLD && notation.kind != Unit.Kind.BOLD) {
      kind = Unit.Kind.PLAIN;
    }
    end = last;
    lastFirst = first;
    lastIndent = first - from;
    if (source.layout() == Layout.LINES || notation.endsParagraph || pageMark) {
      close();
    }
  }

  /// In Markdown one empty line is as good as five; only a printed blank (a NO-BREAK SPACE) makes another.
  private boolean counts(int from, int to) {
    return blankLines == 0 || !markdown || text.indexOf('\u00a0', from, to) >= 0;
  }

  /// A wrapped line starts a paragraph where it is indented more than the line before it, or as much as a line that
  /// ended although the next word would still have fitted.
  private boolean startsByIndent(int lineIndent, int first, int last) {
    if (!indents || lineIndent == 0) {
      return false;
    }
    int word = first;
    while (word < last && !Characters.isBlank(text.charAt(word))) {
      word++;
    }
    boolean fits = lastIndent + (end - lastFirst) + 1 + (word - first) <= width;
    return lineIndent > lastIndent || lineIndent == lastIndent && fits;
  }

  /// The width that lines are wrapped at: nine lines in ten are no longer, in UTF-16 units.
  private static int width(SourceText source) {
    int[] lengths =
        source.lines().stream()
            .mapToInt(line -> line.span().length())
            .filter(length -> length > 0)
            .sorted()
            .toArray();
    return lengths.length == 0 ? 0 : lengths[lengths.length * 9 / 10];
  }

  private void close() {
    if (start >= 0) {
      units.add(new Unit(start, end, indent, blankBefore, kind));
      start = -1;
      kind = Unit.Kind.PLAIN;
    }
    lastIndent = Integer.MAX_VALUE;
  }

  /// What the marks say about a line.
  private record Notation(
      Unit.Kind kind, boolean blank, boolean onlyMarkup, boolean endsParagraph) {
    static final Notation NONE = new Notation(Unit.Kind.PLAIN, false, false, false);
    static final Notation BLANK = new Notation(Unit.Kind.PLAIN, true, false, false);
  }

  private Notation notation(int from, int to, int first, int last) {
    while (nextMark < marks.size() && marks.get(nextMark).span().end() <= from) {
      nextMark++;
    }
    boolean anyMark = nextMark < marks.size() && marks.get(nextMark).span().start() <= to;
    if (!anyMark) {
      return first == to ? Notation.BLANK : Notation.NONE;
    }
    return marked(to, first, last);
  }

  private Notation marked(int to, int first, int last) {
    Unit.Kind found = Unit.Kind.PLAIN;
    boolean endsParagraph = false;
    int words = first;
    for (int i = nextMark; i < marks.size() && marks.get(i).span().start() <= to; i++) {
      Mark mark = marks.get(i);
      int markStart = mark.span().start();
      int markEnd = mark.span().end();
      switch (mark.kind()) {
        case MARKUP -> {
          if (markStart <= words && markEnd > words) {
            words = Characters.skipBlank(text, Math.min(markEnd, to), to);
          }
        }
        case FURNITURE -> {
          if (markStart <= first && markEnd > first) {
            found = Unit.Kind.FURNITURE;
          }
        }
        case HEADING -> {
          if (markStart <= words && markEnd > first && found != Unit.Kind.FURNITURE) {
            found = Unit.Kind.HEADING;
          }
        }
        case BOLD -> {
          if (markStart <= words
              && markEnd >= last - 2
              && found == Unit.Kind.PLAIN
              && last > first) {
            found = Unit.Kind.BOLD;
          }
        }
        case CHANGE -> {
          if (markStart <= words && markEnd > first) {
            found = Unit.Kind.CHANGE;
          }
        }
        case VOICE -> {
          if (markStart <= words && markEnd > first) {
            found = Unit.Kind.VOICE;
          }
        }
        case BREAK -> endsParagraph |= markEnd > first || first == last;
        case STRUCK, ENTITY -> {}
      }
    }
    boolean blank = words >= last && found != Unit.Kind.FURNITURE;
    return new Notation(found, blank, blank && first < last, endsParagraph);
  }
}
