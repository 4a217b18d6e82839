package lectern.cite;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The length of the longest common subsequence of a fixed sequence and one that grows, by H. Hyyrö's bit-parallel
/// algorithm ("Bit-parallel LCS-length computation revisited", 2004): 64 columns of the table in one step.
///
/// A bit of the row is 0 where the common subsequence grows with that element of the fixed sequence.
final class CommonLength {

  /// Where an element occurs in the fixed sequence: the blocks of 64 bits that are not 0, in order.
  private static final class Places {
    private int[] blocks = new int[1];
    private long[] bits = new long[1];
    private int size;

    void add(int position) {
      int block = position >> 6;
      if (size == 0 || blocks[size - 1] != block) {
        if (size == blocks.length) {
          blocks = Arrays.copyOf(blocks, 2 * size);
          bits = Arrays.copyOf(bits, 2 * size);
        }
        blocks[size++] = block;
      }
      bits[size - 1] |= 1L << position;
    }
  }

  private final int length;
  private final long[] row;
  private final Map<Integer, Places> places = new HashMap<>();

  /// @param fixed elements from `from` until `to`, by number
  CommonLength(int[] fixed, int from, int to) {
    this(fixed, from, to, false);
  }

  /// @param backwards whether the fixed sequence is read from its end
  CommonLength(int[] fixed, int from, int to, boolean backwards) {
    this.length = to - from;
    this.row = new long[(length + 63) / 64];
    restart();
    for (int i = 0; i < length; i++) {
      int element = fixed[backwards ? to - 1 - i : from + i];
      places.computeIfAbsent(element, _ -> new Places()).add(i);
    }
  }

  /// What was added so far, to come back to with [#restore].
  long[] saved() {
    return row.clone();
  }

  /// Forgets what was added since.
  void restore(long[] saved) {
    System.arraycopy(saved, 0, row, 0, row.length);
  }

  /// Forgets what was added.
  void restart() {
    Arrays.fill(row, -1L);
  }

  /// Lets the other sequence grow by one element: `V' = (V + (V & M)) | (V & ~M)`, from block to block with the carry.
  void add(int element) {
    Places at = places.get(element);
    if (at == null) {
      return;
    }
    long carry = 0;
    int next = 0;
    for (int block = at.blocks[0]; block < row.length; block++) {
      if (carry == 0) {
        if (next == at.size) {
          return;
        }
        block = at.blocks[next];
      }
      long mask = next < at.size && at.blocks[next] == block ? at.bits[next++] : 0;
      long v = row[block];
      long sum = v + (v & mask) + carry;
      row[block] = sum | v & ~mask;
      carry = (v & mask | v & ~sum) >>> 63;
    }
  }

  void addAll(int[] elements) {
    for (int element : elements) {
      add(element);
    }
  }

  /// Of the common subsequence with all of the fixed sequence. The bits beyond its end are never 0.
  int length() {
    int common = 0;
    for (long block : row) {
      common += Long.bitCount(~block);
    }
    return common;
  }

  /// The lengths with the first 0, 1, … elements of the fixed sequence.
  int[] lengths() {
    int[] lengths = new int[length + 1];
    for (int i = 0; i < length; i++) {
      lengths[i + 1] = lengths[i] + (int) (~row[i >> 6] >>> i & 1);
    }
    return lengths;
  }
}
