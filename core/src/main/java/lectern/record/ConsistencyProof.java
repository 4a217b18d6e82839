package lectern.record;

import java.util.ArrayList;
import java.util.List;

/// A Merkle consistency proof (RFC 6962, section 2.1.2): that a tree has grown out of a smaller one by appending alone.
///
/// @param oldSize leaves of the smaller tree, at least 0
/// @param newSize leaves of the larger tree, at least `oldSize`
/// @param path at most 63 hashes, none where `oldSize` is 0 or `newSize`; copied
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {
  /// No tree of at most 2^63 - 1 leaves needs more, and no witness takes more (tlog-witness, section "add-checkpoint").
  public static final int MAX_PATH = 63;

  public ConsistencyProof {
    if (oldSize < 0 || oldSize > newSize) {
      throw new IllegalArgumentException(
          "The sizes of a consistency proof must be at least 0 and must not fall, but they are "
              + oldSize
              + " and "
              + newSize
              + ".");
    }
    if (path.size() > MAX_PATH) {
      throw new IllegalArgumentException(
          "A path has at most 63 hashes, but there are " + path.size() + ".");
    }
    path = List.copyOf(path);
  }

  /// `PROOF(oldSize, D[n])`.
  ///
  /// @param leafHashes of the larger tree, in order
  /// @throws IllegalArgumentException if the tree has fewer than `oldSize` leaves
  public static ConsistencyProof of(List<Hash> leafHashes, long oldSize) {
    if (oldSize < 0 || oldSize > leafHashes.size()) {
      throw new IllegalArgumentException(
          "A tree of " + leafHashes.size() + " has not grown out of one of " + oldSize + ".");
    }
    List<Hash> path =
        LeafRange.consistencyPath(oldSize, leafHashes.size()).stream()
            .map(range -> InclusionProof.root(leafHashes, range))
            .toList();
    return new ConsistencyProof(oldSize, leafHashes.size(), path);
  }

  /// Whether the tree of `newRoot` begins with the tree of `oldRoot`.
  ///
  /// A tree of no leaves is the beginning of every tree. Otherwise the algorithm is that of RFC 9162, section 2.1.4.2.
  public boolean proves(Hash oldRoot, Hash newRoot) {
    if (oldSize == 0) {
      return path.isEmpty() && oldRoot.equals(MerkleTree.emptyRoot());
    }
    if (oldSize == newSize) {
      return path.isEmpty() && oldRoot.equals(newRoot);
    }
    return !path.isEmpty() && leadsTo(oldRoot, newRoot);
  }

  // The names fn, sn, fr and sr are those of RFC 9162.
  private boolean leadsTo(Hash oldRoot, Hash newRoot) {
    List<Hash> proof = new ArrayList<>(path);
    if (Long.bitCount(oldSize) == 1) {
      proof.addFirst(oldRoot);
    }
    int shift = Long.numberOfTrailingZeros(oldSize);
    long fn = oldSize - 1 >> shift;
    long sn = newSize - 1 >> shift;
    Hash fr = proof.getFirst();
    Hash sr = proof.getFirst();
    for (Hash c : proof.subList(1, proof.size())) {
      if (sn == 0) {
        return false;
      }
      if ((fn & 1) == 1 || fn == sn) {
        fr = MerkleTree.nodeHash(c, fr);
        sr = MerkleTree.nodeHash(c, sr);
        while ((fn & 1) == 0 && fn != 0) {
          fn >>= 1;
          sn >>= 1;
        }
      } else {
        sr = MerkleTree.nodeHash(sr, c);
      }
      fn >>= 1;
      sn >>= 1;
    }
    return sn == 0 && fr.equals(oldRoot) && sr.equals(newRoot);
  }
}
