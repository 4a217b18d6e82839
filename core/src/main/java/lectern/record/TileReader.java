package lectern.record;

import java.io.IOException;

/// Where a tree's tiles come from: a folder, an archive, a test's map.
@FunctionalInterface
public interface TileReader {

  /// The tile's hashes one after the other, exactly [Tile#length] bytes. Not changed by the caller, nor by the reader later.
  ///
  /// A reader that no longer has a partial tile may answer with the beginning of the full tile in its place.
  ///
  /// @throws IOException if the tile is missing or cannot be read
  byte[] read(Tile tile) throws IOException;
}
