package lectern.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A Merkle inclusion proof (RFC 6962, section 2.1.1): that a tree has a certain leaf at a certain index.
///
/// @param index of the leaf, at least 0
/// @param size number of leaves of the tree, above `index`
/// @param path from the leaf's sibling up to the root's child, at most 63 hashes; copied
public record InclusionProof(long index, long size, List<Hash> path) {
  /// No tree of at most 2^63 - 1 leaves is higher.
  public static final int MAX_PATH = 63;

  public InclusionProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "The index of a leaf must be at least 0 and below the size of its tree, but it is "
              + index
              + " in a tree of "
              + size
              + ".");
    }
    if (path.size() > MAX_PATH) {
      throw new IllegalArgumentException(
          "A path has at most 63 hashes, but there are " + path.size() + ".");
    }
    path = List.copyOf(path);
  }

  /// `PATH(index, D[n])`.
  ///
  /// @param leafHashes of the whole tree, in order
  /// @throws IllegalArgumentException if there is no such leaf
  public static InclusionProof of(List<Hash> leafHashes, long index) {
    if (index < 0 || index >= leafHashes.size()) {
      throw new IllegalArgumentException(
          "There is no leaf " + index + " in a tree of " + leafHashes.size() + ".");
    }
    List<Hash> path =
        LeafRange.inclusionPath(index, leafHashes.size()).stream()
            .map(range -> root(leafHashes, range))
            .toList();
    return new InclusionProof(index, leafHashes.size(), path);
  }

  static Hash root(List<Hash> leafHashes, LeafRange range) {
    return MerkleTree.root(leafHashes.subList((int) range.start(), (int) range.end()));
  }

  /// The root to which the path leads from `leafHash`; empty if the path is too short or too long for this index and size.
  ///
  /// The algorithm, and the names `fn`, `sn` and `r`, are those of RFC 9162, section 2.1.3.2.
  public Optional<Hash> rootFrom(Hash leafHash) {
    long fn = index;
    long sn = size - 1;
    Hash r = leafHash;
    for (Hash p : path) {
      if (sn == 0) {
        return Optional.empty();
      }
      if ((fn & 1) == 1 || fn == sn) {
        r = MerkleTree.nodeHash(p, r);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        r = MerkleTree.nodeHash(r, p);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 ? Optional.of(r) : Optional.empty();
  }

  /// The same way as that of [#rootFrom], for people who want to follow it: from the leaf up to the root, which is the result of the
  /// last step.
  ///
  /// @throws IllegalArgumentException if the path is too short or too long for this index and size
  public List<ProofStep> steps(Hash leafHash) {
    List<LeafRange> ranges = LeafRange.inclusionPath(index, size);
    if (ranges.size() != path.size()) {
      throw new IllegalArgumentException(
          "The path to leaf "
              + index
              + " of "
              + size
              + " has "
              + ranges.size()
              + " hashes, but here are "
              + path.size()
              + ".");
    }
    List<ProofStep> steps = new ArrayList<>(ranges.size());
    Hash known = leafHash;
    for (int i = 0; i < ranges.size(); i++) {
      LeafRange range = ranges.get(i);
      Hash beside = path.get(i);
      boolean isLeft = range.start() < index;
      known = isLeft ? MerkleTree.nodeHash(beside, known) : MerkleTree.nodeHash(known, beside);
      steps.add(new ProofStep(beside, isLeft, range.start(), range.end() - 1, known));
    }
    return List.copyOf(steps);
  }

  /// Whether the tree with this `root` has the leaf.
  public boolean proves(Hash leafHash, Hash root) {
    return rootFrom(leafHash).filter(root::equals).isPresent();
  }
}
