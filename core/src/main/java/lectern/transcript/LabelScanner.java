package lectern.transcript;

import lectern.source.Characters;
import lectern.source.SourceText;
import lectern.transcript.LabelCandidate.Form;
import org.jspecify.annotations.Nullable;

/// Looks for the shape of a label at the start of a paragraph. Stops at the first word that no label holds, so that
/// prose costs little.
final class LabelScanner {
  private final LabelHead head;
  private final LabelShape shape;

  LabelScanner(SourceText source) {
    this.head = new LabelHead(source);
    this.shape = new LabelShape(head);
  }

  /// The candidate at the start of `unit`, or null.
  @Nullable LabelCandidate at(Unit unit) {
    head.fill(unit.start(), unit.end());
    int from = head.skipLead();
    if (from == head.length()) {
      return null;
    }
    LabelCandidate q = bareQ(from);
    return q != null ? q : name(from);
  }

  /// A name alone in its paragraph, perhaps with a time code after it; or null.
  @Nullable LabelCandidate alone(Unit unit) {
    head.fill(unit.start(), unit.end());
    int from = head.skipLead();
    int end = head.length();
    if (unit.length() > LabelHead.REACH || from == end) {
      return null;
    }
    while (end > from
        && (Character.isDigit(head.at(end - 1)) || ":()[]".indexOf(head.at(end - 1)) >= 0)) {
      end--;
    }
    boolean timed = end + 3 < head.length() && head.words(end, head.length()).indexOf(':') > 0;
    end = timed ? end : head.length();
    while (end > from && Characters.isBlank(head.at(end - 1))) {
      end--;
    }
    if (!timed && unit.kind() != Unit.Kind.BOLD || !isName(from, end)) {
      return null;
    }
    return candidate(from, end, head.length(), Form.LINE);
  }

  private boolean isName(int from, int end) {
    shape.clear();
    int at = from;
    while (at < end && !shape.isFull()) {
      int wordEnd = Math.min(end, wordEnd(at));
      if (wordEnd == at || !shape.take(at, wordEnd)) {
        return false;
      }
      at = head.skipBlank(wordEnd);
    }
    if (at < end || end == from) {
      return false;
    }
    char last = head.at(end - 1);
    return Character.isLetter(last) || last == ')';
  }

  private boolean isDashAt(int index) {
    boolean dash = index < head.length() && "-–—".indexOf(head.at(index)) >= 0;
    return dash && index + 1 < head.length() && Characters.isBlank(head.at(index + 1));
  }

  private @Nullable LabelCandidate bareQ(int from) {
    if (head.at(from) != 'Q' || from + 1 >= head.length()) {
      return null;
    }
    int speech = head.skipBlank(from + 1);
    if (speech == from + 1) {
      return null;
    }
    boolean wide = speech > from + 2 || head.at(from + 1) != ' ';
    boolean starts = speech == head.length() || !Character.isLowerCase(head.at(speech));
    return wide || starts
        ? new LabelCandidate(head.place(from), head.place(speech), "Q", Form.BARE_Q, wide, true)
        : null;
  }

  /// Reads words that a label may hold until a terminator stands.
  private @Nullable LabelCandidate name(int from) {
    shape.clear();
    LabelCandidate stopped = null;
    int at = from;
    while (at < head.length() && !shape.isFull()) {
      int wordEnd = wordEnd(at);
      boolean word = wordEnd > at || isTerminator(head.at(at));
      if (!word || !shape.take(at, wordEnd)) {
        return stopped;
      }
      if (wordEnd - at > 3
          && head.at(wordEnd - 2) == '.'
          && "-–—".indexOf(head.at(wordEnd - 1)) >= 0) {
        return candidate(from, wordEnd - 2, wordEnd, Form.COLON);
      }
      int next = head.skipBlank(wordEnd);
      boolean blank = next > wordEnd || next == head.length();
      if (stopped == null && blank && endsInStop(at, wordEnd)) {
        boolean prose = shape.isSingleWord() && !shape.isStrong();
        stopped = prose ? null : candidate(from, wordEnd - 1, wordEnd, Form.STOP);
        if (prose || !shape.isCapitals()) {
          return stopped;
        }
      }
      if (next < head.length() && isTerminator(head.at(next))) {
        LabelCandidate ended = ended(from, next);
        return ended != null ? ended : stopped;
      }
      if (!blank) {
        return stopped;
      }
      if (next > wordEnd && isDashAt(next)) {
        return stopped == null ? candidate(from, wordEnd, next + 1, Form.DASH) : stopped;
      }
      at = next;
    }
    return stopped;
  }

  private static boolean isTerminator(char c) {
    return c == ':' || c == '：' || c == ';';
  }

  /// The end of the word at `from`: at a blank or terminator; a bracketed group counts as one word.
  private int wordEnd(int from) {
    char open = head.at(from);
    if (open == '(' || open == '[') {
      return bracketEnd(from, open == '(' ? ')' : ']');
    }
    int i = from;
    while (i < head.length() && !Characters.isBlank(head.at(i)) && !isTerminator(head.at(i))) {
      i++;
    }
    return i;
  }

  private int bracketEnd(int from, char close) {
    int i = from + 1;
    while (i < head.length() && head.at(i) != close) {
      i++;
    }
    if (i == head.length()) {
      return from;
    }
    boolean mark = i + 1 < head.length() && (head.at(i + 1) == '.' || head.at(i + 1) == ',');
    return mark ? i + 2 : i + 1;
  }

  private boolean endsInStop(int from, int to) {
    if (to - from < 2 || head.at(to - 1) != '.' || head.at(to - 2) == '.') {
      return false;
    }
    return !LabelWords.takesStop(head.words(from, to - 1));
  }

  private @Nullable LabelCandidate ended(int from, int terminator) {
    int after = terminator + 1;
    if (after < head.length()) {
      char next = head.at(after);
      boolean timeOrAddress = Character.isDigit(next) || next == '/' || next == '\\';
      if (timeOrAddress || Character.isLowerCase(next)) {
        return null;
      }
    }
    if (head.at(terminator) == ';') {
      boolean slip = shape.isCapitals() && shape.isStrong();
      return slip ? candidate(from, terminator, after, Form.SEMICOLON) : null;
    }
    return candidate(from, terminator, after, Form.COLON);
  }

  private @Nullable LabelCandidate candidate(int from, int nameEnd, int end, Form form) {
    if (!shape.hasLetters()) {
      return null;
    }
    String name = folded(from, nameEnd);
    return new LabelCandidate(
        head.place(from),
        head.place(end),
        name,
        form,
        shape.isStrong(),
        shape.isCapitals(),
        opensQuotation(end),
        endsLine(end));
  }

  private boolean endsLine(int from) {
    int i = from;
    while (i < head.length()
        && (Characters.isBlank(head.at(i))
            || Character.isDigit(head.at(i))
            || ":()[].".indexOf(head.at(i)) >= 0)) {
      i++;
    }
    return i == head.length() && head.length() < LabelHead.REACH;
  }

  private boolean opensQuotation(int from) {
    int speech = head.skipBlank(from);
    return speech < head.length() && (head.at(speech) == '“' || head.at(speech) == '"');
  }

  private String folded(int from, int to) {
    StringBuilder name = new StringBuilder(to - from);
    boolean blank = false;
    for (int i = from; i < to; i++) {
      char c = head.at(i);
      if (Characters.isBlank(c)) {
        blank = true;
      } else if (!Characters.isInvisible(c)) {
        if (blank && !name.isEmpty()) {
          name.append(' ');
        }
        blank = false;
        name.append(c);
      }
    }
    return name.toString();
  }
}
