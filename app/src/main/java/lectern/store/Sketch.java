package lectern.store;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import lectern.record.EditionText;
import lectern.transcript.Transcript;

/// The smallest hashes of a text's [Shingles]: a sample by which two texts are compared without reading them.
///
/// The hashes are as good as random, so the smallest of two texts together are a fair draw from all that either has, and the
/// share that both have estimates their likeness (A. Broder, "On the resemblance and containment of documents", 1997:
/// MinHash with one hash function and the `s` smallest values). Texts with fewer runs are compared exactly.
final class Sketch {
  /// With so many, an estimate of one half is off by 0.04 in two cases of three.
  private static final int SIZE = 128;

  private final long[] smallest;

  private Sketch(long[] smallest) {
    this.smallest = smallest;
  }

  static Sketch of(Shingles shingles) {
    return new Sketch(shingles.smallest(SIZE));
  }

  /// The sketch of a text's shingles, without making all of them.
  static Sketch of(EditionText text) {
    return of(WordRuns.passages(text));
  }

  /// The same of a document.
  static Sketch of(Transcript transcript) {
    return of(WordRuns.passages(transcript));
  }

  private static Sketch of(List<String> passages) {
    Smallest smallest = new Smallest();
    WordRuns.read(passages, smallest);
    return new Sketch(smallest.toArray());
  }

  /// Keeps the smallest numbers of many.
  private static final class Smallest implements LongConsumer {
    private final long[] kept = new long[8 * SIZE];
    private int count;

    /// None larger is among the smallest.
    private long largest = Long.MAX_VALUE;

    @Override
    public void accept(long value) {
      if (value <= largest) {
        kept[count++] = value;
        if (count == kept.length) {
          cut();
        }
      }
    }

    private void cut() {
      long[] smallest = Arrays.stream(kept, 0, count).sorted().distinct().limit(SIZE).toArray();
      System.arraycopy(smallest, 0, kept, 0, smallest.length);
      count = smallest.length;
      if (count == SIZE) {
        largest = kept[SIZE - 1];
      }
    }

    long[] toArray() {
      cut();
      return Arrays.copyOf(kept, count);
    }
  }

  /// @param bytes that [#bytes] gave
  static Sketch of(byte[] bytes) {
    LongBuffer hashes = ByteBuffer.wrap(bytes).asLongBuffer();
    long[] smallest = new long[hashes.remaining()];
    hashes.get(smallest);
    return new Sketch(smallest);
  }

  /// 8 bytes a hash, big-endian, at most 1,024.
  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(smallest.length * Long.BYTES);
    bytes.asLongBuffer().put(smallest);
    return bytes.array();
  }

  /// An estimate of [Shingles#likeness], from 0 to 1.
  double likeness(Sketch other) {
    int seen = 0;
    int common = 0;
    int i = 0;
    int j = 0;
    while (seen < SIZE && (i < smallest.length || j < other.smallest.length)) {
      int order = order(other, i, j);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
      seen++;
    }
    return seen == 0 ? 0 : (double) common / seen;
  }

  private int order(Sketch other, int i, int j) {
    if (i == smallest.length) {
      return 1;
    }
    return j == other.smallest.length ? -1 : Long.compare(smallest[i], other.smallest[j]);
  }

  @Override
  public String toString() {
    return Arrays.toString(smallest);
  }
}
