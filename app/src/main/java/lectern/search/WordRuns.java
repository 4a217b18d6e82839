package lectern.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.util.BytesRef;

/// Runs of two words, by which the passages are found that may hold a quotation.
///
/// A run is known by a hash of so few bits that the index stays small: there are [#VOCABULARY] different ones, and
/// several runs share one. A passage found by a run that it doesn't hold is found by that one run only.
final class WordRuns {
  /// Bytes of a term: enough for any number below [#VOCABULARY].
  static final int TERM_BYTES = 3;

  static final int VOCABULARY = 1 << 18;

  /// In UTF-16 units; the rest of a very long word counts for nothing.
  private static final int LONGEST_WORD = 100;

  private WordRuns() {}

  /// The runs of words, in order, each in the number that the index knows it by.
  ///
  /// @param words as [lectern.cite.MatchingWords] gives them; a single one is a run of its own
  static int[] of(List<String> words) {
    if (words.size() == 1) {
      return new int[] {number(hash(words.getFirst()))};
    }
    int[] runs = new int[Math.max(0, words.size() - 1)];
    long before = words.isEmpty() ? 0 : hash(words.getFirst());
    for (int i = 0; i < runs.length; i++) {
      long next = hash(words.get(i + 1));
      runs[i] = number(before * 0x9e3779b97f4a7c15L + next);
      before = next;
    }
    return runs;
  }

  /// FNV-1a of 64 bits, over UTF-16 units.
  private static long hash(String word) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private static int number(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
    return (int) ((mixed >>> 40) & (VOCABULARY - 1));
  }

  /// The term of a run.
  static BytesRef term(int run) {
    BytesRef term = new BytesRef(TERM_BYTES);
    write(run, term);
    return term;
  }

  /// Makes `term`, which has room for it, the term of a run.
  static void write(int run, BytesRef term) {
    term.bytes[0] = (byte) (run >>> 16);
    term.bytes[1] = (byte) (run >>> 8);
    term.bytes[2] = (byte) run;
    term.length = TERM_BYTES;
  }

  /// Whether a word tells anything: function words do not, and have no term.
  static boolean tells(String word) {
    return !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word);
  }

  /// As much of a word as counts.
  static String cut(String word) {
    return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
  }

  /// The terms of the words that tell something, each once.
  static Collection<BytesRef> terms(List<String> words) {
    Collection<BytesRef> terms = new LinkedHashSet<>();
    for (String word : words) {
      if (tells(word)) {
        terms.add(new BytesRef(cut(word)));
      }
    }
    return terms;
  }
}
