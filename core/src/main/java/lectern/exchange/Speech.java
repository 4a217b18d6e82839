package lectern.exchange;

import java.util.Arrays;
import lectern.source.SourceText;
import lectern.source.Span;
import lectern.transcript.Printed;

/// The words of a turn, or of its beginning or end, made comparable: lower case, one blank between words, one kind of
/// apostrophe, quotation mark and dash, directions and struck words left out, `\n` between paragraphs.
///
/// Positions are indexes of these folded characters, half-open; every character knows its place in the source, so that
/// what is found here can be shown there ([#span], [#printed]). A [SpeechReader] has only one and fills it anew for every
/// turn, so that a long document leaves no garbage: take from it what is needed before reading on.
final class Speech {
  /// Words before a full stop that does not end a sentence.
  private static final Phrases ABBREVIATION =
      Phrases.of(
          "mr | mrs | ms | messrs | dr | st | gen | lt | col | maj | sgt | sen | rep | gov | amb | prof | jr | sr | vs | no");

  /// Which characters may end a sentence.
  private static final boolean[] STOPS = new boolean[128];

  static {
    STOPS['.'] = true;
    STOPS['?'] = true;
    STOPS['!'] = true;
    STOPS['\n'] = true;
  }

  /// Most words that [#count] counts.
  private static final int COUNTED = 32;

  private final SourceText source;
  private final Usage usage;
  private char[] words = new char[0];
  private int[] places = new int[0];
  private int length;
  private int[] bounds = new int[32];
  private int sentences;
  private boolean noise;
  private boolean opensWithDirection;

  /// The last word asked about, and its hash.
  private int hashed = -1;

  private int hash;

  /// Where each word starts, and its hash, from index 1; found when first asked for.
  private int[] wordStarts = new int[64];

  private int[] wordHashes = new int[64];
  private int wordCount = -1;

  Speech(SourceText source) {
    this.source = source;
    this.usage = new Usage(source.text());
  }

