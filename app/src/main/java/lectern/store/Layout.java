package lectern.store;

import java.nio.file.Path;
import lectern.record.Hash;
import lectern.record.Tile;

/// Where the files of a record are in its folder. `docs/formats/record.md` says what they hold.
///
/// @param root the folder
record Layout(Path root) {

  Path sources() {
    return root.resolve("sources");
  }

  /// The original bytes with this SHA-256.
  Path source(Hash sha256) {
    return inSources(sourceName(sha256));
  }

  /// The canonical text with this SHA-256.
  Path text(Hash sha256) {
    return inSources(textName(sha256));
  }

  static String sourceName(Hash sha256) {
    return sha256.hex();
  }

  static String textName(Hash sha256) {
    return sha256.hex() + ".text";
  }

  /// @param name of a file under `sources/`, without its folder
  Path inSources(String name) {
    return sources().resolve(name.substring(0, 2)).resolve(name);
  }

  Path log() {
    return root.resolve("log");
  }

  Path checkpoint() {
    return log().resolve("checkpoint");
  }

  Path tile(Tile tile) {
    return log().resolve(tile.path());
  }

  /// The entries of a tile of level 0.
  Path entries(Tile tile) {
    return log().resolve(tile.entriesPath());
  }

  Path keys() {
    return root.resolve("keys");
  }

  /// What can be made again from the rest: for searching.
  Path index() {
    return root.resolve("index");
  }

  /// Files that are being written.
  Path unfinished() {
    return root.resolve("tmp");
  }
}
