package lectern.exchange;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A small lexicon: phrases looked for at the start of a word, in words folded as in [Speech].
///
/// Looked up by the hash of a phrase's first word, so that a word that starts no phrase costs one look.
final class Phrases {
  /// 1 for ASCII letters, digits and apostrophes.
  private static final byte[] IN_WORD = new byte[128];

  static {
    for (char c = 0; c < IN_WORD.length; c++) {
      boolean inWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'';
      IN_WORD[c] = (byte) (inWord ? 1 : 0);
    }
  }

  /// Phrases by the hash of their first word, the longer first; null where there are none.
  private final char[] @Nullable [][] byFirstWord;

  private Phrases(int phrases) {
    byFirstWord = new char[Integer.highestOneBit(Math.max(8, phrases)) * 4][][];
  }

  /// Phrases parted by `|` or line ends; lower case, straight apostrophes, `—` for dashes, one blank between words.
  static Phrases of(String list) {
    int count = 1;
    for (int i = 0; i < list.length(); i++) {
      count += isPart(list.charAt(i)) ? 1 : 0;
    }
    Phrases phrases = new Phrases(count);
    for (int start = 0; start < list.length(); ) {
      int end = start;
      while (end < list.length() && !isPart(list.charAt(end))) {
        end++;
      }
      String phrase = list.substring(start, end).strip();
      if (!phrase.isEmpty()) {
        phrases.add(phrase.toCharArray());
      }
      start = end + 1;
    }
    return phrases;
  }

  /// All phrases of several lexicons, to ask once whether any of them can be there.
  static Phrases anyOf(Phrases... lexicons) {
    int count = 0;
    for (Phrases lexicon : lexicons) {
      count += lexicon.byFirstWord.length / 2;
    }
    Phrases union = new Phrases(count);
    for (Phrases lexicon : lexicons) {
      for (char[][] phrases : lexicon.byFirstWord) {
        for (int i = 0; phrases != null && i < phrases.length; i++) {
          union.add(phrases[i]);
        }
      }
    }
    return union;
  }

  private static boolean isPart(char c) {
    return c == '|' || c == '\n';
  }

  private void add(char[] phrase) {
    int hash = 0;
    for (int i = 0; i < phrase.length && isInWord(phrase[i]); i++) {
      hash = 31 * hash + phrase[i];
    }
    int slot = slot(hash);
    char[][] before = byFirstWord[slot];
    int size = before == null ? 0 : before.length;
    char[][] after = before == null ? new char[1][] : Arrays.copyOf(before, size + 1);
    int at = size;
    while (at > 0 && after[at - 1].length < phrase.length) {
      after[at] = after[at - 1];
      at--;
    }
    after[at] = phrase;
    byFirstWord[slot] = after;
  }

  private int slot(int hash) {
    return (hash ^ (hash >>> 9)) & (byFirstWord.length - 1);
  }

  /// The end of the longest phrase that stands at `from` as whole words, or -1.
  int at(Speech speech, int from) {
    char[][] candidates = byFirstWord[slot(speech.wordHash(from))];
    return candidates == null ? -1 : longest(candidates, speech, from);
  }

  private static int longest(char[][] candidates, Speech speech, int from) {
    for (char[] phrase : candidates) {
      int stop = from + phrase.length;
      if (speech.startsWith(phrase, from) && !speech.isInWord(stop)) {
        return stop;
      }
    }
    return -1;
  }

  /// Where the first phrase that starts in `[from, to)` starts, or -1. It may reach beyond `to`.
  int in(Speech speech, int from, int to) {
    int count = speech.wordCount();
    for (int word = speech.wordFrom(from); word <= count; word++) {
      int start = speech.wordStart(word);
      if (start >= to) {
        return -1;
      }
      char[][] candidates = byFirstWord[slot(speech.hashOf(word))];
      if (candidates != null && longest(candidates, speech, start) >= 0) {
        return start;
      }
    }
    return -1;
  }

  /// Whether exactly the words in `[from, to)` are one of the phrases.
  boolean is(Speech speech, int from, int to) {
    return at(speech, from) == to;
  }

  /// Letters, digits and apostrophes.
  static boolean isInWord(char c) {
    return inWord(c) != 0;
  }

  /// 1 for what [#isInWord] is true for, else 0.
  static int inWord(char c) {
    if (c < 128) {
      return IN_WORD[c];
    }
    return c != '—' && Character.isLetterOrDigit(c) ? 1 : 0;
  }
}
