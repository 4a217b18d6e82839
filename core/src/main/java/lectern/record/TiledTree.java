package lectern.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A Merkle tree read from its tiles (C2SP tlog-tiles). Each answer reads a handful of tiles, a number that grows with the
/// logarithm of the size, and keeps none of them.
///
/// Nothing is believed or checked here but the length of a tile: whoever has a signed root compares it with [#root], or with the
/// root that a proof leads to.
public final class TiledTree {
  private final TileReader reader;
  private final long size;

  /// @param size number of leaves, at least 0
  public TiledTree(TileReader reader, long size) {
    if (size < 0) {
      throw new IllegalArgumentException("A tree has at least 0 leaves, but here " + size + ".");
    }
    this.reader = reader;
    this.size = size;
  }

  /// Number of leaves.
  public long size() {
    return size;
  }

  /// `MTH(D[size])`.
  ///
  /// @throws IOException if a tile cannot be read
  /// @throws MalformedException if a tile has not its length
  public Hash root() throws IOException, MalformedException {
    return size == 0 ? MerkleTree.emptyRoot() : new Tiles().root(new LeafRange(0, size));
  }

  /// The leaf hash at `index`, which must be at least 0 and below the size.
  public Hash leaf(long index) throws IOException, MalformedException {
    requireLeaf(index);
    return new Tiles().subtree(0, index);
  }

  /// `PATH(index, D[size])`; `index` must be at least 0 and below the size.
  public InclusionProof inclusion(long index) throws IOException, MalformedException {
    requireLeaf(index);
    return new InclusionProof(index, size, new Tiles().roots(LeafRange.inclusionPath(index, size)));
  }

  /// `PROOF(oldSize, D[size])`; `oldSize` must be at least 0 and at most the size.
  public ConsistencyProof consistency(long oldSize) throws IOException, MalformedException {
    if (oldSize < 0 || oldSize > size) {
      throw new IllegalArgumentException(
          "A tree of " + size + " has not grown out of one of " + oldSize + ".");
    }
    return new ConsistencyProof(
        oldSize, size, new Tiles().roots(LeafRange.consistencyPath(oldSize, size)));
  }

  /// What must be written, and what the root is, once `leafHashes` are appended. Changes nothing itself.
  public TreeGrowth grow(List<Hash> leafHashes) throws IOException, MalformedException {
    return TreeGrowth.of(reader, size, leafHashes);
  }

  private void requireLeaf(long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "There is no leaf " + index + " in a tree of " + size + ".");
    }
  }

  /// The bytes of `tile`.
  ///
  /// @throws MalformedException if the reader gives another number of them than [Tile#length]
  static byte[] read(TileReader reader, Tile tile) throws IOException, MalformedException {
    byte[] hashes = reader.read(tile);
    if (hashes.length != tile.length()) {
      throw new MalformedException(
          "The tile "
              + tile.path()
              + " is "
              + hashes.length
              + " bytes long; expected "
              + tile.length()
              + ", 32 for each of its hashes. Restore it from a backup or another copy of the log.");
    }
    return hashes;
  }

  /// The tiles that one answer needs, each read once.
  private final class Tiles {
    private final Map<Tile, byte[]> read = new HashMap<>();

    List<Hash> roots(List<LeafRange> ranges) throws IOException, MalformedException {
      List<Hash> roots = new ArrayList<>(ranges.size());
      for (LeafRange range : ranges) {
        roots.add(root(range));
      }
      return roots;
    }

    Hash root(LeafRange range) throws IOException, MalformedException {
      List<LeafRange> subtrees = range.subtrees().reversed();
      Hash root = subtree(subtrees.getFirst());
      for (LeafRange left : subtrees.subList(1, subtrees.size())) {
        root = MerkleTree.nodeHash(subtree(left), root);
      }
      return root;
    }

    private Hash subtree(LeafRange complete) throws IOException, MalformedException {
      int height = Long.numberOfTrailingZeros(complete.size());
      return subtree(height, complete.start() >> height);
    }

    /// The root of the complete subtree of 2^`height` leaves that has `index` others of its height before it.
    Hash subtree(int height, long index) throws IOException, MalformedException {
      int level = height / Tile.HEIGHT;
      int count = 1 << height % Tile.HEIGHT;
      long first = index * count;
      int from = (int) (first % Tile.FULL_WIDTH) * Hash.LENGTH;
      byte[] tile = tile(level, first / Tile.FULL_WIDTH);
      return Sha256.ofThread()
          .fold(Arrays.copyOfRange(tile, from, from + count * Hash.LENGTH), count);
    }

    private byte[] tile(int level, long index) throws IOException, MalformedException {
      long hashes = Tile.hashesAt(level, size) - index * Tile.FULL_WIDTH;
      Tile tile = new Tile(level, index, (int) Math.min(hashes, Tile.FULL_WIDTH));
      byte[] bytes = read.get(tile);
      if (bytes == null) {
        bytes = TiledTree.read(reader, tile);
        read.put(tile, bytes);
      }
      return bytes;
    }
  }
}
