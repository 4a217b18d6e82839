package lectern.search;

import org.apache.lucene.util.ArrayUtil;

/// A list of numbers that grows.
final class Ints {
  private int[] values = new int[8];
  private int size;

  void add(int value) {
    values = ArrayUtil.grow(values, size + 1);
    values[size++] = value;
  }

  int size() {
    return size;
  }

  /// The last one; -1 where there is none.
  int last() {
    return size == 0 ? -1 : values[size - 1];
  }

  int[] toArray() {
    return ArrayUtil.copyOfSubArray(values, 0, size);
  }
}
