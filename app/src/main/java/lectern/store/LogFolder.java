package lectern.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lectern.record.EntryBundle;
import lectern.record.MalformedException;
import lectern.record.Manifest;
import lectern.record.Tile;
import lectern.record.TileReader;
import lectern.record.TiledTree;

/// The log as it lies in `log/`, for reading. Nothing here is believed because it is there: the tree of a size leads to
/// the root that a checkpoint signs, and [Audit][lectern.record.Audit] checks that it does.
final class LogFolder implements TileReader {
  private final Layout layout;

  LogFolder(Layout layout) {
    this.layout = layout;
  }

  /// The bytes of `log/checkpoint`.
  byte[] checkpoint() throws IOException {
    return Files.readAllBytes(layout.checkpoint());
  }

  TiledTree tree(long size) {
    return new TiledTree(this, size);
  }

  /// A writer that fills a tile takes the narrower ones away, and a reader may be behind.
  @Override
  public byte[] read(Tile tile) throws IOException {
    try {
      return Files.readAllBytes(layout.tile(tile));
    } catch (NoSuchFileException e) {
      if (!tile.isPartial()) {
        throw e;
      }
      return Arrays.copyOf(Files.readAllBytes(layout.tile(full(tile))), tile.length());
    }
  }

  /// The entries of a tile of level 0.
  ///
  /// @throws MalformedException if the bundle is damaged
  List<byte[]> entries(Tile tile) throws IOException, MalformedException {
    Path file = layout.entries(tile);
    try {
      return EntryBundle.decode(Files.readAllBytes(file), tile.width());
    } catch (NoSuchFileException e) {
      if (!tile.isPartial()) {
        throw e;
      }
      byte[] bundle = Files.readAllBytes(layout.entries(full(tile)));
      return EntryBundle.decode(bundle, Tile.FULL_WIDTH).subList(0, tile.width());
    }
  }

  private static Tile full(Tile tile) {
    return new Tile(tile.level(), tile.index(), Tile.FULL_WIDTH);
  }

  /// The tile of level 0 that holds the leaf `index` in a tree of `size`.
  static Tile tileOf(long index, long size) {
    long tile = index / Tile.FULL_WIDTH;
    return new Tile(0, tile, (int) Math.min(Tile.FULL_WIDTH, size - tile * Tile.FULL_WIDTH));
  }

  /// An entry of a log of `size`.
  Manifest entry(long index, long size) throws IOException, MalformedException {
    return Manifest.parse(entries(tileOf(index, size)).get((int) (index % Tile.FULL_WIDTH)));
  }

  /// The entries from `from` on of a log of `size` that lie in the same tile; at least one.
  List<Manifest> entriesFrom(long from, long size) throws IOException, MalformedException {
    List<byte[]> entries = entries(tileOf(from, size));
    List<Manifest> manifests = new ArrayList<>();
    for (byte[] entry : entries.subList((int) (from % Tile.FULL_WIDTH), entries.size())) {
      manifests.add(Manifest.parse(entry));
    }
    return manifests;
  }
}
