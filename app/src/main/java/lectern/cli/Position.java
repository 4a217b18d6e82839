package lectern.cli;

import lectern.source.SourceText;

/// A place in a text for people.
///
/// @param line 1-based
/// @param column 1-based, in characters (code points) from the start of the line
record Position(int line, int column) {

  /// The place of the UTF-16 unit at `index`, at most the length of the text.
  static Position of(String text, int index) {
    int line = 1;
    int start = 0;
    int end = SourceText.lineEnd(text, start);
    while (SourceText.nextLine(text, end) <= index && end < text.length()) {
      start = SourceText.nextLine(text, end);
      end = SourceText.lineEnd(text, start);
      line++;
    }
    return new Position(line, text.codePointCount(start, Math.min(index, text.length())) + 1);
  }

  /// As compilers print it, `12:5`.
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
