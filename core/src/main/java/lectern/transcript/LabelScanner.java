package lectern.transcript;

import java.util.List;
import lectern.source.Characters;
import lectern.source.Mark;
import lectern.source.SourceText;
import lectern.transcript.LabelCandidate.Form;
import org.jspecify.annotations.Nullable;

/// Looks for the shape of a label at the start of a paragraph, and backwards from a colon inside one.
///
/// Reads at most [#REACH] characters, and stops at the first word that no label holds, so that prose costs little.
final class LabelScanner {
  /// The longest label seen in real sources, title and full name included, has 84 characters.
  static final int REACH = 120;

  private static final int MOST_WORDS = 16;

  private final SourceText source;
  private final String text;
  private final List<Mark> marks;

  // The characters looked at, notation left out, and where each stands in the text.
  private final char[] head = new char[REACH];
  private final int[] place = new int[REACH + 1];
  private int length;

  LabelScanner(SourceText source) {
    this.source = source;
    this.text = source.text();
    this.marks = source.marks();
  }

  /// The candidate at the start of `unit`, or null.
  @Nullable LabelCandidate at(Unit unit) {
    fill(unit.start(), unit.end());
    int from = 0;
    while (from < length
        && (head[from] == '*'
            || Characters.isBlank(head[from])
            || Characters.isInvisible(head[from]))) {
      from++;
    }
    if (from == length) {
      return null;
    }
    LabelCandidate q = bareQ(from);
    return q != null ? q : name(from);
  }

