package lectern.cli;

/// Sets words in lines of a width, with a margin on the left for what is said about them.
///
/// Where the width leaves no room for a margin, its notes stand on lines of their own.
final class Sheet {
  /// Narrower, and the margin goes.
  private static final int NARROW = 56;

  /// Lines wider than this are hard to read.
  private static final int WIDEST = 78;

  private static final String STRUCK = "<s>";
  private static final String STRUCK_END = "</s>";

  private final StringBuilder out = new StringBuilder();
  private final boolean colour;
  private int margin;
  private int measure;

  private final StringBuilder word = new StringBuilder();
  private int wordColumns;

  /// Columns of the line in work that are taken; 0 where it has not begun.
  private int taken;

  private String note = "";
  private Ink noteInk = Ink.PLAIN;

  /// @param terminal gives width and colour
  /// @param margin columns on the left of the words
  Sheet(Terminal terminal, int margin) {
    this.colour = terminal.colour();
    this.margin = terminal.columns() < NARROW ? 0 : margin;
    // The last column stays free: some terminals begin a new line when it is filled.
    this.measure = Math.min(WIDEST, terminal.columns() - 1 - this.margin);
  }

  /// What stands in the margin beside the next line.
  void note(String text, Ink ink) {
    note = text;
    noteInk = ink;
  }

  /// Adds words in an ink. Only blanks part them: words of two calls without a blank between are one.
  void words(String text, Ink ink) {
    String printable = Printable.of(text);
    int from = 0;
    for (int blank = printable.indexOf(' '); blank >= 0; blank = printable.indexOf(' ', from)) {
      letters(printable, from, blank, ink);
      endWord();
      from = blank + 1;
    }
    letters(printable, from, printable.length(), ink);
  }

  /// Adds words as a source reads them, struck ones between `<s>` and `</s>`.
  void speech(String words, Ink ink) {
    int from = 0;
    for (int struck = words.indexOf(STRUCK); struck >= 0; struck = words.indexOf(STRUCK, from)) {
      int end = words.indexOf(STRUCK_END, struck);
      if (end < 0) {
        break;
      }
      words(words.substring(from, struck), ink);
      struck(words.substring(struck + STRUCK.length(), end));
      from = end + STRUCK_END.length();
    }
    words(words.substring(from), ink);
  }

  private void struck(String words) {
    if (colour) {
      words(words, Ink.STRUCK);
    } else {
      words("[struck: " + words + "]", Ink.PLAIN);
    }
  }

  /// Adds to the word in work; one too long for a line is broken.
  private void letters(String text, int from, int to, Ink ink) {
    int start = from;
    int at = from;
    while (at < to) {
      int codePoint = text.codePointAt(at);
      int columns = Columns.of(codePoint);
      if (wordColumns + columns > measure) {
        dyed(word, text, start, at, ink);
        endWord();
        start = at;
      }
      wordColumns += columns;
      at += Character.charCount(codePoint);
    }
    dyed(word, text, start, to, ink);
  }

  private void dyed(StringBuilder to, String text, int start, int end, Ink ink) {
    if (start == end) {
      return;
    }
    if (colour) {
      to.append(ink.on()).append(text, start, end).append(ink.off());
    } else {
      to.append(text, start, end);
    }
  }

  /// Ends the word in work: what follows stands apart from it.
  void endWord() {
    if (word.isEmpty()) {
      return;
    }
    if (taken > 0 && taken + 1 + wordColumns > measure) {
      out.append('\n');
      taken = 0;
    }
    if (taken == 0) {
      beginLine();
    } else {
      out.append(' ');
      taken++;
    }
    out.append(word);
    taken += wordColumns;
    word.setLength(0);
    wordColumns = 0;
  }

  private void beginLine() {
    if (note.isEmpty()) {
      out.repeat(' ', margin);
      return;
    }
    String printable = Printable.of(note);
    dyed(out, printable, 0, printable.length(), noteInk);
    int left = margin - Columns.of(printable);
    if (left > 0) {
      out.repeat(' ', left);
    } else {
      out.append('\n').repeat(' ', margin);
    }
    note = "";
  }

  /// Ends the line, if one has begun. A note without words beside it gets a line of its own.
  void endLine() {
    endWord();
    if (taken == 0 && !note.isEmpty()) {
      String printable = Printable.of(note);
      dyed(out, printable, 0, printable.length(), noteInk);
      note = "";
      out.append('\n');
    } else if (taken > 0) {
      out.append('\n');
    }
    taken = 0;
  }

  /// One line of words, cut into more where it is too long.
  void line(String text, Ink ink) {
    words(text, ink);
    endLine();
  }

  /// A name in the margin, and beside it a value.
  void field(String name, String value) {
    note(name, Ink.QUIET);
    line(value, Ink.PLAIN);
  }

  /// A command in a line of its own, however long: one may copy it.
  void command(String text) {
    endWord();
    if (taken > 0) {
      endLine();
    }
    beginLine();
    out.append(Printable.of(text)).append('\n');
  }

  /// A name in a line of its own from the margin on, however long: one may copy it.
  void name(String text, Ink ink) {
    endLine();
    String printable = Printable.of(text);
    dyed(out, printable, 0, printable.length(), ink);
    out.append('\n');
  }

  /// One line of words that begins in the margin, cut into more where it is too long.
  void flush(String text, Ink ink) {
    endLine();
    int outer = margin;
    margin = 0;
    measure += outer;
    line(text, ink);
    margin = outer;
    measure -= outer;
  }

  /// An empty line; two of them are one, and there is none at the start.
  void blank() {
    endLine();
    int length = out.length();
    if (length > 1 && !(out.charAt(length - 1) == '\n' && out.charAt(length - 2) == '\n')) {
      out.append('\n');
    }
  }

  /// A rule across the whole width with a title in it.
  void rule(char line, String title, Ink ink) {
    endLine();
    String printable = Printable.of(title);
    dyed(out, String.valueOf(line).repeat(2), 0, 2, Ink.QUIET);
    out.append(' ');
    dyed(out, printable, 0, printable.length(), ink);
    int rest = margin + measure - 4 - Columns.of(printable);
    if (rest > 0) {
      out.append(' ');
      dyed(out, String.valueOf(line).repeat(rest), 0, rest, Ink.QUIET);
    }
    out.append('\n');
  }

  /// Everything set so far, which is then forgotten.
  String take() {
    endLine();
    String taken = out.toString();
    out.setLength(0);
    return taken;
  }
}
