package lectern.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The part of an audit about `log/`: reads it from its first entry to its last.
///
/// Every leaf hash is there twice, in a tile and by hashing the entry. Where the two differ, the signed root says which
/// file was changed.
final class LogAudit {
  private final Audit audit;
  private final Checkpoint checkpoint;
  private final LogContents contents = new LogContents();
  private final RunningRoot byEntries = new RunningRoot();
  private final RunningRoot byTiles = new RunningRoot();
  private final List<Hash> fullByEntries = new ArrayList<>();
  private final List<Hash> fullByTiles = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private long files;

  /// A tile of leaf hashes and a bundle that do not agree.
  private record Difference(Tile tile, long entry) {}

  private LogAudit(Audit audit, Checkpoint checkpoint) {
    this.audit = audit;
    this.checkpoint = checkpoint;
  }

  /// Reads the log that the checkpoint covers, and says what is wrong with it.
  static LogContents run(Audit audit, Checkpoint checkpoint) {
    LogAudit log = new LogAudit(audit, checkpoint);
    log.run();
    log.contents.read(log.files);
    return log.contents;
  }

  private void run() {
    for (long start = 0; start < checkpoint.size(); start += Tile.FULL_WIDTH) {
      int width = (int) Math.min(Tile.FULL_WIDTH, checkpoint.size() - start);
      if (!leaves(new Tile(0, start / Tile.FULL_WIDTH, width))) {
        contents.breakOff();
        return;
      }
    }
    boolean entriesLead = byEntries.root().equals(checkpoint.root());
    boolean tilesLead = byTiles.root().equals(checkpoint.root());
    for (Difference difference : differences) {
      blame(difference, entriesLead, tilesLead);
    }
    if (!entriesLead && !tilesLead) {
      audit
          .remarks()
          .failure(
              Audit.CHECKPOINT,
              "Its root is "
                  + checkpoint.root().base64()
                  + ", but the "
                  + checkpoint.size()
                  + " entries lead to "
                  + byEntries.root().base64()
                  + ".");
    }
    TilesAudit tiles =
        new TilesAudit(audit, contents, checkpoint.size(), tilesLead ? fullByTiles : fullByEntries);
    files += tiles.run();
  }

  /// Takes the leaves of a tile from both of its files.
  ///
  /// @return whether at least one of them gave them
  private boolean leaves(Tile tile) {
    Optional<List<Hash>> hashed = entries(tile);
    Optional<List<Hash>> written = hashes(tile);
    if (hashed.isEmpty() && written.isEmpty()) {
      return false;
    }
    List<Hash> fromEntries = hashed.or(() -> written).orElseThrow();
    List<Hash> fromTile = written.or(() -> hashed).orElseThrow();
    long start = byEntries.size();
    for (int i = 0; i < tile.width(); i++) {
      if (!fromEntries.get(i).equals(fromTile.get(i))) {
        differences.add(new Difference(tile, start + i));
        break;
      }
    }
    fromEntries.forEach(byEntries::add);
    fromTile.forEach(byTiles::add);
    if (!tile.isPartial()) {
      fullByEntries.add(MerkleTree.root(fromEntries));
      fullByTiles.add(MerkleTree.root(fromTile));
    }
    return true;
  }

  private Optional<List<Hash>> entries(Tile tile) {
    String name = LogFiles.entries(tile);
    Optional<byte[]> bundle = audit.required(name, "entries of the log");
    if (bundle.isPresent()) {
      try {
        List<byte[]> entries = EntryBundle.decode(bundle.get(), tile.width());
        files++;
        return Optional.of(hashed(entries, name));
      } catch (MalformedException e) {
        audit.remarks().failure(name, e.getMessage());
      }
    }
    contents.breakOff();
    return Optional.empty();
  }

  private List<Hash> hashed(List<byte[]> entries, String name) {
    List<Hash> leaves = new ArrayList<>(entries.size());
    for (byte[] entry : entries) {
      leaves.add(MerkleTree.leafHash(entry));
      try {
        contents.add(Manifest.parse(entry));
      } catch (MalformedException e) {
        audit
            .remarks()
            .failure(
                name, "Entry " + (byEntries.size() + leaves.size() - 1) + ": " + e.getMessage());
        contents.breakOff();
      }
    }
    return leaves;
  }

  private Optional<List<Hash>> hashes(Tile tile) {
    String name = LogFiles.of(tile);
    Optional<byte[]> bytes = audit.required(name, "hashes of the log");
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    if (bytes.get().length != tile.length()) {
      audit.remarks().failure(name, LogFiles.wrongLength(bytes.get().length, tile));
      return Optional.empty();
    }
    files++;
    List<Hash> hashes = new ArrayList<>(tile.width());
    for (int i = 0; i < tile.width(); i++) {
      hashes.add(Hash.of(Arrays.copyOfRange(bytes.get(), i * Hash.LENGTH, (i + 1) * Hash.LENGTH)));
    }
    return Optional.of(hashes);
  }

  private void blame(Difference difference, boolean entriesLead, boolean tilesLead) {
    if (!tilesLead) {
      audit
          .remarks()
          .failure(
              LogFiles.of(difference.tile()),
              "Its hash of entry "
                  + difference.entry()
                  + " is not that of the entry: one of the two was changed.");
    }
    if (!entriesLead) {
      audit
          .remarks()
          .failure(
              LogFiles.entries(difference.tile()),
              "Entry "
                  + difference.entry()
                  + " is not the one that was published: its hash is another.");
    }
  }
}