  private void fill(int from, int to) {
    length = 0;
    int mark = source.marks().isEmpty() ? marks.size() : firstMark(from);
    int at = from;
    while (at < to && length < REACH) {
      while (mark < marks.size() && marks.get(mark).span().end() <= at) {
        mark++;
      }
      int skipped = markupEnd(mark, at);
      if (skipped > at) {
        at = skipped;
        continue;
      }
      place[length] = at;
      head[length++] = text.charAt(at++);
    }
    place[length] = Math.min(at, to);
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

  /// Where markup that covers `at` ends, or `at`. Only marks that start at or before `at` matter; there are few.
  private int markupEnd(int mark, int at) {
    for (int i = mark; i < marks.size() && marks.get(i).span().start() <= at; i++) {
      Mark.Kind kind = marks.get(i).kind();
      boolean notation = kind == Mark.Kind.MARKUP || kind == Mark.Kind.CHANGE;
      if (notation && marks.get(i).span().end() > at) {
        return marks.get(i).span().end();
      }
    }
    return at;
  }

  private @Nullable LabelCandidate bareQ(int from) {
    if (head[from] != 'Q' || from + 1 >= length) {
      return null;
    }
    int blanks = from + 1;
    boolean wide = false;
    while (blanks < length && Characters.isBlank(head[blanks])) {
      wide |= head[blanks] != ' ' || blanks > from + 1;
      blanks++;
    }
    if (blanks == from + 1) {
      return null;
    }
    boolean speech = blanks == length || !Character.isLowerCase(head[blanks]);
    return wide || speech
        ? new LabelCandidate(place[from], place[blanks], "Q", Form.BARE_Q, wide, true)
        : null;
  }

  /// Reads words that a label may hold until a terminator stands.
  private @Nullable LabelCandidate name(int from) {
    Words words = new Words();
    LabelCandidate stopped = null;
    int at = from;
    while (at < length && words.count < MOST_WORDS) {
      int wordEnd = wordEnd(at);
      if (wordEnd == at && head[at] != ':' && head[at] != ';' && head[at] != '：') {
        return stopped;
      }
      if (!words.take(head, at, wordEnd)) {
        return stopped;
      }
      int next = wordEnd;
      if (next < length && isTerminator(head[next])) {
        LabelCandidate ended = ended(from, next, words);
        return ended != null ? ended : stopped;
      }
      boolean blankFollows = next == length || Characters.isBlank(head[next]);
      if (!blankFollows) {
        return stopped;
      }
      if (stopped == null && endsInStop(at, wordEnd)) {
        stopped = candidate(from, wordEnd - 1, wordEnd, Form.STOP, words);
        if (!words.capitals()) {
          return stopped;
        }
      }
      at = Characters.isBlank(next < length ? head[next] : ' ') ? skipBlank(next) : next;
      if (at < length && isTerminator(head[at]) && words.count > 0) {
        LabelCandidate ended = ended(from, at, words);
        return ended != null ? ended : stopped;
      }
    }
    return stopped;
  }

  private static boolean isTerminator(char c) {
    return c == ':' || c == '：' || c == ';';
  }

  private int skipBlank(int from) {
    int i = from;
    while (i < length && Characters.isBlank(head[i])) {
      i++;
    }
    return i;
  }

  /// The end of the word at `from`: at a blank or terminator; a bracketed group counts as one word.
  private int wordEnd(int from) {
    char open = head[from];
    if (open == '(' || open == '[') {
      char close = open == '(' ? ')' : ']';
      int i = from + 1;
      while (i < length && head[i] != close) {
        i++;
      }
      return i < length ? (i + 1 < length && head[i + 1] == '.' ? i + 2 : i + 1) : from;
    }
    int i = from;
    while (i < length && !Characters.isBlank(head[i]) && !isTerminator(head[i])) {
      i++;
    }
    return i;
  }

  private boolean endsInStop(int from, int to) {
    if (to - from < 2 || head[to - 1] != '.' || head[to - 2] == '.') {
      return false;
    }
    return !LabelWords.takesStop(new String(head, from, to - 1 - from));
  }

  private @Nullable LabelCandidate ended(int from, int terminator, Words words) {
    boolean colon = head[terminator] != ';';
    int after = terminator + 1;
    if (after < length) {
      char next = head[after];
      boolean timeOrAddress = Character.isDigit(next) || next == '/' || next == '\\';
      if (timeOrAddress || (!Characters.isBlank(next) && Character.isLowerCase(next))) {
        return null;
      }
    }
    if (!colon && !(words.capitals() && words.strong)) {
      return null;
    }
    return candidate(from, terminator, after, colon ? Form.COLON : Form.SEMICOLON, words);
  }

  private @Nullable LabelCandidate candidate(
      int from, int nameEnd, int end, Form form, Words words) {
    String name = folded(from, nameEnd);
    if (name.isEmpty() || words.letters == 0) {
      return null;
    }
    return new LabelCandidate(
        place[from],
        end < length ? place[end] : place[length],
        name,
        form,
        words.strong,
        words.capitals(),
        opensQuotation(end));
  }

  private boolean opensQuotation(int from) {
    int speech = skipBlank(from);
    return speech < length && (head[speech] == '“' || head[speech] == '"');
  }

  private String folded(int from, int to) {
    StringBuilder name = new StringBuilder(to - from);
    boolean blank = false;
    for (int i = from; i < to; i++) {
      if (Characters.isBlank(head[i])) {
        blank = true;
      } else if (!Characters.isInvisible(head[i])) {
        if (blank && !name.isEmpty()) {
          name.append(' ');
        }
        blank = false;
        name.append(head[i]);
      }
    }
    return name.toString();
  }

  /// What the words of a label read so far have in common.
  private static final class Words {
    int count;
    int letters;
    boolean strong;
    boolean anyCapitals;
    boolean anyMixed;
    boolean comma;

    /// Whether the word before was `of` or the like: what follows may be a place, set like prose.
    boolean joined;

    /// Takes a word, or says that no label holds it.
    boolean take(char[] head, int from, int to) {
      if (from == to) {
        return count > 0;
      }
      char first = head[from];
      if (first == '(' || first == '[') {
        count++;
        letters += first == '[' || count > 1 ? 1 : 0;
        return first == '[' || count > 1;
      }
      if (comma && !anyCapitals) {
        return false;
      }
      int end = to;
      if (head[to - 1] == ',') {
        comma = true;
        end--;
      }
      int upper = 0;
      int lowers = 0;
      for (int i = from; i < end; i++) {
        char c = head[i];
        if (Character.isUpperCase(c)) {
          upper++;
        } else if (Character.isLowerCase(c)) {
          lowers++;
        } else if (!isNameMark(c) && !Character.isLetterOrDigit(c)) {
          return false;
        }
      }
      boolean lower = Character.isLowerCase(first);
      String word = new String(head, from, end - from);
      boolean afterJoiner = joined;
      joined = false;
      if (lower) {
        boolean prefixed = upper > 0 && lowers <= 3;
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        if (!prefixed && (count == 0 || !LabelWords.isJoiner(bare))) {
          return false;
        }
        joined = true;
        count++;
        return true;
      }
      boolean digits = upper == 0 && lowers == 0 && !Character.isLetter(first);
      if (digits) {
        count++;
        return count > 1;
      }
      count++;
      letters += upper + lowers;
      if (isCapitals(upper, lowers, end - from)) {
        anyCapitals |= upper > 1 || lowers == 0 && end - from == 1;
      } else if (!LabelWords.isAddress(word)
          && !word.equals("The")
          && !(afterJoiner && anyCapitals)) {
        anyMixed = true;
      } else {
        joined = afterJoiner;
      }
      strong |=
          LabelWords.isAddress(word) && count == 1 && end - from > 1 || LabelWords.isOffice(word);
      return true;
    }

    /// `McCAIN` and `DeSANTIS` are capitals; `Smith` is not.
    private static boolean isCapitals(int upper, int lowers, int length) {
      return lowers == 0 || (lowers <= 3 && upper >= 4 && length >= 6);
    }

    private static boolean isNameMark(char c) {
      return c == '.'
          || c == '\''
          || c == '’'
          || c == '‘'
          || c == '-'
          || c == '–'
          || c == '‑'
          || c == '&'
          || c == '/'
          || c == '#'
          || c == '"'
          || c == '“'
          || c == '”'
          || Characters.isInvisible(c)
          || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    boolean capitals() {
      return anyCapitals && !anyMixed;
    }
  }
}
