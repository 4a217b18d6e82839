package lectern.quote;

/// What stands between words, without what is a matter of typing: the shape of quotation marks, dashes and dots, and
/// blanks.
final class Marks {
  private static final String SINGLE = "'’‘‚‛′`‹›";
  private static final String DOUBLE = "\"“”„‟«»″";
  private static final String DASHES = "–—―‒−";
  private static final char DASH = '—';

  private Marks() {}

  /// The marks of `[from, to)`, folded. A dash is `—` without blanks, a dot of omission three full stops.
  static String folded(String text, int from, int to) {
    if (from == to || (to - from == 1 && text.charAt(from) == ' ')) {
      return from == to ? "" : " ";
    }
    StringBuilder folded = new StringBuilder(to - from + 2);
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      int dash = dashEnd(text, at, from, to);
      if (dash > at) {
        dash(folded);
        at = dash;
      } else {
        add(folded, c);
        at++;
      }
    }
    return folded.toString();
  }

  /// Where the dash ends that starts here: a long one, two hyphens or more, or a hyphen between blanks.
  private static int dashEnd(String text, int at, int from, int to) {
    char c = text.charAt(at);
    if (DASHES.indexOf(c) >= 0) {
      return at + 1;
    }
    if (c != '-') {
      return at;
    }
    int end = at;
    while (end < to && text.charAt(end) == '-') {
      end++;
    }
    boolean before = at > from && text.charAt(at - 1) == ' ';
    boolean after = end < to && text.charAt(end) == ' ';
    return end - at > 1 || (before && after) ? end : at;
  }

  private static void dash(StringBuilder folded) {
    trimEnd(folded);
    folded.append(DASH);
  }

  private static void trimEnd(StringBuilder folded) {
    int last = folded.length() - 1;
    if (last >= 0 && folded.charAt(last) == ' ') {
      folded.setLength(last);
    }
  }

  private static void add(StringBuilder folded, char c) {
    int last = folded.length() - 1;
    char before = last < 0 ? 0 : folded.charAt(last);
    if (c == ' ' || c == '\n' || c == '\u00a0') {
      if (before != ' ' && before != DASH) {
        folded.append(' ');
      }
    } else if (c == '…') {
      trimEnd(folded);
      folded.append("...");
    } else if (c == '.' && before == ' ' && last > 0 && folded.charAt(last - 1) == '.') {
      folded.setCharAt(last, '.'); // `. . .`
    } else {
      folded.append(
          SINGLE.indexOf(c) >= 0
              ? '\''
              : DOUBLE.indexOf(c) >= 0 ? '"' : c == '‐' || c == '‑' ? '-' : c);
    }
  }

  /// Whether there is a question mark among them.
  static boolean asks(String marks) {
    return marks.indexOf('?') >= 0 || marks.indexOf('？') >= 0 || marks.indexOf('؟') >= 0;
  }

  static boolean exclaims(String marks) {
    return marks.indexOf('!') >= 0 || marks.indexOf('！') >= 0;
  }

  /// Whether there is anything but blanks.
  static boolean isMarked(String marks) {
    return !marks.isBlank();
  }
}
