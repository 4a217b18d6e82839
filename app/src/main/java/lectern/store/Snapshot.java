package lectern.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lectern.record.Checkpoint;
import lectern.record.EntryBundle;
import lectern.record.Hash;
import lectern.record.MalformedException;
import lectern.record.Manifest;
import lectern.record.MerkleTree;
import lectern.record.RunningRoot;
import lectern.record.SignedCheckpoint;
import lectern.record.SignedNote;
import lectern.record.Tile;
import lectern.record.VerifierKey;

/// A record as it was at one checkpoint, to be copied while somebody goes on writing. No lock is needed: what a checkpoint
/// covers never changes, and what a writer takes away meanwhile, narrower tiles, is the beginning of what it has put there.
///
/// What is copied is checked on the way: the entries against the signed root, the files against their names.
final class Snapshot {
  /// Files under way at once; their bytes are in memory.
  private static final int CHUNK = 64;

  private final Layout from;
  private final LogFolder log;
  private final SignedNote note;
  private final Checkpoint checkpoint;
  private final Set<String> sources = new LinkedHashSet<>();
  private final Set<Long> sizes = new LinkedHashSet<>();
  private Optional<VerifierKey> handedTo = Optional.empty();

  /// A file is not what the log says.
  private static final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;

    Damaged(Path file) {
      super(RecordException.quoted(file) + " does not hold what was published.");
    }

    @Override
    public String getMessage() {
      return Objects.requireNonNull(super.getMessage());
    }
  }

  Snapshot(Layout from, SignedCheckpoint signed) throws RecordException {
    this.from = from;
    this.log = new LogFolder(from);
    this.note = signed.note();
    this.checkpoint = signed.checkpoint();
    read();
  }

  private void read() throws RecordException {
    RunningRoot root = new RunningRoot();
    for (long next = 0; next < checkpoint.size(); next += Tile.FULL_WIDTH) {
      for (byte[] entry : entries(LogFolder.tileOf(next, checkpoint.size()))) {
        root.add(MerkleTree.leafHash(entry));
        note(entry);
      }
    }
    sizes.add(checkpoint.size());
    if (!root.root().equals(checkpoint.root())) {
      throw damaged("The entries don't lead to the root that the checkpoint signs.");
    }
  }

  private void note(byte[] entry) throws RecordException {
    try {
      Manifest manifest = Manifest.parse(entry);
      sizes.add(manifest.stamp().base());
      sources.addAll(CatalogueCards.files(manifest));
      if (manifest instanceof Manifest.Rotate rotate) {
        handedTo = Optional.of(rotate.to());
      }
    } catch (MalformedException e) {
      throw damaged(e.getMessage());
    }
  }

  private RecordException damaged(String why) {
    return new RecordException(
        "The record in "
            + RecordException.quoted(from.root())
            + " is damaged. "
            + why
            + " Nothing was copied; run `lectern verify`, which names every damaged file, and get them back from an earlier"
            + " backup first.");
  }

  private List<byte[]> entries(Tile tile) throws RecordException {
    try {
      return log.entries(tile);
    } catch (IOException e) {
      throw RecordException.unreadable(from.entries(tile), e);
    } catch (MalformedException e) {
      throw damaged(e.getMessage());
    }
  }

  /// The key that the newest hand-over in it put in force; empty if the log has its first key.
  Optional<VerifierKey> handedTo() {
    return handedTo;
  }

  /// Copies `sources/` and `log/`, the checkpoint last. On return all of it stays.
  void copy(Layout to, DurableFiles files) throws RecordException, IOException {
    Map<Path, DurableFiles.Content> contents = new LinkedHashMap<>();
    for (String name : sources) {
      contents.put(to.inSources(name), () -> source(name));
    }
    for (Tile tile : tiles()) {
      contents.put(to.tile(tile), () -> log.read(tile));
      if (tile.level() == 0) {
        contents.put(to.entries(tile), () -> bundle(tile));
      }
    }
    List<Map.Entry<Path, DurableFiles.Content>> all = new ArrayList<>(contents.entrySet());
    for (int i = 0; i < all.size(); i += CHUNK) {
      Map<Path, DurableFiles.Content> chunk = new LinkedHashMap<>();
      all.subList(i, Math.min(all.size(), i + CHUNK))
          .forEach(file -> chunk.put(file.getKey(), file.getValue()));
      write(chunk, files);
    }
    files.write(to.checkpoint(), note.bytes());
  }

  private void write(Map<Path, DurableFiles.Content> chunk, DurableFiles files)
      throws RecordException, IOException {
    try {
      files.write(chunk);
    } catch (Damaged e) {
      throw damaged(e.getMessage());
    }
  }

  private byte[] source(String name) throws IOException {
    Path file = from.inSources(name);
    byte[] bytes = Files.readAllBytes(file);
    if (!Hash.sha256(bytes).hex().equals(name.substring(0, 2 * Hash.LENGTH))) {
      throw new Damaged(file);
    }
    return bytes;
  }

  private byte[] bundle(Tile tile) throws IOException {
    try {
      return EntryBundle.encode(log.entries(tile));
    } catch (MalformedException e) {
      throw new Damaged(from.entries(tile));
    }
  }

  /// Those of the newest checkpoint, and those of earlier ones whose full tile is not there yet (tlog-tiles, section
  /// "Partial Tiles").
  private Set<Tile> tiles() {
    Set<Tile> tiles = new LinkedHashSet<>(Tile.of(checkpoint.size()));
    for (long size : sizes) {
      for (Tile tile : Tile.partialOf(size)) {
        long full = (checkpoint.size() >> 8 * tile.level()) / Tile.FULL_WIDTH;
        if (tile.index() == full) {
          tiles.add(tile);
        }
      }
    }
    return tiles;
  }
}
