package lectern.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import lectern.record.EditionText;
import lectern.transcript.Transcript;

/// The [WordRuns] of a text, each once: what two printings of the same event have in common.
final class Shingles {
  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  static Shingles of(Transcript transcript) {
    return of(WordRuns.passages(transcript));
  }

  static Shingles of(EditionText text) {
    return of(WordRuns.passages(text));
  }

  /// @param passages in reading order
  static Shingles of(List<String> passages) {
    LongStream.Builder hashes = LongStream.builder();
    WordRuns.read(passages, hashes);
    return new Shingles(hashes.build().sorted().distinct().toArray());
  }

  /// Ascending.
  long[] smallest(int count) {
    return Arrays.copyOf(hashes, Math.min(count, hashes.length));
  }

  /// The share of runs that both have among those that either has (the Jaccard index), from 0 to 1.
  double likeness(Shingles other) {
    int common = common(other);
    return share(common, hashes.length + other.hashes.length - common);
  }

  /// The share of the shorter one's runs that the longer one has, from 0 to 1.
  double contained(Shingles other) {
    return share(common(other), Math.min(hashes.length, other.hashes.length));
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private int common(Shingles other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
