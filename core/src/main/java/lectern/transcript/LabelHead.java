package lectern.transcript;

import java.util.List;
import lectern.source.Characters;
import lectern.source.Mark;
import lectern.source.SourceText;

/// The first characters of a paragraph with the notation taken out, and where each of them stands in the text.
final class LabelHead {
  /// The longest label seen in real sources, title and full name included, has 84 characters.
  static final int REACH = 120;

  private final String text;
  private final List<Mark> marks;
  private final char[] head = new char[REACH];
  private final int[] place = new int[REACH + 1];
  private int length;

  /// The paragraph's start where characters and places run in step; negative where notation lies between.
  private int base;

  LabelHead(SourceText source) {
    this.text = source.text();
    this.marks = source.marks();
  }

  void fill(int from, int to) {
    int reach = Math.min(to, from + REACH);
    int mark = firstMark(from);
    if (mark == marks.size() || marks.get(mark).span().start() >= reach) {
      length = reach - from;
      text.getChars(from, reach, head, 0);
      base = from;
    } else {
      fillAround(mark, from, to);
    }
  }

  private void fillAround(int firstMark, int from, int to) {
    base = -1;
    length = 0;
    int mark = firstMark;
    int at = from;
    while (at < to && length < REACH) {
      while (mark < marks.size() && marks.get(mark).span().start() <= at) {
        boolean notation = isNotation(marks.get(mark)) && marks.get(mark).span().end() > at;
        at = notation ? marks.get(mark).span().end() : at;
        mark++;
      }
      if (at < to) {
        place[length] = at;
        head[length++] = text.charAt(at++);
      }
    }
    place[length] = Math.min(at, to);
  }

  private static boolean isNotation(Mark mark) {
    return mark.kind() == Mark.Kind.MARKUP || mark.kind() == Mark.Kind.CHANGE;
  }

  private int firstMark(int from) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).span().start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int length() {
    return length;
  }

  char at(int index) {
    return head[index];
  }

  /// Where in the text the character with this index stands; `length` gives the place after the last.
  int place(int index) {
    int within = Math.min(index, length);
    return base >= 0 ? base + within : place[within];
  }

  String words(int from, int to) {
    return new String(head, from, to - from);
  }

  int skipBlank(int from) {
    int i = from;
    while (i < length && Characters.isBlank(head[i])) {
      i++;
    }
    return i;
  }

  /// The first index that is neither blank nor invisible nor a correction's asterisk nor a time code.
  int skipLead() {
    int i = skipOrnaments(0);
    int code = skipTimeCode(i);
    return code > i ? skipOrnaments(code) : i;
  }

  private int skipOrnaments(int from) {
    int i = from;
    while (i < length
        && (head[i] == '*' || Characters.isBlank(head[i]) || Characters.isInvisible(head[i]))) {
      i++;
    }
    return i;
  }

  /// `[00:12:33]`, `(01:02)` or `00:12:33` before a name.
  private int skipTimeCode(int from) {
    boolean bracketed = from < length && (head[from] == '[' || head[from] == '(');
    int i = bracketed ? from + 1 : from;
    int colons = 0;
    int digits = 0;
    while (i < length && (Character.isDigit(head[i]) || head[i] == ':' || head[i] == '.')) {
      colons += head[i] == ':' ? 1 : 0;
      digits += Character.isDigit(head[i]) ? 1 : 0;
      i++;
    }
    boolean closed = i < length && (head[i] == ']' || head[i] == ')');
    if (bracketed) {
      return closed && colons > 0 && digits > 1 ? i + 1 : from;
    }
    boolean blank = i < length && Characters.isBlank(head[i]);
    return colons == 2 && digits > 3 && blank ? i : from;
  }
}
