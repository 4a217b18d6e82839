package lectern.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files of the log in a record: their names, and what an audit reads from them.
final class LogFiles {
  static final String FOLDER = "log/";

  private static final int LONGEST_BUNDLE = Tile.FULL_WIDTH * (Short.BYTES + EntryBundle.MAX_ENTRY);

  private final AuditFiles files;

  LogFiles(AuditFiles files) {
    this.files = files;
  }

  static String of(Tile tile) {
    return FOLDER + tile.path();
  }

  static String entries(Tile tile) {
    return FOLDER + tile.entriesPath();
  }

  static String name(Tile tile, boolean isBundle) {
    return isBundle ? entries(tile) : of(tile);
  }

  /// The hashes of a tile that has to be there; empty with a remark if it is not, or has another length.
  Optional<List<Hash>> required(Tile tile) {
    return hashes(tile, () -> missing(tile, false));
  }

  /// The same for a tile that may be there.
  Optional<List<Hash>> found(Tile tile) {
    return hashes(tile, () -> {});
  }

  /// The entries of a bundle that has to be there; empty with a remark if it is not, or is no bundle of that width.
  Optional<List<byte[]>> requiredEntries(Tile tile) {
    return entries(tile, () -> missing(tile, true));
  }

  /// The same for a bundle that may be there.
  Optional<List<byte[]>> foundEntries(Tile tile) {
    return entries(tile, () -> {});
  }

  /// Whoever writes to the record takes a partial tile away when the full one is there.
  private void missing(Tile tile, boolean isBundle) {
    String reason = AuditFiles.missing(isBundle ? "entries of the log" : "hashes of the log");
    if (tile.isPartial()) {
      files.doubtful(name(tile, isBundle), reason);
    } else {
      files.failure(name(tile, isBundle), reason);
    }
  }

  private Optional<List<Hash>> hashes(Tile tile, Runnable ifMissing) {
    Optional<byte[]> bytes =
        files.read(of(tile), AuditFiles.atMost(Tile.FULL_WIDTH * Hash.LENGTH), ifMissing);
    if (bytes.isPresent() && bytes.get().length != tile.length()) {
      files.failure(of(tile), wrongLength(bytes.get().length, tile));
      return Optional.empty();
    }
    return bytes.map(LogFiles::hashes);
  }

  private static String wrongLength(int length, Tile tile) {
    return "It has "
        + length
        + " bytes; expected "
        + tile.length()
        + ", 32 for each of "
        + tile.width()
        + " hashes.";
  }

  private static List<Hash> hashes(byte[] tile) {
    List<Hash> hashes = new ArrayList<>(tile.length / Hash.LENGTH);
    for (int i = 0; i < tile.length; i += Hash.LENGTH) {
      hashes.add(Hash.at(tile, i));
    }
    return hashes;
  }

  /// The hashes one after the other, as a tile holds them.
  static byte[] bytes(List<Hash> hashes) {
    byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
    for (int i = 0; i < hashes.size(); i++) {
      hashes.get(i).copyTo(bytes, i * Hash.LENGTH);
    }
    return bytes;
  }

  private Optional<List<byte[]>> entries(Tile tile, Runnable ifMissing) {
    Optional<byte[]> bytes =
        files.read(entries(tile), AuditFiles.atMost(LONGEST_BUNDLE), ifMissing);
    try {
      return bytes.isPresent()
          ? Optional.of(EntryBundle.decode(bytes.get(), tile.width()))
          : Optional.empty();
    } catch (MalformedException e) {
      files.failure(entries(tile), e.getMessage());
      return Optional.empty();
    }
  }

  /// The leaf hashes of entries.
  static List<Hash> leaves(List<byte[]> entries) {
    return entries.stream().map(MerkleTree::leafHash).toList();
  }
}
