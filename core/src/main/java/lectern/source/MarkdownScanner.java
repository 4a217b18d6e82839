package lectern.source;

import java.util.List;

/// One pass over a Markdown text that marks its notation. Linear: nothing is looked at more than a fixed number of times.
final class MarkdownScanner {
  /// The characters that may be notation anywhere in a line.
  private static final boolean[] SPECIAL = new boolean[128];

  static {
    for (char c : "\n\r\\*_~<&[]".toCharArray()) {
      SPECIAL[c] = true;
    }
  }

  private final String text;
  private final int length;
  private final List<Mark> marks;
  private final Emphasis emphasis;
  private final Links links;
  private final HtmlMarks html;

  /// Where the paragraph starts that the current line goes on with, and whether there is one.
  private int paragraph;

  private boolean goesOn;

  /// Where the current line starts, and whether it is blank or a block of its own, such as a heading.
  private int line;

  private boolean blank;
  private boolean alone;

  /// Where a hard line break starts that counts if the next line is not blank, or -1.
  private int hardBreak = -1;

  MarkdownScanner(String text, List<Mark> marks, List<Finding> findings) {
    this.text = text;
    this.length = text.length();
    this.marks = marks;
    this.emphasis = new Emphasis(text, marks);
    this.links = new Links(text, marks);
    this.html = new HtmlMarks(text, marks, findings);
  }

  void scan(int from) {
    int i = startLine(from);
    while (i < length) {
      char c = text.charAt(i);
      i = c < 128 && SPECIAL[c] ? special(i, c) : i + 1;
    }
    endParagraph();
  }

  private int special(int i, char c) {
    return switch (c) {
      case '\n', '\r' -> endLine(i);
      case '\\' -> escape(i);
      case '*', '_', '~' -> delimiters(i, c);
      case '<' -> html.angle(i);
      case '&' -> entity(i);
      case '[' -> links.open(i);
      case ']' -> links.close(i);
      default -> i + 1;
    };
  }

  // Blocks

  private int startLine(int at) {
    line = at;
    alone = false;
    int i = skipBlank(at);
    blank = isLineEnd(i);
    if (blank) {
      hardBreak = -1;
      endParagraph();
      return i;
    }
    if (!goesOn) {
      paragraph = at;
      goesOn = true;
    }
    if (hardBreak >= 0) {
      mark(Mark.Kind.BREAK, hardBreak, at);
      hardBreak = -1;
    }
    return block(at, i);
  }

  /// The markers of blocks, if the first character of the line, at `i`, is one.
  private int block(int at, int i) {
    return switch (text.charAt(i)) {
      case '>' -> i - at <= 3 ? quote(i) : i;
      case '#' -> i - at <= 3 ? atxHeading(i) : i;
      case '=' -> setextHeading(i);
      case '*', '-', '_' -> thematicBreak(i);
      default -> i;
    };
  }

  private int quote(int i) {
    int end = i;
    while (end < length && (text.charAt(end) == '>' || text.charAt(end) == ' ')) {
      end++;
    }
    mark(Mark.Kind.MARKUP, i, end);
    if (isLineEnd(end)) {
      blank = true;
      endParagraph();
      return end;
    }
    return block(end, end);
  }

  private int atxHeading(int i) {
    int content = i;
    while (content < length && text.charAt(content) == '#') {
      content++;
    }
    int end = SourceText.lineEnd(text, content);
    if (content - i > 6 || (content < end && !Characters.isBlank(text.charAt(content)))) {
      return content;
    }
    endParagraph();
    alone = true;
    content = Characters.skipBlank(text, content, end);
    mark(Mark.Kind.MARKUP, i, content);
    int to = Characters.trimEnd(text, content, end);
    int closing = to;
    while (closing > content && text.charAt(closing - 1) == '#') {
      closing--;
    }
    if (closing < to && closing > content && Characters.isBlank(text.charAt(closing - 1))) {
      mark(Mark.Kind.MARKUP, closing, to);
      to = Characters.trimEnd(text, content, closing);
    }
    mark(Mark.Kind.HEADING, content, to);
    return content;
  }

  /// A line of `=` makes a heading of the paragraph above. One of `-` does not: transcripts end in such rules.
  private int setextHeading(int i) {
    int end = SourceText.lineEnd(text, i);
    int to = Characters.trimEnd(text, i, end);
    int other = i;
    while (other < to && text.charAt(other) == '=') {
      other++;
    }
    if (other < to || to - i < 3 || paragraph >= line) {
      return i;
    }
    mark(Mark.Kind.HEADING, paragraph, Characters.trimEnd(text, paragraph, line));
    mark(Mark.Kind.MARKUP, i, to);
    endParagraph();
    alone = true;
    return to;
  }

  /// Rules such as `* * *` stay as printed, for the parser to see.
  private int thematicBreak(int i) {
    char c = text.charAt(i);
    int count = 0;
    int end = i;
    while (end < length && (text.charAt(end) == c || text.charAt(end) == ' ')) {
      count += text.charAt(end) == c ? 1 : 0;
      end++;
    }
    if (count < 3 || !isLineEnd(end)) {
      return i;
    }
    endParagraph();
    alone = true;
    return end;
  }

  private int endLine(int end) {
    int next = SourceText.nextLine(text, end);
    if (alone) {
      hardBreak = -1;
      endParagraph();
    } else if (!blank && hardBreak < 0) {
      int words = end;
      while (words > line && text.charAt(words - 1) == ' ') {
        words--;
      }
      hardBreak = end - words >= 2 ? words : -1;
    }
    return startLine(next);
  }

  private void endParagraph() {
    emphasis.clear();
    links.clear();
    html.clear();
    goesOn = false;
  }

  // Inlines

  private int escape(int i) {
    if (i + 1 == length) {
      return i + 1;
    }
    char next = text.charAt(i + 1);
    if (isLineEnd(i + 1)) {
      mark(Mark.Kind.MARKUP, i, i + 1);
      hardBreak = i;
      return i + 1;
    }
    if (Emphasis.isAsciiPunctuation(next)) {
      mark(Mark.Kind.MARKUP, i, i + 1);
      return i + 2;
    }
    return i + 1;
  }

  private int entity(int i) {
    int end = CharacterReference.end(text, i, length);
    if (end < 0) {
      return i + 1;
    }
    mark(Mark.Kind.ENTITY, i, end);
    return end;
  }

  private int delimiters(int i, char c) {
    int end = i;
    while (end < length && text.charAt(end) == c) {
      end++;
    }
    return emphasis.run(i, end, line);
  }

  private boolean isLineEnd(int i) {
    return i == length || text.charAt(i) == '\n' || text.charAt(i) == '\r';
  }

  private int skipBlank(int from) {
    int i = from;
    while (!isLineEnd(i) && Characters.isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private void mark(Mark.Kind kind, int start, int end) {
    if (end > start) {
      marks.add(new Mark(kind, new Span(start, end)));
    }
  }
}
