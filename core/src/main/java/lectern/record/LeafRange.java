package lectern.record;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The leaves `D[start:end]` of a tree, whose `MTH` is a node of a proof (RFC 6962, section 2.1). Which ranges a proof needs
/// depends on numbers alone, so this serves trees in memory and trees on disk.
///
/// @param start first leaf inside, at least 0
/// @param end first leaf after, above `start`
record LeafRange(long start, long end) {

  /// `PATH(index, D[size])` of RFC 6962, section 2.1.1.
  static List<LeafRange> inclusionPath(long index, long size) {
    Deque<LeafRange> path = new ArrayDeque<>();
    LeafRange range = new LeafRange(0, size);
    while (range.size() > 1) {
      long middle = range.middle();
      if (index < middle) {
        path.addFirst(new LeafRange(middle, range.end));
        range = new LeafRange(range.start, middle);
      } else {
        path.addFirst(new LeafRange(range.start, middle));
        range = new LeafRange(middle, range.end);
      }
    }
    return List.copyOf(path);
  }

  /// `PROOF(oldSize, D[newSize])` of RFC 6962, section 2.1.2; empty where `oldSize` is 0 or `newSize`.
  static List<LeafRange> consistencyPath(long oldSize, long newSize) {
    Deque<LeafRange> path = new ArrayDeque<>();
    if (oldSize == 0) {
      return List.of();
    }
    LeafRange range = new LeafRange(0, newSize);
    while (range.end != oldSize) {
      long middle = range.middle();
      if (oldSize <= middle) {
        path.addFirst(new LeafRange(middle, range.end));
        range = new LeafRange(range.start, middle);
      } else {
        path.addFirst(new LeafRange(range.start, middle));
        range = new LeafRange(middle, range.end);
      }
    }
    // The verifier has the root of the old tree, but no other part of it.
    if (range.start != 0) {
      path.addFirst(range);
    }
    return List.copyOf(path);
  }

  /// The complete subtrees that make up this range, from left to right, largest first.
  ///
  /// Only for ranges of the two lists above, and whole trees: they start where a subtree at least as large can start.
  List<LeafRange> subtrees() {
    List<LeafRange> subtrees = new ArrayList<>();
    long from = start;
    while (from < end) {
      long size = Long.highestOneBit(end - from);
      subtrees.add(new LeafRange(from, from + size));
      from += size;
    }
    return subtrees;
  }

  /// Number of leaves.
  long size() {
    return end - start;
  }

  /// `start + k`, `k` being the largest power of two smaller than the number of leaves.
  private long middle() {
    return start + Long.highestOneBit(size() - 1);
  }
}
