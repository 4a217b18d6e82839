package lectern.record;

import java.util.List;

/// The Merkle tree of RFC 6962, section 2.1 (the same as RFC 9162, section 2.1.1), with SHA-256.
///
/// Leaves and nodes are hashed with different prefixes, so that neither can be passed off as the other.
public final class MerkleTree {
  private static final Hash EMPTY_ROOT = Hash.sha256(new byte[0]);

  private MerkleTree() {}

  /// `SHA-256(0x00 || entry)`.
  public static Hash leafHash(byte[] entry) {
    return Sha256.ofThread().leaf(entry);
  }

  /// `SHA-256(0x01 || left || right)`.
  public static Hash nodeHash(Hash left, Hash right) {
    return Sha256.ofThread().node(left, right);
  }

  /// The root of a tree without leaves: `SHA-256()`.
  public static Hash emptyRoot() {
    return EMPTY_ROOT;
  }

  /// `MTH(D[n])`, in one pass.
  ///
  /// @param leafHashes in order, made by [#leafHash]
  public static Hash root(List<Hash> leafHashes) {
    RunningRoot running = new RunningRoot();
    leafHashes.forEach(running::add);
    return running.root();
  }
}