  /// Takes the words of another turn. The arrays belong to the reader, which fills them anew for the next.
  ///
  /// @param words folded characters, of which the first `length` count
  /// @param places where each of them stands in the source
  /// @param noise whether a direction tells of laughter, applause or cross-talk
  /// @param opensWithDirection whether a direction stands before the first word
  void take(char[] words, int[] places, int length, boolean noise, boolean opensWithDirection) {
    this.words = words;
    this.places = places;
    this.length = length;
    this.noise = noise;
    this.opensWithDirection = opensWithDirection;
    this.hashed = -1;
    this.wordCount = -1;
    this.sentences = 0;
    for (int start = 0; start < length; ) {
      int end = sentenceEnd(start);
      if (end > start) {
        if (2 * sentences + 2 > bounds.length) {
          bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[2 * sentences] = start;
        bounds[2 * sentences + 1] = end;
        sentences++;
      }
      start = skip(Math.max(end, start + 1), "");
    }
  }

  int length() {
    return length;
  }

  boolean isEmpty() {
    return length == 0;
  }

  char charAt(int i) {
    return words[i];
  }

  /// Whether a word reaches over the character at `i`; false beyond both ends.
  boolean isInWord(int i) {
    return i >= 0 && i < length && Phrases.isInWord(words[i]);
  }

  boolean startsWith(String text, int from) {
    int end = from + text.length();
    if (from < 0 || end > length) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (words[i] != text.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  boolean startsWith(char[] text, int from) {
    int end = from + text.length;
    if (from < 0 || end > length) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (words[i] != text[i - from]) {
        return false;
      }
    }
    return true;
  }

  /// The hash of the word that starts at `from`, as [Phrases] reckons it; 0 where none does.
  int wordHash(int from) {
    if (from != hashed) {
      int reckoned = 0;
      for (int i = from; isInWord(i); i++) {
        reckoned = 31 * reckoned + words[i];
      }
      hashed = from;
      hash = reckoned;
    }
    return hash;
  }

  /// The number of the first word that starts at or after `from`; words count from 1 to [#wordCount].
  int wordFrom(int from) {
    indexWords();
    int low = 1;
    int high = wordCount + 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (wordStarts[middle] < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int wordCount() {
    indexWords();
    return wordCount;
  }

  /// Where word `number` starts.
  int wordStart(int number) {
    return wordStarts[number];
  }

  /// The hash of word `number`, as [#wordHash].
  int hashOf(int number) {
    return wordHashes[number];
  }

  private void indexWords() {
    if (wordCount >= 0) {
      return;
    }
    if (wordStarts.length < length / 2 + 2) {
      wordStarts = new int[length + 2];
      wordHashes = new int[length + 2];
    }
    int count = 0;
    int before = 0;
    int reckoned = 0;
    for (int i = 0; i < length; i++) { // no branch: word ends are hard to predict
      int inside = Phrases.inWord(words[i]);
      int starts = inside & ~before;
      before = inside;
      count += starts;
      reckoned = (31 * reckoned + words[i]) & -inside;
      wordStarts[count & -starts] = i; // index 0 takes what is no word
      wordHashes[count & -inside] = reckoned;
    }
    wordCount = count;
  }

  /// Whether `text` stands right before `to`.
  boolean endsWith(String text, int to) {
    return startsWith(text, to - text.length());
  }

  /// Where `c` first stands in `[from, to)`, or -1.
  int indexOf(char c, int from, int to) {
    for (int i = from; i < to && i < length; i++) {
      if (words[i] == c) {
        return i;
      }
    }
    return -1;
  }

  /// Whether one of `marks` stands at `i`, or the speech ends there.
  boolean isMarked(String marks, int i) {
    return i >= length || marks.indexOf(words[i]) >= 0;
  }

  /// The index at or after `from` where something other than blanks and `marks` stands, or the length.
  int skip(int from, String marks) {
    int next = from;
    while (next < length && (words[next] <= ' ' || marks.indexOf(words[next]) >= 0)) {
      next++;
    }
    return next;
  }

  /// Whether the character at `i` is printed as a capital letter.
  boolean isCapital(int i) {
    return i >= 0 && i < length && Character.isUpperCase(source.text().charAt(places[i]));
  }

  /// Number of words in `[from, to)`; counting stops at 32.
  int count(int from, int to) {
    int count = 0;
    int before = 0;
    for (int i = from; i < to && count < COUNTED; i++) {
      int inside = words[i] == '-' ? before : Phrases.inWord(words[i]);
      count += inside & ~before; // no branch: word ends are hard to predict
      before = inside;
    }
    return count;
  }

  /// Number of sentences.
  int sentences() {
    return sentences;
  }

  /// Where sentence `i` (0-based) starts.
  int start(int i) {
    return bounds[2 * i];
  }

  /// Where sentence `i` ends, its closing punctuation included.
  int end(int i) {
    return bounds[2 * i + 1];
  }

  /// The number of the sentence that holds the character at `i`, or of the last one.
  int sentenceAt(int i) {
    int sentence = 0;
    while (sentence < sentences - 1 && end(sentence) <= i) {
      sentence++;
    }
    return sentence;
  }

  /// The character that closes sentence `i`: `.`, `?`, `!`, `—`, or anything else where it just stops.
  char close(int i) {
    int last = end(i) - 1;
    while (last > start(i) && isClosingMark(words[last])) {
      last--;
    }
    return words[last];
  }

  /// Whether the last sentence is a question.
  boolean endsAsking() {
    return sentences > 0 && close(sentences - 1) == '?';
  }

  /// Whether the last word is broken off.
  boolean isCut() {
    return length > 1 && (words[length - 1] == '—' || words[length - 1] == '-');
  }

  /// Whether a direction tells of laughter, applause or cross-talk.
  boolean noise() {
    return noise;
  }

  /// Whether a direction stands before the first word, so that a dash there resumes nothing.
  boolean opensWithDirection() {
    return opensWithDirection;
  }

  /// How the document uses a word elsewhere.
  Usage usage() {
    return usage;
  }

  SourceText source() {
    return source;
  }

  /// Where the characters in `[from, to)` stand in the source.
  Span span(int from, int to) {
    return from < to
        ? new Span(places[from], places[to - 1] + 1)
        : new Span(places[from], places[from]);
  }

  /// Sentence `i` in the source.
  Span sentence(int i) {
    return span(start(i), end(i));
  }

  /// The words in `[from, to)` as printed.
  Printed printed(int from, int to) {
    Span span = span(from, to);
    return new Printed(source.reading(span), span);
  }

  /// The folded words in `[from, to)`.
  String text(int from, int to) {
    return new String(words, from, to - from);
  }

  private int sentenceEnd(int start) {
    for (int i = start; i < length; i++) {
      char c = words[i];
      if (c >= STOPS.length || !STOPS[c]) {
        continue;
      }
      if (c == '\n') {
        return i;
      }
      int end = i + 1;
      while (end < length && (words[end] == c || isClosingMark(words[end]))) {
        end++;
      }
      boolean parted = end == length || words[end] <= ' ';
      if (parted && (end == length || c != '.' || !isAbbreviated(i))) {
        return end;
      }
      i = end - 1;
    }
    return length;
  }

  /// Whether the full stop at `dot` stands after an initial (`J.`, `U.S.`) or a title (`Mr.`).
  private boolean isAbbreviated(int dot) {
    int start = dot;
    while (start > 0 && Character.isLetter(words[start - 1])) {
      start--;
    }
    if (dot - start == 1) {
      return words[start] != 'i';
    }
    boolean number = startsWith("no.", start);
    return dot > start
        && ABBREVIATION.is(this, start, dot)
        && (!number || Character.isDigit(words[Math.min(skip(dot + 1, ""), length - 1)]));
  }

  private static boolean isClosingMark(char c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == '*';
  }
}
