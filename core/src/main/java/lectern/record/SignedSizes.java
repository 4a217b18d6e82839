package lectern.record;

import java.util.Arrays;

/// Of which sizes a checkpoint was signed, eight bytes each: a log may have had millions.
final class SignedSizes {
  private long[] sizes = new long[64];
  private int count;

  /// @param size at least the one added last
  void add(long size) {
    if (count > 0 && sizes[count - 1] == size) {
      return;
    }
    if (count == sizes.length) {
      sizes = Arrays.copyOf(sizes, 2 * count);
    }
    sizes[count] = size;
    count++;
  }

  /// Whether one of them is at least `from` and below `to`.
  boolean hasIn(long from, long to) {
    int found = Arrays.binarySearch(sizes, 0, count, from);
    int next = found >= 0 ? found : -found - 1;
    return next < count && sizes[next] < to;
  }
}
