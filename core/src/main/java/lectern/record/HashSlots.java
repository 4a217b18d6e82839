package lectern.record;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.security.SecureRandom;

/// A set of hashes, for millions of them: about 60 bytes each, where a [java.util.HashSet] takes more than 100. An open hash
/// table in one array, four words a slot.
///
/// Whoever signs a log may name in it whatever hashes there are, so which slot one goes to depends on random numbers, too.
final class HashSlots {
  private static final int WORDS = Hash.LENGTH / Long.BYTES;

  private final long[] factors = new SecureRandom().longs(WORDS).toArray();

  /// Where all words are 0 a slot is free: nothing has that hash.
  private long[] slots = new long[WORDS * 1024];

  private int count;

  /// @return whether it was not there yet
  boolean add(Hash hash) {
    LongBuffer words = words(hash);
    int at = find(words);
    if (!isFree(at)) {
      return false;
    }
    words.get(0, slots, at, WORDS);
    count++;
    if (WORDS * count > slots.length / 4 * 3) {
      grow();
    }
    return true;
  }

  boolean contains(Hash hash) {
    return !isFree(find(words(hash)));
  }

  private static LongBuffer words(Hash hash) {
    return ByteBuffer.wrap(hash.bytes()).asLongBuffer();
  }

  /// Where these words are, or the free slot where they belong.
  private int find(LongBuffer words) {
    long mixed = 0;
    for (int i = 0; i < WORDS; i++) {
      mixed += words.get(i) * (factors[i] | 1);
    }
    int mask = slots.length / WORDS - 1;
    int slot = (int) (mixed >>> Integer.SIZE) & mask;
    while (!isFree(slot * WORDS) && !LongBuffer.wrap(slots, slot * WORDS, WORDS).equals(words)) {
      slot = (slot + 1) & mask;
    }
    return slot * WORDS;
  }

  private boolean isFree(int at) {
    return (slots[at] | slots[at + 1] | slots[at + 2] | slots[at + 3]) == 0;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    for (int at = 0; at < old.length; at += WORDS) {
      LongBuffer words = LongBuffer.wrap(old, at, WORDS).slice();
      if (words.get(0) != 0 || words.get(1) != 0 || words.get(2) != 0 || words.get(3) != 0) {
        words.get(0, slots, find(words), WORDS);
      }
    }
  }
}
