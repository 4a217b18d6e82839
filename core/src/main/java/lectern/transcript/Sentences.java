package lectern.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.source.Characters;
import lectern.source.SourceText;
import lectern.source.Span;

/// Cuts the speech of a turn into sentences, which are cited for ever: the rules may grow, but never waver.
///
/// - A sentence ends at `.` `?` `!` `…` and their like in other scripts, with the quotation marks and brackets that close
///   after it, if a blank and no lower-case word follows. In a turn without any capital letter, case tells nothing.
/// - [Abbreviations] say which full stops do not end one. Two blanks after an abbreviation do: whoever types them types
///   them between sentences.
/// - Dots of omission end one only before a capitalised word other than `I`.
/// - A stage direction after a sentence belongs to it: `That is true. (Laughter.)` is one sentence. At the start of a
///   paragraph it is one of its own. One that says whose words follow, `(Via interpreter)`, belongs to those.
/// - A dash never ends a sentence, so a cut-off ends with its paragraph.
/// - A paragraph ends one, unless its end has no stop and the next starts in lower case: then the cut is the page's.
final class Sentences {
  private static final int LONGEST_DIRECTION = 200;

  private final SourceText source;

  /// The parts of all paragraphs, and the first that may hold the next sentence.
  private final List<Span> parts;

  private int part;
  private final Visible visible;
  private final char[] chars;
  private final int length;
  private final boolean caseless;
  private final List<Sentence> sentences = new ArrayList<>();

  /// From where to where was last looked for the start of a sentence, and whether one may start there.
  private int lookedFrom;

  private int lookedTo = -1;
  private boolean lookedMayStart;

  private Sentences(SourceText source, Block.Turn turn) {
    this.source = source;
    this.parts = turn.paragraphs().stream().flatMap(p -> p.parts().stream()).toList();
    this.visible = Visible.of(source, turn);
    this.chars = visible.chars();
    this.length = visible.length();
    this.caseless = !hasCapital();
  }

  static List<Sentence> of(SourceText source, Block.Turn turn) {
    Sentences sentences = new Sentences(source, turn);
    sentences.cut();
    return List.copyOf(sentences.sentences);
  }

  private void cut() {
    int start = skipBlank(0);
    int i = start;
    while (i < length) {
      int close = chars[i] == '(' || chars[i] == '[' ? directionEnd(i) : -1;
      Optional<Insertion.Kind> kind = close < 0 ? Optional.empty() : kind(i, close);
      int end;
      if (kind.isPresent()) {
        end = endsInDirection(kind.get(), i, close, start) ? close : -1;
        i = close - 1;
      } else {
        end = endAt(i, start);
      }
      if (end < 0) {
        i++;
      } else {
        end = withDirections(end);
        add(start, end);
        start = skipBlank(end);
        i = start;
      }
    }
    add(start, length);
  }

  /// Where the sentence from `start` on ends if the character at `i` ends it, or -1.
  private int endAt(int i, int start) {
    char c = chars[i];
    if (c == Visible.PARAGRAPH) {
      return isBrokenInside(i) ? -1 : i;
    }
    if (!isTerminator(c) || (i + 1 < length && isTerminator(chars[i + 1]))) {
      return -1;
    }
    int end = closers(i + 1);
    if (isWide(c)) {
      return end;
    }
    boolean blank = end == length || Characters.isBlank(chars[end]);
    return blank && ends(i, start, end) ? end : -1;
  }

  /// Whether the sentence from `start` on ends with the brackets in `[open, close)`: a stage direction that opens a
  /// paragraph, or one with a stop after a cut-off or before a word that starts sentences.
  private boolean endsInDirection(Insertion.Kind kind, int open, int close, int start) {
    boolean stop = isTerminator(chars[close - 2]);
    boolean end = close == length || chars[close] == Visible.PARAGRAPH;
    if (kind != Insertion.Kind.DIRECTION || !(stop || end) || !mayStart(close)) {
      return false;
    }
    if (open == start) {
      return true;
    }
    int before = open;
    while (before > start && Characters.isBlank(chars[before - 1])) {
      before--;
    }
    return isDash(chars[before - 1]) || Abbreviations.isStarter(word(skipBlank(close)));
  }

