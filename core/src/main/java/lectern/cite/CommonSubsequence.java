package lectern.cite;

import java.util.BitSet;

/// A longest common subsequence, in space linear in the lengths: D. S. Hirschberg, "A linear space algorithm for
/// computing maximal common subsequences" (1975), with rows from [CommonLength].
///
/// Never more than `a.length * b.length / 32` steps, whatever is in the sequences: a second for twice 100,000 elements.
/// Above [#MOST_PAIRS] what lies between the common beginning and the common end is not compared, and has nothing in common.
public final class CommonSubsequence {
  /// Of elements, one of each sequence.
  public static final long MOST_PAIRS = 10_000_000_000L;

  private final int[] a;
  private final int[] b;
  private final BitSet inA = new BitSet();
  private final BitSet inB = new BitSet();

  private CommonSubsequence(int[] a, int[] b) {
    this.a = a;
    this.b = b;
  }

  /// Compares two sequences.
  public static CommonSubsequence of(int[] a, int[] b) {
    CommonSubsequence common = new CommonSubsequence(a, b);
    common.find(0, a.length, 0, b.length);
    return common;
  }

  /// Which elements of `a` are part of it.
  public BitSet inA() {
    return inA;
  }

  /// Which elements of `b` are part of it: as many, in the same order.
  public BitSet inB() {
    return inB;
  }

  private void find(int fromA, int toA, int fromB, int toB) {
    int a0 = fromA;
    int b0 = fromB;
    while (a0 < toA && b0 < toB && a[a0] == b[b0]) {
      match(a0++, b0++);
    }
    int a1 = toA;
    int b1 = toB;
    while (a1 > a0 && b1 > b0 && a[a1 - 1] == b[b1 - 1]) {
      match(--a1, --b1);
    }
    if ((long) (a1 - a0) * (b1 - b0) > MOST_PAIRS) {
      return;
    }
    if (b1 - b0 == 1) {
      findOne(a0, a1, b0);
    } else if (a0 < a1 && b0 < b1) {
      int middleB = (b0 + b1) >>> 1;
      int middleA = cut(a0, a1, b0, middleB, b1);
      if (middleA >= 0) {
        find(a0, middleA, b0, middleB);
        find(middleA, a1, middleB, b1);
      }
    }
  }

  private void findOne(int fromA, int toA, int atB) {
    for (int i = fromA; i < toA; i++) {
      if (a[i] == b[atB]) {
        match(i, atB);
        return;
      }
    }
  }

  private void match(int atA, int atB) {
    inA.set(atA);
    inB.set(atB);
  }

  /// Where to cut `a` so that its parts have the most in common with those of `b`, cut at `middleB`; -1 where they have
  /// nothing in common.
  private int cut(int fromA, int toA, int fromB, int middleB, int toB) {
    CommonLength before = new CommonLength(a, fromA, toA);
    for (int i = fromB; i < middleB; i++) {
      before.add(b[i]);
    }
    CommonLength after = new CommonLength(a, fromA, toA, true);
    for (int i = toB - 1; i >= middleB; i--) {
      after.add(b[i]);
    }
    int[] first = before.lengths();
    int[] second = after.lengths();
    int best = 0;
    for (int k = 1; k < first.length; k++) {
      if (first[k] + second[toA - fromA - k] > first[best] + second[toA - fromA - best]) {
        best = k;
      }
    }
    return first[best] + second[toA - fromA - best] == 0 ? -1 : fromA + best;
  }
}
