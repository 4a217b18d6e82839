package lectern.record;

import org.jspecify.annotations.Nullable;

/// The root of a tree to which leaves are added one at a time, at every size it passes: what a verifier needs who reads a log
/// from its beginning. Holds one hash for each bit of the size. Not for several threads at once.
public final class RunningRoot {
  /// Roots of the complete subtrees, the one of 2^i leaves at i where bit i of the size is set.
  private final @Nullable Hash[] complete = new @Nullable Hash[Long.SIZE];

  private long size;

  /// A tree without leaves.
  public RunningRoot() {}

  /// Number of leaves added.
  public long size() {
    return size;
  }

  /// @param leafHash made by [MerkleTree#leafHash]
  public void add(Hash leafHash) {
    Hash subtree = leafHash;
    int height = 0;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      subtree = MerkleTree.nodeHash(at(height), subtree);
      height++;
    }
    complete[height] = subtree;
    size++;
  }

  /// `MTH(D[size])` (RFC 6962, section 2.1).
  public Hash root() {
    if (size == 0) {
      return MerkleTree.emptyRoot();
    }
    int height = Long.numberOfTrailingZeros(size);
    Hash root = at(height);
    for (height++; height < Long.SIZE - 1; height++) {
      if ((size >> height & 1) == 1) {
        root = MerkleTree.nodeHash(at(height), root);
      }
    }
    return root;
  }

  private Hash at(int height) {
    Hash hash = complete[height];
    if (hash == null) {
      throw new IllegalStateException("There is no subtree of height " + height + ".");
    }
    return hash;
  }
}