  /// Whether the terminator at `i`, closed at `end`, ends the sentence from `start` on.
  private boolean ends(int i, int start, int end) {
    int next = skipBlank(end);
    if (next == length || isParagraphBetween(end, next)) {
      return true;
    }
    if (isTerminator(chars[next]) || !mayStart(end)) {
      return false;
    }
    char c = chars[i];
    if (c == '…' || (c == '.' && i > 0 && chars[i - 1] == '.')) {
      return endsInDots(i, next);
    }
    return c != '.' || endsInStop(i, start, end, next);
  }

  private boolean endsInDots(int i, int next) {
    int dots = i;
    while (dots > 0 && (chars[dots - 1] == '.' || chars[dots - 1] == '…')) {
      dots--;
    }
    boolean apart = dots > 0 && Characters.isBlank(chars[dots - 1]);
    String word = word(next);
    return !apart && !word.equals("I") && !word.startsWith("I'") && !word.startsWith("I’");
  }

  private boolean endsInStop(int i, int start, int end, int next) {
    int from = i;
    while (from > start && isWordCharacter(chars[from - 1])) {
      from--;
    }
    String word = visible.substring(from, i);
    if (from == start && isListNumber(word) || word.isEmpty() && isAfterStop(i, start)) {
      return false;
    }
    return switch (Abbreviations.stop(word)) {
      case ENDS -> true;
      case BELONGS -> end > i + 1;
      case ENDS_UNLESS_NUMBER -> !Character.isDigit(chars[next]);
      case ENDS_BEFORE_STARTER ->
          end > i + 1 && chars[end - 1] != ')'
              || isWideBlank(end, next)
              || Abbreviations.isStarter(word(next));
    };
  }

  /// `. . .`: dots of omission that stand apart.
  private boolean isAfterStop(int i, int start) {
    int before = i;
    while (before > start && Characters.isBlank(chars[before - 1])) {
      before--;
    }
    return before > start && chars[before - 1] == '.';
  }

