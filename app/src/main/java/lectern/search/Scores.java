package lectern.search;

import java.util.Arrays;
import org.apache.lucene.util.LongHeap;

/// Sums by document, in an open hash table.
final class Scores {
  private static final int SMALLEST = 1 << 10;

  private int[] documents = new int[SMALLEST];
  private float[] sums = new float[SMALLEST];
  private int size;

  Scores() {
    Arrays.fill(documents, -1);
  }

  /// @param document 0 or more
  void add(int document, float weight) {
    int slot = slot(document);
    if (documents[slot] < 0) {
      if (2 * ++size > documents.length) {
        grow();
        slot = slot(document);
      }
      documents[slot] = document;
    }
    sums[slot] += weight;
  }

  private int slot(int document) {
    int mask = documents.length - 1;
    int slot = (document * 0x9e3779b9) >>> Integer.numberOfLeadingZeros(mask);
    while (documents[slot] >= 0 && documents[slot] != document) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldDocuments = documents;
    float[] oldSums = sums;
    documents = new int[oldDocuments.length * 2];
    sums = new float[documents.length];
    Arrays.fill(documents, -1);
    for (int i = 0; i < oldDocuments.length; i++) {
      if (oldDocuments[i] >= 0) {
        int slot = slot(oldDocuments[i]);
        documents[slot] = oldDocuments[i];
        sums[slot] = oldSums[i];
      }
    }
  }

  /// The documents of `[from, to)` with the highest sums, the highest first; of equal ones the highest first:
  /// where editions have the same words, that is mostly the newest.
  int[] best(int from, int to, int limit) {
    LongHeap heap = new LongHeap(limit);
    for (int i = 0; i < documents.length; i++) {
      if (documents[i] >= from && documents[i] < to) {
        // Floats above zero sort as their bits do.
        long key = ((long) Float.floatToRawIntBits(sums[i]) << 32) | documents[i];
        heap.insertWithOverflow(key);
      }
    }
    int[] best = new int[heap.size()];
    for (int i = best.length - 1; i >= 0; i--) {
      best[i] = (int) heap.pop();
    }
    return best;
  }

  /// The sum of a document; 0 where nothing was added.
  float of(int document) {
    int slot = slot(document);
    return documents[slot] == document ? sums[slot] : 0;
  }
}
