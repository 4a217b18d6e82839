package lectern.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of an audit about `log/`: reads it from its first entry to its last, and names the files that are not what was
/// signed.
final class LogAudit {
  private final AuditFiles files;
  private final Checkpoint checkpoint;
  private final LeafTiles leaves;
  private final SourcesAudit sources;
  private final LogContents contents = new LogContents();
  private final TilesAudit tiles;
  private long whole;

  private LogAudit(
      AuditFiles files, Checkpoint checkpoint, LeafTiles leaves, SourcesAudit sources) {
    this.files = files;
    this.checkpoint = checkpoint;
    this.leaves = leaves;
    this.sources = sources;
    this.tiles = new TilesAudit(files, checkpoint.size(), leaves, contents);
  }

  /// Reads the log that the checkpoint covers, and remarks on what is wrong with it.
  ///
  /// @param sources checks the files that the entries refer to
  static LogAudit of(
      AuditFiles files, Checkpoint checkpoint, LeafTiles leaves, SourcesAudit sources) {
    LogAudit log = new LogAudit(files, checkpoint, leaves, sources);
    log.root();
    log.leaves.testimonies().forEach(log::blame);
    log.readContents();
    log.tiles.run();
    return log;
  }

  /// How many of its files were read and found whole.
  long whole() {
    return whole + tiles.whole();
  }

  /// How many entries the checkpoint covers.
  long size() {
    return checkpoint.size();
  }

  LogContents contents() {
    return contents;
  }

  TilesAudit tiles() {
    return tiles;
  }

  private void root() {
    if (leaves.wrongRoot().isEmpty()) {
      return;
    }
    String signed = checkpoint.root().base64();
    if (leaves.testimonies().size() == 1) {
      LeafTiles.Testimony said = leaves.testimonies().getFirst();
      String reason = "It does not lead to the signed root " + signed + ": it was changed.";
      said.entries().ifPresent(_ -> files.failure(LogFiles.entries(said.tile()), reason));
      said.own().ifPresent(_ -> files.failure(LogFiles.of(said.tile()), reason));
    } else {
      files.failure(
          Audit.CHECKPOINT,
          "Its root is "
              + signed
              + ", but the "
              + checkpoint.size()
              + " entries lead to "
              + leaves.wrongRoot().get().base64()
              + ": some were changed together with their tiles, or it is the checkpoint of another"
              + " log.");
    }
  }

  private void blame(LeafTiles.Testimony said) {
    Optional<Hash> root = leaves.roots().get((int) said.tile().index());
    String doubt = leaves.isProven() ? "it was changed." : "one of the two was changed.";
    if (said.entries().isPresent() && !said.entries().equals(root)) {
      files.failure(
          LogFiles.entries(said.tile()),
          (said.differs().isPresent()
                  ? "Entry "
                      + said.differs().getAsLong()
                      + " is not the one whose hash the tile holds: "
                  : "The entries are not those whose hashes the log holds: ")
              + doubt);
    } else if (said.entries().isPresent()) {
      whole++;
    }
    if (said.own().isPresent() && !said.own().equals(root)) {
      files.failure(
          LogFiles.of(said.tile()),
          (said.differs().isPresent()
                  ? "Its hash of entry "
                      + said.differs().getAsLong()
                      + " is not that of the entry: "
                  : "Its hashes are not those of the entries: ")
              + doubt);
    } else if (said.own().isPresent()) {
      whole++;
    }
  }

  private void readContents() {
    LogFiles log = new LogFiles(files);
    for (LeafTiles.Testimony said : leaves.testimonies()) {
      Optional<List<byte[]>> entries =
          leaves.believesEntries(said) ? log.requiredEntries(said.tile()) : Optional.empty();
      if (entries.isEmpty()) {
        contents.breakOff();
      }
      entries.ifPresent(found -> read(said.tile(), found));
    }
    if (!leaves.isComplete()) {
      contents.breakOff();
    }
  }

  private void read(Tile tile, List<byte[]> entries) {
    String bundle = LogFiles.entries(tile);
    List<SourcesAudit.Said> said = new ArrayList<>();
    long index = tile.index() * Tile.FULL_WIDTH;
    for (Entry entry : entries.parallelStream().map(Entry::parse).toList()) {
      try {
        Manifest manifest = entry.get();
        for (Claim claim : Claim.of(manifest)) {
          said.add(new SourcesAudit.Said(claim, bundle, index));
        }
        contents.add(manifest);
      } catch (MalformedException e) {
        contents.breakOff();
        files.failure(bundle, "Entry " + index + ": " + e.getMessage());
      }
      index++;
    }
    sources.check(said);
  }

  /// An entry that was parsed on some thread, or why it could not be.
  private record Entry(Optional<Manifest> manifest, String wrong) {
    static Entry parse(byte[] bytes) {
      try {
        return new Entry(Optional.of(Manifest.parse(bytes)), "");
      } catch (MalformedException e) {
        return new Entry(Optional.empty(), e.getMessage());
      }
    }

    Manifest get() throws MalformedException {
      return manifest.orElseThrow(() -> new MalformedException(wrong));
    }
  }
}
