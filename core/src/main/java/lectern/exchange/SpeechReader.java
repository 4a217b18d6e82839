package lectern.exchange;

import java.util.Locale;
import java.util.Set;
import lectern.source.Characters;
import lectern.source.Mark;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.transcript.Block;
import lectern.transcript.Paragraph;

/// Folds the turns of one document into [Speech].
///
/// Only as much of a turn is read as is asked for: names stand at the beginning of an answer, hand-offs at its end. Each
/// reading overwrites the one before.
final class SpeechReader {
  /// Longest bracket that is taken for a direction, in units.
  private static final int LONGEST_DIRECTION = 120;

  /// First words of directions in square brackets; other square brackets hold words or names, which stay.
  private static final Set<String> DIRECTION =
      Set.of(
          "laughter",
          "laughs",
          "applause",
          "crosstalk",
          "cross-talk",
          "inaudible",
          "off-mike",
          "off-mic",
          "unintelligible",
          "audio",
          "no",
          "at",
          "speaking",
          "music",
          "booing",
          "bell",
          "commercial",
          "begin",
          "end");

  private static final Set<String> NOISE =
      Set.of("laughter", "laughs", "laughing", "applause", "crosstalk", "cross-talk");

  /// What Latin-1 characters fold to; 0 for those that need a closer look ([#special]).
  private static final char[] FOLDED = new char[256];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      boolean closer = c == '(' || c == '[' || c == ']' || c == '-' || c == '`' || c >= 0x80;
      FOLDED[c] = Characters.isBlank(c) ? ' ' : closer ? 0 : Character.toLowerCase(c);
    }
  }

  private final SourceText source;
  private final String text;
  private final boolean notation;
  private final Speech speech;

  private char[] words = new char[512];
  private int[] places = new int[512];
  private int length;

  /// The characters of the part that is read, and where they start in the source.
  private char[] raw = new char[512];

  private int rawStart;

  private boolean noise;
  private boolean opensWithDirection;

  /// A closing bracket to leave out, or -1.
  private int leftOut;

  SpeechReader(SourceText source) {
    this.source = source;
    this.text = source.text();
    this.notation = !source.marks().isEmpty();
    this.speech = new Speech(source);
  }

  /// Length of a turn's speech as it stands in the source, notation and blanks included.
  static int length(Block.Turn turn) {
    int length = 0;
    for (Paragraph paragraph : turn.paragraphs()) {
      for (Span part : paragraph.parts()) {
        length += part.length();
      }
    }
    return length;
  }

  /// The text that all turns stand in.
  String text() {
    return text;
  }

  /// Whether the last word of a turn is broken off.
  boolean isCut(Block.Turn turn) {
    return read(turn, Math.max(0, length(turn) - 4), Integer.MAX_VALUE).isCut();
  }

  /// All words of a turn.
  Speech whole(Block.Turn turn) {
    return read(turn, 0, Integer.MAX_VALUE);
  }

  /// The first `limit` units of a turn, to the end of a word.
  Speech head(Block.Turn turn, int limit) {
    return read(turn, 0, limit);
  }

  /// The last `limit` units of a turn, from the start of a word.
  Speech tail(Block.Turn turn, int limit) {
    return read(turn, Math.max(0, length(turn) - limit), Integer.MAX_VALUE);
  }

  private Speech read(Block.Turn turn, int skip, int limit) {
    start(turn, skip, limit);
    int ahead = skip;
    int left = limit;
    for (Paragraph paragraph : turn.paragraphs()) {
      char gap = '\n';
      for (Span part : paragraph.parts()) {
        if (ahead >= part.length()) {
          ahead -= part.length();
          continue;
        }
        int from = ahead == 0 ? part.start() : wordStart(part.start() + ahead, part.end());
        ahead = 0;
        if (left > 0) {
          boolean fits = part.end() - from <= left;
          separate(gap, from);
          part(from, fits ? part.end() : wordEnd(from, from + left));
          left = fits ? left - (part.end() - from) : 0;
          gap = ' ';
        }
      }
    }
    trimEnd();
    speech.take(words, places, length, noise, opensWithDirection);
    return speech;
  }

  private void separate(char gap, int place) {
    trimEnd();
    if (length > 0) {
      words[length] = gap;
      places[length++] = place;
    }
  }

  private void trimEnd() {
    while (length > 0 && words[length - 1] <= ' ') {
      length--;
    }
  }

  private void start(Block.Turn turn, int skip, int limit) {
    int size = Math.min(length(turn) - skip, limit);
    for (Paragraph paragraph : turn.paragraphs()) {
      size += paragraph.parts().size() + 1; // one blank before each, and one to be overwritten
    }
    if (size > words.length) {
      words = new char[2 * size];
      places = new int[2 * size];
      raw = new char[2 * size];
    }
    length = 0;
    noise = false;
    opensWithDirection = false;
    leftOut = -1;
  }

  private int wordStart(int from, int to) {
    int at = from;
    while (at < to && !Characters.isBlank(text.charAt(at - 1))) {
      at++;
    }
    return at;
  }

  /// Before the word that `to` cuts, if any.
  private int wordEnd(int from, int to) {
    int at = to;
    while (at > from && !Characters.isBlank(text.charAt(at))) {
      at--;
    }
    return at > from ? at : to;
  }

  private void part(int from, int to) {
    int at = from;
    if (notation) {
      for (Mark mark : source.marksIn(new Span(from, to))) {
        boolean silent = mark.kind() == Mark.Kind.MARKUP || mark.kind() == Mark.Kind.STRUCK;
        if (silent && mark.span().end() > at) {
          plain(at, Math.max(at, mark.span().start()));
          at = Math.min(to, mark.span().end()); // the part may end inside the notation
        }
      }
    }
    plain(at, to);
  }

  /// Folds characters without notation: most by [#FOLDED] alone, in a loop that hardly ever branches,
  /// since word ends are hard to predict.
  private void plain(int from, int to) {
    text.getChars(from, to, raw, 0);
    rawStart = from;
    int end = to - from;
    int i = 0;
    while (i < end) {
      char[] folded = words;
      int[] where = places;
      int next = length;
      int last = next == 0 || folded[next - 1] <= ' ' ? ' ' : folded[next - 1];
      for (; i < end; i++) {
        char c = raw[i];
        int f = c < 256 ? FOLDED[c] : 0;
        if (f == 0) {
          break;
        }
        folded[next] = (char) f;
        where[next] = from + i;
        int word = (f ^ ' ') | (last ^ ' '); // 0 for a second blank, which is overwritten
        next += (word | -word) >>> 31;
        last = f;
      }
      length = next;
      i = i < end ? special(i, end) + 1 : end;
    }
    leftOut = -1;
  }

  /// Folds the character at `i`, and returns where the last one dealt with stands.
  private int special(int i, int end) {
    char c = raw[i];
    if (Characters.isBlank(c)) {
      if (length > 0 && words[length - 1] > ' ') {
        put(' ', i);
      }
    } else if (c == '(' || c == '[') {
      return bracket(i, end);
    } else if (c == '-') {
      return hyphen(i, end);
    } else if (i != leftOut && !Characters.isInvisible(c)) {
      put(fold(c), i);
    }
    return i;
  }

  /// A lone hyphen inside a word stays; two of them, or one between blanks, are a dash.
  private int hyphen(int i, int to) {
    int end = i;
    while (end + 1 < to && raw[end + 1] == '-') {
      end++;
    }
    boolean before = length == 0 || words[length - 1] <= ' ';
    boolean alone = before && end + 1 < to && Characters.isBlank(raw[end + 1]);
    put(end > i || alone ? '—' : '-', i);
    return end;
  }

  /// Leaves out a direction: round brackets are never spoken, square ones only where they say so. What is supplied in
  /// square brackets stays without them; a name by the editor (`[Ada Quist, Harbour News]`) and a name taken out
  /// (`[senior official]`) stay with them.
  private int bracket(int open, int to) {
    char closing = raw[open] == '(' ? ')' : ']';
    int close = open;
    boolean comma = false;
    int limit = Math.min(to, open + LONGEST_DIRECTION);
    while (close < limit && raw[close] != closing) {
      comma |= raw[close++] == ',';
    }
    if (close == limit) {
      put(raw[open], open);
      return open;
    }
    String first = firstWord(open + 1, close);
    if (closing == ')' || first.isEmpty() || DIRECTION.contains(first)) {
      noise |= NOISE.contains(first);
      opensWithDirection |= length == 0;
      return close;
    }
    boolean supplied = !Character.isLowerCase(raw[open + 1]) && !comma;
    if (supplied) {
      leftOut = close;
    } else {
      put('[', open);
    }
    return open;
  }

  private String firstWord(int from, int to) {
    int end = from;
    while (end < to && (Character.isLetter(raw[end]) || raw[end] == '-')) {
      end++;
    }
    return new String(raw, from, end - from).toLowerCase(Locale.ROOT);
  }

  private static char fold(char c) {
    return switch (c) {
      case '’', '‘', 'ʼ', '‛', '`', '´' -> '\'';
      case '“', '”', '„', '«', '»' -> '"';
      case '—', '–', '―', '‒' -> '—';
      case '…' -> '.';
      case '？' -> '?';
      default -> c < 128 ? c : Character.toLowerCase(c);
    };
  }

  /// @param i where `c` stands in the part that is read
  private void put(char c, int i) {
    words[length] = c;
    places[length++] = rawStart + i;
  }
}
