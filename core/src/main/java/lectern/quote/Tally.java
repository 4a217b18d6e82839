package lectern.quote;

import java.util.Arrays;

/// Sums by number, for a few thousand numbers out of millions: open addressing, no boxes.
final class Tally {
  private static final int FREE = -1;

  private int[] numbers = new int[1 << 10];
  private float[] sums = new float[1 << 10];
  private int size;

  Tally() {
    Arrays.fill(numbers, FREE);
  }

  /// @param number 0 or more
  void add(int number, float weight) {
    int at = find(number);
    if (numbers[at] == FREE) {
      numbers[at] = number;
      size++;
    }
    sums[at] += weight;
    if (2 * size > numbers.length) {
      grow();
    }
  }

  private int find(int number) {
    int at = (number * 0x9e3779b1) >>> 7 & (numbers.length - 1);
    while (numbers[at] != FREE && numbers[at] != number) {
      at = (at + 1) & (numbers.length - 1);
    }
    return at;
  }

  private void grow() {
    int[] oldNumbers = numbers;
    float[] oldSums = sums;
    numbers = new int[2 * oldNumbers.length];
    sums = new float[numbers.length];
    Arrays.fill(numbers, FREE);
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != FREE) {
        int at = find(oldNumbers[i]);
        numbers[at] = oldNumbers[i];
        sums[at] = oldSums[i];
      }
    }
  }

  /// The numbers with the highest sums, highest first; of equals the lower number first.
  int[] highest(int limit) {
    long[] ranked = new long[size];
    int next = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] != FREE) {
        long sum =
            Float.floatToIntBits(sums[i]); // in the order of the sums, none of which is negative
        ranked[next++] = -(sum << Integer.SIZE) + numbers[i];
      }
    }
    Arrays.sort(ranked);
    int[] highest = new int[Math.min(limit, size)];
    for (int i = 0; i < highest.length; i++) {
      highest[i] = (int) ranked[i];
    }
    return highest;
  }
}
