package lectern.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import lectern.cite.Utterance;
import lectern.record.EditionLine;
import lectern.record.EditionText;
import lectern.transcript.Block;
import lectern.transcript.Transcript;

/// Reads what was said as runs of five words, each as a number, which printings of the same event have in common however
/// they are wrapped, and whatever quotation marks, labels and page furniture they have.
///
/// Words are folded for this alone: case, punctuation, apostrophes and accents don't count. Nothing is judged by it; it
/// finds what a person should look at.
final class WordRuns {
  /// Words in a run. Shorter runs are shared by every two briefings; longer ones break at each corrected word.
  private static final int LENGTH = 5;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final LongConsumer out;
  private final long[] last = new long[LENGTH];
  private int words;

  private WordRuns(LongConsumer out) {
    this.out = out;
  }

  /// The speech; everything but furniture where nobody speaks.
  static List<String> passages(Transcript transcript) {
    List<Block.Turn> turns = transcript.turns();
    if (!turns.isEmpty()) {
      return turns.stream().map(transcript::speech).toList();
    }
    return transcript.blocks().stream()
        .filter(block -> !(block instanceof Block.Furniture))
        .map(transcript::words)
        .toList();
  }

  /// The same of a canonical text.
  static List<String> passages(EditionText text) {
    List<Utterance> utterances = text.utterances();
    if (!utterances.isEmpty()) {
      return utterances.stream().map(Utterance::text).toList();
    }
    List<String> asides = new ArrayList<>();
    for (EditionLine line : text.lines()) {
      if (line instanceof EditionLine.Aside aside) {
        asides.add(aside.text());
      }
    }
    return asides;
  }

  /// Hands the runs to `out`, in order. A text of fewer words is one run; one without words has none.
  ///
  /// @param passages in reading order; a run may go on from one to the next
  static void read(List<String> passages, LongConsumer out) {
    WordRuns runs = new WordRuns(out);
    passages.forEach(runs::add);
    if (runs.words > 0 && runs.words < LENGTH) {
      out.accept(runs.run(runs.words));
    }
  }

  private void add(String passage) {
    String folded = fold(passage);
    long word = FNV_OFFSET;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word = (word ^ Character.toLowerCase(c)) * FNV_PRIME;
      } else if (!isInside(c)) {
        end(word);
        word = FNV_OFFSET;
      }
    }
    end(word);
  }

  private static String fold(String passage) {
    for (int i = 0; i < passage.length(); i++) {
      if (passage.charAt(i) >= 0x80) {
        return Normalizer.normalize(passage, Normalizer.Form.NFKD);
      }
    }
    return passage;
  }

  /// Apostrophes are typed in every way, or left out; accents stand after their letter here.
  private static boolean isInside(char c) {
    return c == '\'' || c == '\u2019' || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void end(long word) {
    if (word != FNV_OFFSET) {
      last[words++ % LENGTH] = word;
      if (words >= LENGTH) {
        out.accept(run(LENGTH));
      }
    }
  }

  /// The hash of the last `length` words; their order counts.
  private long run(int length) {
    long hash = length;
    for (int i = words - length; i < words; i++) {
      hash = (hash + last[i % LENGTH]) * FNV_PRIME;
    }
    return mixed(hash);
  }

  /// The finalizer of SplitMix64: every bit of the argument changes half of the bits of the result.
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