  /// Two blanks inside a line; a line's end is one.
  private boolean isWideBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (chars[i] == '\n' || chars[i] == '\r') {
        return false;
      }
    }
    return to - from >= 2;
  }

  /// `1.` or `12.` at the start of a paragraph.
  private boolean isListNumber(String word) {
    return !word.isEmpty()
        && word.length() <= 2
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isWordCharacter(char c) {
    return c == '.' || c == '\'' || c == '’' || Character.isLetterOrDigit(c);
  }

  /// Whether a sentence may start after the blanks at `from`: not with a lower-case letter, also behind a dash or a stage
  /// direction, and not with dots.
  private boolean mayStart(int from) {
    // Of a thousand directions in a row each asks what follows the last: it is looked for once.
    if (from < lookedFrom || from > lookedTo) {
      lookedFrom = from;
      lookedTo = from;
      lookedMayStart = look();
    }
    return lookedMayStart;
  }

  private boolean look() {
    while (lookedTo < length && !Character.isLetterOrDigit(chars[lookedTo])) {
      char c = chars[lookedTo];
      if (isTerminator(c)) {
        return caseless || c != '.' && c != '…';
      }
      if (c == Visible.PARAGRAPH) {
        return true;
      }
      int close = c == '(' || c == '[' ? directionEnd(lookedTo) : -1;
      lookedTo = close > 0 && isDirection(lookedTo, close) ? close : lookedTo + 1;
    }
    return caseless || lookedTo == length || !Character.isLowerCase(chars[lookedTo]);
  }

  /// The end with the stage directions that follow in the same paragraph.
  private int withDirections(int end) {
    int to = end;
    while (to < length) {
      int next = skipBlank(to);
      boolean opens = next < length && (chars[next] == '(' || chars[next] == '[');
      if (!opens || isParagraphBetween(to, next)) {
        return to;
      }
      int close = directionEnd(next);
      if (close < 0 || !isDirection(next, close) || !mayStart(close)) {
        return to;
      }
      to = closers(close);
      if (to < length && isTerminator(chars[to])) {
        to = closers(to + 1);
      }
    }
    return to;
  }

  /// Index after the bracket that closes the one at `open`, if a blank or a stop follows; or -1.
  private int directionEnd(int open) {
    char closing = chars[open] == '(' ? ')' : ']';
    int limit = Math.min(length, open + LONGEST_DIRECTION);
    for (int i = open + 1; i < limit; i++) {
      char c = chars[i];
      if (c == closing) {
        boolean free =
            i + 1 == length || Characters.isBlank(chars[i + 1]) || isTerminator(chars[i + 1]);
        return free && i > open + 1 ? i + 1 : -1;
      }
      if (c == Visible.PARAGRAPH || c == '(' || c == '[') {
        return -1;
      }
    }
    return -1;
  }

  private boolean isDirection(int open, int close) {
    return kind(open, close)
        .filter(kind -> kind == Insertion.Kind.DIRECTION || kind == Insertion.Kind.SIC)
        .isPresent();
  }

  private Optional<Insertion.Kind> kind(int open, int close) {
    String content = visible.substring(open + 1, close - 1).strip();
    boolean edge =
        BracketWords.edge(content, Insertion.Kind.CLIP).isPresent()
            || BracketWords.edge(content, Insertion.Kind.OFF_RECORD).isPresent();
    return edge
        ? Optional.of(Insertion.Kind.DIRECTION)
        : BracketWords.kind(chars[open] == '(', content);
  }

  /// Whether a paragraph's end at `i` lies inside a sentence.
  private boolean isBrokenInside(int i) {
    int last = i;
    while (last > 0 && Characters.isBlank(chars[last - 1])) {
      last--;
    }
    int before = last;
    while (before > 0 && isCloser(chars[before - 1])) {
      before--;
    }
    if (before > 0 && (isTerminator(chars[before - 1]) || isWide(chars[before - 1]))) {
      return false;
    }
    int next = i + 1;
    while (next < length && (Characters.isBlank(chars[next]) || isDash(chars[next]))) {
      next++;
    }
    return !caseless && next < length && Character.isLowerCase(chars[next]);
  }

  private boolean isParagraphBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (chars[i] == Visible.PARAGRAPH) {
        return true;
      }
    }
    return false;
  }

  private String word(int from) {
    int start = from;
    while (start < length
        && !Character.isLetterOrDigit(chars[start])
        && !Characters.isBlank(chars[start])) {
      start++;
    }
    int end = start;
    while (end < length
        && (Character.isLetterOrDigit(chars[end]) || chars[end] == '\'' || chars[end] == '’')) {
      end++;
    }
    return visible.substring(start, end);
  }

  private int skipBlank(int from) {
    int i = from;
    while (i < length && Characters.isBlank(chars[i])) {
      i++;
    }
    return i;
  }

  private int closers(int from) {
    int i = from;
    while (i < length && isCloser(chars[i])) {
      i++;
    }
    return i;
  }

  private static boolean isCloser(char c) {
    return switch (c) {
      case '"', '\'', '”', '’', ')', ']', '}', '»', '›', '」', '』', '）', '】', '*' -> true;
      default -> false;
    };
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—' || c == '―';
  }

  private static boolean isTerminator(char c) {
    if (c < 0x80) {
      return c == '.' || c == '?' || c == '!';
    }
    return switch (c) {
      case '…', '‼', '⁇', '⁈', '⁉', '؟', '۔', '।', '॥', '։', '።' -> true;
      default -> isWide(c);
    };
  }

  /// Terminators of scripts that put no blank between sentences.
  private static boolean isWide(char c) {
    return c == '。' || c == '！' || c == '？' || c == '｡';
  }

  private boolean hasCapital() {
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c >= 'A' && c <= 'Z' || c >= 0x80 && Character.isUpperCase(c)) {
        return true;
      }
    }
    return false;
  }

  private void add(int from, int to) {
    int end = to;
    while (end > from && Characters.isBlank(chars[end - 1])) {
      end--;
    }
    if (from < end) {
      Span span = visible.span(from, end);
      sentences.add(new Sentence(sentences.size() + 1, span, words(span)));
    }
  }

  /// What a span of the text says of the speech: an interruption that it encloses is left out. Spans come in order, so
  /// parts that end before one are never looked at again.
  private String words(Span span) {
    while (parts.get(part).end() <= span.start()) {
      part++;
    }
    StringBuilder words = new StringBuilder();
    for (int i = part; i < parts.size() && parts.get(i).start() < span.end(); i++) {
      Span piece = parts.get(i);
      String reading =
          source.reading(
              new Span(Math.max(piece.start(), span.start()), Math.min(piece.end(), span.end())));
      if (!words.isEmpty() && !reading.isEmpty()) {
        words.append(' ');
      }
      words.append(reading);
    }
    return words.toString();
  }
}
