package lectern.read;

import lectern.source.Characters;

/// Lays text out in lines as a browser does: white space collapses, blocks stand apart by a blank line.
///
/// Only the five characters that HTML calls white space collapse (HTML Standard, 4.1 of Infra); NO-BREAK SPACE and its
/// relatives are data and stay, save on a line that holds nothing else, which is a blank line. Blanks and line ends are
/// owed rather than written, until the next word shows that they were between two.
final class Flow {
  private final MarkedText out;

  /// Blanks owed before the next word of this line.
  private final StringBuilder blanks = new StringBuilder();

  /// Line ends by `<br>` since the last word or the last edge of a block.
  private int breaks;

  /// Lines that stood empty between the blocks since the last word.
  private int emptyLines;

  /// The next word begins a block.
  private boolean atEdge = true;

  /// The current block has words since its edge.
  private boolean inLine;

  Flow(MarkedText out) {
    this.out = out;
  }

  /// Words and white space, as they stand between two tags.
  void text(String characters) {
    int length = characters.length();
    int at = 0;
    while (at < length) {
      int word = at;
      while (word < length && !isBlank(characters.charAt(word))) {
        word++;
      }
      if (word > at) {
        settle();
        out.append(characters.subSequence(at, word));
      }
      for (at = word; at < length && isBlank(characters.charAt(at)); at++) {
        owe(characters.charAt(at));
      }
    }
  }

  /// Text whose own white space is kept, as in `<pre>`.
  void preformatted(String characters) {
    for (int at = 0; at < characters.length(); ) {
      int end = lineEnd(characters, at);
      if (end > at) {
        settle();
        out.append(characters.subSequence(at, end));
      }
      at = end;
      if (at < characters.length()) {
        at += characters.startsWith("\r\n", at) ? 2 : 1;
        verbatimLineEnd();
      }
    }
  }

  private static int lineEnd(String characters, int from) {
    int end = from;
    while (end < characters.length()
        && characters.charAt(end) != '\n'
        && characters.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private void verbatimLineEnd() {
    if (!out.isEmpty()) {
      settle();
      out.endLine();
    }
  }

  /// `<br>`.
  void lineBreak() {
    endOwed();
    breaks++;
  }

  /// The start or end of a block.
  void edge() {
    trimSpace();
    boolean blankLine = !blanks.isEmpty() && (!inLine || breaks > 0);
    endOwed();
    // A browser shows no line for the last <br> of a block, unless a no-break space stands after
    // it.
    emptyLines += breaks + (blankLine ? 1 : 0) - (inLine && breaks > 0 ? 1 : 0);
    breaks = 0;
    atEdge = true;
    inLine = false;
  }

  /// The space between two cells of a row.
  void cell() {
    if (inLine && breaks == 0) {
      trimSpace();
      blanks.append('\t');
    }
  }

  /// A block that shows nothing, and yet takes a line.
  void emptyLine() {
    emptyLines++;
  }

  /// Lines that stood empty since the last word, so far.
  int emptyLines() {
    return emptyLines;
  }

  /// Writes what is owed: the next character is a word's.
  private void settle() {
    if (out.isEmpty()) {
      emptyLines = 0;
      breaks = 0;
    } else if (atEdge) {
      for (int i = out.endsLine() ? 1 : 0; i < 2 + emptyLines + breaks; i++) {
        out.endLine();
      }
    } else if (breaks == 1) {
      out.breakLine();
    } else {
      for (int i = 0; i < breaks; i++) {
        out.endLine();
      }
    }
    boolean lineStart = atEdge || breaks > 0 || out.isEmpty();
    int from = lineStart && !blanks.isEmpty() && blanks.charAt(0) == ' ' ? 1 : 0;
    out.appendBlanks(blanks.substring(from));
    blanks.setLength(0);
    emptyLines = 0;
    breaks = 0;
    atEdge = false;
    inLine = true;
  }

  /// Ends the line: no-break spaces after its words stay, on an empty line they go.
  private void endOwed() {
    trimSpace();
    if (inLine && breaks == 0 && !blanks.isEmpty()) {
      out.appendBlanks(blanks);
    }
    blanks.setLength(0);
  }

  private void trimSpace() {
    while (endsInSpace()) {
      blanks.setLength(blanks.length() - 1);
    }
  }

  private void owe(char c) {
    if (!collapses(c)) {
      blanks.append(c);
    } else if (!endsInSpace()) {
      blanks.append(' ');
    }
  }

  private boolean endsInSpace() {
    return !blanks.isEmpty() && collapses(blanks.charAt(blanks.length() - 1));
  }

  private static boolean isBlank(char c) {
    return collapses(c) || Characters.isBlank(c);
  }

  private static boolean collapses(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
  }
}
