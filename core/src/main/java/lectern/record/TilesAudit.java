package lectern.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of an audit about the tiles above the leaves, and about the narrower tiles and bundles of checkpoints before
/// the newest.
final class TilesAudit {
  private static final String CHANGED =
      "It does not hold what the entries of the log lead to: it was changed.";

  private final AuditFiles files;
  private final LogFiles log;
  private final long size;
  private final LeafTiles leaves;
  private final LogContents contents;

  /// The hashes of each level from 1 on: the roots of the full tiles below it. Empty where one is not known.
  private final List<List<Optional<Hash>>> levels = new ArrayList<>();

  private long whole;

  TilesAudit(AuditFiles files, long size, LeafTiles leaves, LogContents contents) {
    this.files = files;
    this.log = new LogFiles(files);
    this.size = size;
    this.leaves = leaves;
    this.contents = contents;
  }

  void run() {
    List<Optional<Hash>> hashes =
        leaves.roots().subList(0, (int) Math.min(leaves.roots().size(), size / Tile.FULL_WIDTH));
    for (int level = 1; !hashes.isEmpty(); level++) {
      levels.add(hashes);
      hashes = fullTiles(level, hashes);
    }
    if (leaves.wrongRoot().isEmpty()) {
      Tile.partialOf(size).forEach(this::narrower);
    }
  }

  /// How many files were read and found whole.
  long whole() {
    return whole;
  }

  /// Checks the tiles of a level.
  ///
  /// @return the roots of the full ones
  private List<Optional<Hash>> fullTiles(int level, List<Optional<Hash>> hashes) {
    List<Optional<Hash>> roots = new ArrayList<>();
    for (int from = 0; from < hashes.size(); from += Tile.FULL_WIDTH) {
      Tile tile = LeafTiles.tileAt(level, from / Tile.FULL_WIDTH, size);
      List<Optional<Hash>> here =
          hashes.subList(from, Math.min(from + tile.width(), hashes.size()));
      log.required(tile).ifPresent(found -> compare(tile, found, here));
      if (!tile.isPartial()) {
        roots.add(known(here, tile.width()).map(MerkleTree::root));
      }
    }
    return roots;
  }

  private void compare(Tile tile, List<Hash> found, List<Optional<Hash>> expected) {
    for (int i = 0; i < expected.size(); i++) {
      if (expected.get(i).isPresent() && !expected.get(i).get().equals(found.get(i))) {
        files.failure(LogFiles.of(tile), CHANGED);
        return;
      }
    }
    whole++;
  }

  private static Optional<List<Hash>> known(List<Optional<Hash>> hashes, int count) {
    List<Hash> known = hashes.stream().flatMap(Optional::stream).toList();
    return known.size() == count ? Optional.of(known) : Optional.empty();
  }

  /// The hashes of a tile that the tree has, as they have to be; empty if they are not known.
  Optional<List<Hash>> hashes(int level, long index) {
    if (level == 0) {
      return leaves.leaves(index);
    }
    List<Optional<Hash>> all = level <= levels.size() ? levels.get(level - 1) : List.of();
    int from = (int) Math.min(index * Tile.FULL_WIDTH, all.size());
    int width = LeafTiles.tileAt(level, index, size).width();
    return known(all.subList(from, Math.min(from + width, all.size())), width);
  }

  /// What a tile, or the bundle of that name, is to the tree.
  enum Place {
    /// Has to be there.
    NEEDED,
    /// Was needed until the full one was there.
    SUPERSEDED,
    /// Reaches beyond the tree.
    BEYOND,
    /// No tree of this log ever had such a tile.
    NEVER_SIGNED,
    /// One of the last two; which, the entries that are missing would say.
    UNCERTAIN
  }

  Place placeOf(Tile tile) {
    long hashes = Tile.hashesAt(tile.level(), size);
    long end = tile.index() * Tile.FULL_WIDTH + tile.width();
    if (end > hashes) {
      return Place.BEYOND;
    }
    boolean isLast = tile.index() == hashes / Tile.FULL_WIDTH;
    if (!tile.isPartial() || isLast && end == hashes) {
      return Place.NEEDED;
    }
    if (wasSigned(tile)) {
      return isLast ? Place.NEEDED : Place.SUPERSEDED;
    }
    return contents.isWhole() ? Place.NEVER_SIGNED : Place.UNCERTAIN;
  }

  /// Checks a narrower tile that need not be there.
  void superseded(Tile tile, boolean isBundle) {
    Optional<List<Hash>> found =
        isBundle ? log.foundEntries(tile).map(LogFiles::leaves) : log.found(tile);
    Optional<List<Hash>> hashes = hashes(tile.level(), tile.index());
    if (found.isEmpty() || hashes.isEmpty() || leaves.wrongRoot().isPresent()) {
      return;
    }
    String name = LogFiles.name(tile, isBundle);
    if (!found.get().equals(hashes.get().subList(0, tile.width()))) {
      files.failure(name, CHANGED);
    } else if (wasSigned(tile)) {
      files.note(name, "Not needed, since the full tile is there; the next write clears it away.");
    }
  }

  /// Whether a checkpoint was signed in whose tree this was the partial tile of its level.
  boolean wasSigned(Tile tile) {
    int bits = Tile.HEIGHT * tile.level();
    long hashes = tile.index() * Tile.FULL_WIDTH + tile.width();
    return tile.isPartial()
        && hashes <= Tile.hashesAt(tile.level(), size)
        && contents.succession().wasSigned(hashes << bits, (hashes + 1) << bits);
  }

  /// The partial tiles of the checkpoints before this one have to be there while their full tile is not (C2SP tlog-tiles,
  /// section "Partial Tiles").
  private void narrower(Tile now) {
    Optional<List<Hash>> hashes = hashes(now.level(), now.index());
    for (int width = 1; width < now.width(); width++) {
      Tile tile = new Tile(now.level(), now.index(), width);
      if (wasSigned(tile)) {
        log.required(tile).ifPresent(found -> narrower(tile, false, found, hashes));
        if (tile.level() == 0) {
          log.requiredEntries(tile)
              .map(LogFiles::leaves)
              .ifPresent(found -> narrower(tile, true, found, hashes));
        }
      }
    }
  }

  private void narrower(
      Tile tile, boolean isBundle, List<Hash> found, Optional<List<Hash>> hashes) {
    if (hashes.isPresent() && !found.equals(hashes.get().subList(0, tile.width()))) {
      files.failure(LogFiles.name(tile, isBundle), CHANGED);
    } else {
      whole++;
    }
  }
}
