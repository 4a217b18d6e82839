package lectern.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What appending leaves does to a tree on disk: the tiles to write, and the new root.
public final class TreeGrowth {
  private final long oldSize;
  private final long size;
  private final SequencedMap<Tile, byte[]> tiles;
  private final Hash root;

  private TreeGrowth(long oldSize, long size, SequencedMap<Tile, byte[]> tiles, Hash root) {
    this.oldSize = oldSize;
    this.size = size;
    this.tiles = tiles;
    this.root = root;
  }

  /// @param reader gives the tiles of the old tree; those on its right edge are read
  static TreeGrowth of(TileReader reader, long oldSize, List<Hash> leafHashes)
      throws IOException, MalformedException {
    long size = Math.addExact(oldSize, leafHashes.size());
    SequencedMap<Tile, byte[]> tiles = new LinkedHashMap<>();
    List<Hash> added = leafHashes;
    for (int level = 0; !added.isEmpty(); level++) {
      added = extend(level, reader, oldSize, added, tiles);
    }
    TileReader grown = tile -> tiles.containsKey(tile) ? tiles.get(tile) : reader.read(tile);
    return new TreeGrowth(oldSize, size, tiles, new TiledTree(grown, size).root());
  }

  /// Adds the tiles at `level` that `added` fills or begins.
  ///
  /// @return the roots of those that are now full, which are the hashes added at the next level
  private static List<Hash> extend(
      int level,
      TileReader reader,
      long oldSize,
      List<Hash> added,
      SequencedMap<Tile, byte[]> tiles)
      throws IOException, MalformedException {
    List<Hash> full = new ArrayList<>();
    long before = Tile.hashesAt(level, oldSize);
    long index = before / Tile.FULL_WIDTH;
    int taken = (int) (before % Tile.FULL_WIDTH);
    byte[] hashes =
        taken == 0 ? new byte[0] : TiledTree.read(reader, new Tile(level, index, taken));
    int next = 0;
    while (next < added.size()) {
      int width = Math.min(Tile.FULL_WIDTH, taken + added.size() - next);
      hashes = Arrays.copyOf(hashes, width * Hash.LENGTH);
      for (int i = taken; i < width; i++) {
        added.get(next++).copyTo(hashes, i * Hash.LENGTH);
      }
      Tile tile = new Tile(level, index, width);
      tiles.put(tile, hashes);
      if (!tile.isPartial()) {
        full.add(Sha256.ofThread().fold(hashes.clone(), width));
      }
      index++;
      taken = 0;
      hashes = new byte[0];
    }
    return full;
  }

  /// Number of leaves before.
  public long oldSize() {
    return oldSize;
  }

  /// Number of leaves after.
  public long size() {
    return size;
  }

  /// `MTH(D[size])`, the root after.
  public Hash root() {
    return root;
  }

  /// The tiles that the tree has now and had not before, by level and index, each with its bytes, which are not to be changed.
  public SequencedMap<Tile, byte[]> tiles() {
    return Collections.unmodifiableSequencedMap(tiles);
  }
}
