package lectern.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The part of an audit about what lies beyond the checkpoint: an interrupted write leaves bundles with its entries, and
/// once all of these are there the files that they refer to and the tiles that they lead to. Nothing else could.
final class LeftoversAudit {
  static final String LEFT =
      "An interrupted write left it; it is not published, and the next write clears it away.";

  /// An interrupted write appended at most 10,000 entries.
  private static final int MOST = 1_000;

  private final AuditFiles files;
  private final LogFiles log;
  private final long size;
  private final TilesAudit tree;
  private final List<Tile> bundles = new ArrayList<>();
  private final List<Tile> tiles = new ArrayList<>();
  private final Set<String> sources = new HashSet<>();
  private final List<Hash> added = new ArrayList<>();
  private boolean isWhole = true;

  LeftoversAudit(AuditFiles files, long size, TilesAudit tree) {
    this.files = files;
    this.log = new LogFiles(files);
    this.size = size;
    this.tree = tree;
  }

  /// Takes a tile, or bundle, that reaches beyond the tree.
  void add(Tile tile, boolean isBundle) {
    if (bundles.size() + tiles.size() == MOST) {
      files.doubtful(
          LogFiles.name(tile, isBundle),
          "This file does not belong here: it lies beyond the checkpoint, as do more files than an"
              + " interrupted write leaves.");
    } else {
      (isBundle ? bundles : tiles).add(tile);
    }
  }

  void run() {
    bundles.sort(Comparator.comparingLong(Tile::index).thenComparingInt(Tile::width));
    for (Tile bundle : bundles) {
      log.foundEntries(bundle).ifPresent(entries -> bundle(bundle, entries));
    }
    Optional<Map<Tile, byte[]>> expected = expected();
    for (Tile tile : tiles) {
      log.found(tile).ifPresent(hashes -> tile(tile, hashes, expected));
    }
  }

  /// The names of the files that the entries refer to.
  Set<String> sources() {
    return sources;
  }

  private void bundle(Tile bundle, List<byte[]> entries) {
    String name = LogFiles.entries(bundle);
    long start = bundle.index() * Tile.FULL_WIDTH;
    int published = Math.clamp(size - start, 0, bundle.width());
    List<Hash> leaves = LogFiles.leaves(entries);
    List<Hash> beyond = leaves.subList(published, leaves.size());
    if (published > 0 && !begins(leaves.subList(0, published), tree.hashes(0, bundle.index()))) {
      files.doubtful(name, "It does not agree with the log: it was changed.");
      isWhole = false;
    } else if (!entries.subList(published, entries.size()).stream()
        .allMatch(entry -> isLeft(name, entry))) {
      isWhole = false;
    } else {
      files.note(name, LEFT);
      isWhole &= start + published == size + added.size();
      added.addAll(beyond);
    }
  }

  private static boolean begins(List<Hash> hashes, Optional<List<Hash>> expected) {
    return expected.isEmpty() || hashes.equals(expected.get().subList(0, hashes.size()));
  }

  /// Whether an interrupted write after the newest checkpoint could have left such an entry.
  private boolean isLeft(String name, byte[] entry) {
    try {
      Manifest manifest = Manifest.parse(entry);
      long base = manifest.stamp().base();
      if (base > size) {
        files.doubtful(
            Audit.CHECKPOINT,
            "It is of "
                + size
                + " entries, but "
                + name
                + " holds an entry that was appended to one of "
                + base
                + ": an older checkpoint was put back.");
      } else if (base < size) {
        files.doubtful(name, "This file does not belong here: its entries are not the next ones.");
      }
      Claim.of(manifest).forEach(claim -> sources.add(claim.name()));
      return base == size;
    } catch (MalformedException e) {
      files.doubtful(name, "This file does not belong here: " + e.getMessage());
      return false;
    }
  }

  /// The tiles that the entries would have led to, none if some of these are not there; empty if the tree itself is not
  /// known where it would have grown, which is said elsewhere.
  private Optional<Map<Tile, byte[]>> expected() {
    if (!isWhole || added.isEmpty()) {
      return Optional.of(Map.of());
    }
    try {
      return Optional.of(TreeGrowth.of(this::edge, size, added).tiles());
    } catch (IOException | MalformedException _) {
      return Optional.empty();
    }
  }

  private byte[] edge(Tile tile) throws IOException {
    return tree.hashes(tile.level(), tile.index())
        .map(LogFiles::bytes)
        .orElseThrow(() -> new IOException("The tile is wrong."));
  }

  private void tile(Tile tile, List<Hash> hashes, Optional<Map<Tile, byte[]>> expected) {
    if (expected.isEmpty()) {
      return;
    }
    if (Arrays.equals(expected.get().get(tile), LogFiles.bytes(hashes))) {
      files.note(LogFiles.of(tile), LEFT);
    } else {
      files.doubtful(
          LogFiles.of(tile),
          "This file does not belong here: no entries after those of the checkpoint lead to it.");
    }
  }
}
