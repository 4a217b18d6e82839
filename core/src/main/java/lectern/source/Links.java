package lectern.source;

import java.util.Arrays;
import java.util.List;

/// Inline links and images of Markdown: `[text](address "title")` keeps its text, `![text](address)` keeps nothing,
/// since a picture's description is not on the page.
///
/// The brackets of a transcript are words as often as not. So the parentheses must hold an address.
final class Links {
  private final String text;
  private final List<Mark> marks;
  private int[] open = new int[8];
  private int size;

  Links(String text, List<Mark> marks) {
    this.text = text;
    this.marks = marks;
  }

  void clear() {
    size = 0;
  }

  int open(int i) {
    if (size == open.length) {
      open = Arrays.copyOf(open, 2 * size);
    }
    open[size++] = i;
    return i + 1;
  }

  int close(int i) {
    if (size == 0) {
      return i + 1;
    }
    int start = open[--size];
    int end = i + 1 < text.length() && text.charAt(i + 1) == '(' ? destinationEnd(i + 2) : -1;
    if (end < 0) {
      return i + 1;
    }
    if (start > 0 && text.charAt(start - 1) == '!') {
      marks.add(new Mark(Mark.Kind.MARKUP, new Span(start - 1, end)));
    } else {
      marks.add(new Mark(Mark.Kind.MARKUP, new Span(start, start + 1)));
      marks.add(new Mark(Mark.Kind.MARKUP, new Span(i, end)));
    }
    return end;
  }

  /// Where the parenthesis after an address closes, or -1. Never looks beyond the next `](`, so that all such looks
  /// together are linear.
  private int destinationEnd(int from) {
    boolean angle = from < text.length() && text.charAt(from) == '<';
    int depth = 0;
    int i = from;
    int address = -1;
    char quote = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '(' && text.charAt(i - 1) == ']') {
        return -1;
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (Characters.isBlank(c)) {
        address = address < 0 ? i : address;
      } else if (address >= 0 && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == '(' && !angle) {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (c == ')') {
        return isAddress(from, address < 0 ? i : address) ? i + 1 : -1;
      } else if (address >= 0) {
        return -1;
      }
      i++;
    }
    return -1;
  }

  private boolean isAddress(int from, int to) {
    if (from == to) {
      return false;
    }
    String address = text.substring(from, to);
    if (address.charAt(0) == '#' || address.indexOf('/') >= 0) {
      return true;
    }
    int colon = address.indexOf(':');
    return colon > 1
        && colon + 1 < address.length()
        && address.chars().limit(colon).allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
  }
}
