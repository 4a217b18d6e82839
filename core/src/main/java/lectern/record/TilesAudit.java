package lectern.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The part of an audit about the tiles above the leaves, the partial tiles of checkpoints before the newest, and what
/// else lies in `log/`.
final class TilesAudit {
  private final Audit audit;
  private final LogContents contents;
  private final long size;

  /// The roots of the full tiles at the level below, in order.
  private List<Hash> below;

  private long files;

  TilesAudit(Audit audit, LogContents contents, long size, List<Hash> fullLeafTiles) {
    this.audit = audit;
    this.contents = contents;
    this.size = size;
    this.below = fullLeafTiles;
  }

  /// @return how many tiles were read and found whole
  long run() {
    for (int level = 1; !below.isEmpty(); level++) {
      List<Hash> full = new ArrayList<>();
      for (int from = 0; from < below.size(); from += Tile.FULL_WIDTH) {
        List<Hash> hashes = below.subList(from, Math.min(from + Tile.FULL_WIDTH, below.size()));
        Tile tile = new Tile(level, from / Tile.FULL_WIDTH, hashes.size());
        compare(LogFiles.of(tile), joined(hashes));
        if (!tile.isPartial()) {
          full.add(MerkleTree.root(hashes));
        }
      }
      below = full;
    }
    earlier();
    audit.unaccounted().stream()
        .filter(name -> name.startsWith(LogFiles.FOLDER + "tile/"))
        .forEach(this::other);
    return files;
  }

  private static byte[] joined(List<Hash> hashes) {
    byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
    for (int i = 0; i < hashes.size(); i++) {
      hashes.get(i).copyTo(bytes, i * Hash.LENGTH);
    }
    return bytes;
  }

  private void compare(String name, byte[] expected) {
    Optional<byte[]> found = audit.required(name, "a tile of the log");
    if (found.isEmpty()) {
      return;
    }
    if (Arrays.equals(found.get(), expected)) {
      files++;
    } else {
      audit
          .remarks()
          .failure(name, "It does not hold what the entries of the log lead to: it was changed.");
    }
  }

  /// The partial tiles of the checkpoints before this one have to be there while their full tile is not (C2SP tlog-tiles,
  /// section "Partial Tiles").
  private void earlier() {
    if (!contents.isWhole()) {
      return;
    }
    for (Tile now : Tile.partialOf(size)) {
      for (int width = 1; width < now.width(); width++) {
        Tile tile = new Tile(now.level(), now.index(), width);
        if (wasSigned(tile)) {
          earlier(LogFiles.of(tile), tile, false);
          if (tile.level() == 0) {
            earlier(LogFiles.entries(tile), tile, true);
          }
        }
      }
    }
  }

  /// Whether a checkpoint was signed in whose tree this was the partial tile of its level.
  private boolean wasSigned(Tile tile) {
    long hashes = tile.index() * Tile.FULL_WIDTH + tile.width();
    int bits = Tile.HEIGHT * tile.level();
    return contents.succession().wasSigned(hashes << bits, (hashes + 1) << bits);
  }

  private void earlier(String name, Tile tile, boolean isBundle) {
    Optional<byte[]> expected = beginning(tile, isBundle);
    if (expected.isPresent()) {
      compare(name, expected.get());
    } else {
      audit.account(name); // What it would be compared with is a failure already.
    }
  }

  /// Whether the tree now has only a partial tile there, too.
  private boolean isPartialNow(Tile tile) {
    return tile.index() == Tile.hashesAt(tile.level(), size) / Tile.FULL_WIDTH;
  }

  /// What a narrower tile or bundle of the same place has to hold, by the widest one that the checkpoint covers.
  private Optional<byte[]> beginning(Tile tile, boolean isBundle) {
    long hashes = Tile.hashesAt(tile.level(), size) - tile.index() * Tile.FULL_WIDTH;
    int width = (int) Math.min(hashes, Tile.FULL_WIDTH);
    if (width < 1) {
      return Optional.of(new byte[0]);
    }
    Tile now = new Tile(tile.level(), tile.index(), width);
    int common = Math.min(width, tile.width());
    return audit
        .read(isBundle ? LogFiles.entries(now) : LogFiles.of(now))
        .flatMap(bytes ->
            isBundle
                ? entries(bytes, width, common)
                : bytes.length == now.length()
                    ? Optional.of(Arrays.copyOf(bytes, common * Hash.LENGTH))
                    : Optional.empty());
  }

  private static Optional<byte[]> entries(byte[] bundle, int width, int common) {
    try {
      return Optional.of(EntryBundle.encode(EntryBundle.decode(bundle, width).subList(0, common)));
    } catch (MalformedException _) {
      return Optional.empty();
    }
  }

  /// A file that the checkpoint does not need: what an interrupted write left behind is no failure if it agrees with it.
  private void other(String name) {
    audit.account(name);
    boolean isBundle = name.startsWith(LogFiles.FOLDER + "tile/entries/");
    Optional<Tile> tile = tile(name, isBundle);
    Optional<byte[]> found = audit.read(name);
    if (tile.isEmpty()) {
      audit
          .remarks()
          .failure(name, "This file does not belong here: no log has a file of this name.");
      return;
    }
    if (found.isEmpty()) {
      return;
    }
    if (!isLeftover(tile.get()) && contents.isWhole()) {
      audit
          .remarks()
          .failure(
              name, "This file does not belong here: no checkpoint of that size was ever signed.");
    } else if (!agrees(tile.get(), isBundle, found.get())) {
      audit.remarks().failure(name, "It does not agree with the log: it was changed.");
    } else {
      audit
          .remarks()
          .note(
              name,
              "No longer or not yet part of the log, as an interrupted write leaves it; it can"
                  + " stay.");
    }
  }

  /// Whether an interrupted write could have left such a tile: one that is full now, or one beyond the checkpoint.
  private boolean isLeftover(Tile tile) {
    long hashes = Tile.hashesAt(tile.level(), size);
    long end = tile.index() * Tile.FULL_WIDTH + tile.width();
    return end > hashes || (tile.isPartial() && !isPartialNow(tile));
  }

  private boolean agrees(Tile tile, boolean isBundle, byte[] found) {
    Optional<byte[]> expected = beginning(tile, isBundle);
    if (expected.isEmpty() || !startsWith(found, expected.get())) {
      return false;
    }
    if (!isBundle) {
      return found.length == tile.length();
    }
    return entries(found, tile.width(), tile.width()).isPresent();
  }

  private static boolean startsWith(byte[] bytes, byte[] beginning) {
    return bytes.length >= beginning.length
        && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
  }

  private static Optional<Tile> tile(String name, boolean isBundle) {
    String path = name.substring(LogFiles.FOLDER.length());
    try {
      return Optional.of(isBundle ? Tile.parseEntries(path) : Tile.parse(path));
    } catch (MalformedException _) {
      return Optional.empty();
    }
  }
}
