package lectern.source;

import java.util.List;
import java.util.Optional;

/// What stands between angle brackets in Markdown: tags, comments and addresses.
final class HtmlMarks {
  private final String text;
  private final List<Mark> marks;
  private final List<Finding> findings;

  /// Where the content of the open element of a kind starts, or -1.
  private int struck = -1;

  private int bold = -1;
  private int heading = -1;

  /// From here on no comment is closed.
  private int uncommented = Integer.MAX_VALUE;

  HtmlMarks(String text, List<Mark> marks, List<Finding> findings) {
    this.text = text;
    this.marks = marks;
    this.findings = findings;
  }

  /// Takes the `<` at `i`; returns where to go on.
  int angle(int i) {
    if (text.startsWith("<!--", i)) {
      return comment(i);
    }
    Optional<HtmlTag> tag = HtmlTag.at(text, i);
    if (tag.isPresent()) {
      mark(Mark.Kind.MARKUP, i, tag.get().end());
      element(tag.get(), i);
      return tag.get().end();
    }
    return autolink(i);
  }

  /// Ends the paragraph and what is open in it. An open `<s>` strikes nothing, for nobody knows how far.
  void clear() {
    if (struck >= 0) {
      findings.add(unclosed(struck));
    }
    struck = -1;
    bold = -1;
    heading = -1;
  }

  private int comment(int i) {
    int close = i >= uncommented ? -1 : text.indexOf("-->", i + 4);
    if (close < 0) {
      uncommented = Math.min(uncommented, i);
      return i + 4;
    }
    mark(Mark.Kind.MARKUP, i, close + 3);
    return close + 3;
  }

  private void element(HtmlTag tag, int start) {
    switch (tag.name()) {
      case "s", "del", "strike" -> struck(tag, start);
      case "b", "strong" -> bold = paired(Mark.Kind.BOLD, bold, tag, start);
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          heading = paired(Mark.Kind.HEADING, heading, tag, start);
      case "br", "p", "div", "li", "tr" -> lineBreak(start, tag.end());
      default -> {}
    }
  }

  private void struck(HtmlTag tag, int start) {
    if (!tag.closing() && struck >= 0) {
      findings.add(unclosed(struck));
    }
    struck = paired(Mark.Kind.STRUCK, struck, tag, start);
  }

  /// Marks the content when an element closes; returns where the open one starts now.
  private int paired(Mark.Kind kind, int open, HtmlTag tag, int start) {
    if (!tag.closing()) {
      return tag.end();
    }
    if (open >= 0) {
      mark(kind, open, start);
    }
    return -1;
  }

  private void lineBreak(int start, int end) {
    int i = end;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    boolean line = i < text.length() && (text.charAt(i) == '\n' || text.charAt(i) == '\r');
    mark(Mark.Kind.BREAK, start, line ? SourceText.nextLine(text, i) : end);
  }

  /// `<https://…>` and `<name@host>`: the brackets are notation, the address is words.
  private int autolink(int i) {
    boolean address = false;
    for (int j = i + 1; j < text.length(); j++) {
      char c = text.charAt(j);
      if (c == '>') {
        if (address && j > i + 3) {
          mark(Mark.Kind.MARKUP, i, i + 1);
          mark(Mark.Kind.MARKUP, j, j + 1);
          return j + 1;
        }
        return i + 1;
      }
      if (c == '<' || Characters.isBlank(c)) {
        return i + 1;
      }
      address |= j > i + 1 && (c == ':' || c == '@');
    }
    return i + 1;
  }

  private static Finding unclosed(int start) {
    return new Finding(
        new Span(start, start),
        "A correction opens here with <s> and is not closed in its paragraph, so nothing was taken as struck out.");
  }

  private void mark(Mark.Kind kind, int start, int end) {
    if (end > start) {
      marks.add(new Mark(kind, new Span(start, end)));
    }
  }
}
