package lectern.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import lectern.record.Checkpoint;
import lectern.record.EntryBundle;
import lectern.record.MalformedException;
import lectern.record.MerkleTree;
import lectern.record.SignedNote;
import lectern.record.Tile;
import lectern.record.TreeGrowth;

/// Appends entries to the log, all of them or none.
///
/// The order of the steps is what makes it so.
///
/// 1. Everything is brought to the disk under other names, the signed checkpoint too.
/// 2. The bundles with the new entries get their names, and their folder is forced. They say which files of `sources/` may
///    follow, so that [Leftovers] can find those if there is no step 4, after a power failure too.
/// 3. The files of `sources/` and the tiles get theirs, and the folders are forced.
/// 4. The checkpoint is renamed into the place of the one before, and its folder is forced. **The rename is the moment of
///    publication.**
/// 5. Narrower tiles and bundles go where a full one has come; if this is interrupted, it is done later.
final class LogAppender {
  /// Entries that are appended at once, at most; [Leftovers] looks no further beyond a checkpoint.
  static final int MOST = 10_000;

  /// What the folder of narrower tiles is named after the full one's name (tlog-tiles, section "Partial Tiles").
  static final String NARROWER = ".p";

  private final Layout layout;
  private final DurableFiles files;
  private final LogFolder log;

  LogAppender(Layout layout, DurableFiles files) {
    this.layout = layout;
    this.files = files;
    this.log = new LogFolder(layout);
  }

  /// What is to be written, and where it leads. Nothing of it is on disk.
  ///
  /// @param before the checkpoint that it is appended to
  /// @param note the signed checkpoint after it
  /// @param bundles what is to be there first
  /// @param sourcesAndTiles what is to be there then
  record Prepared(
      Checkpoint before,
      Checkpoint after,
      SignedNote note,
      SequencedMap<Path, DurableFiles.Content> bundles,
      SequencedMap<Path, DurableFiles.Content> sourcesAndTiles) {}

  /// @param now the newest checkpoint
  /// @param entries bytes of manifests, from 1 to [#MOST]
  /// @param sources files of `sources/` that the entries name and that are not there yet
  /// @param signer signs the new checkpoint
  /// @throws MalformedException if the log on disk is damaged where it goes on
  Prepared prepare(
      Checkpoint now,
      List<byte[]> entries,
      Map<Path, DurableFiles.Content> sources,
      Function<Checkpoint, SignedNote> signer)
      throws IOException, MalformedException {
    TreeGrowth growth =
        log.tree(now.size()).grow(entries.stream().map(MerkleTree::leafHash).toList());
    Checkpoint after = new Checkpoint(now.origin(), growth.size(), growth.root());
    SequencedMap<Path, DurableFiles.Content> rest = new LinkedHashMap<>(sources);
    growth.tiles().forEach((tile, bytes) -> rest.put(layout.tile(tile), () -> bytes));
    return new Prepared(now, after, signer.apply(after), bundles(now.size(), entries), rest);
  }

  /// Publishes. If it fails nothing is published, unless [#isCommitted] says so.
  void commit(Prepared prepared) throws IOException {
    Map<Path, DurableFiles.Content> all = new LinkedHashMap<>(prepared.bundles);
    all.putAll(prepared.sourcesAndTiles);
    all.put(layout.checkpoint(), prepared.note::bytes);
    DurableFiles.Staged staged = files.stage(all);
    files.place(staged.of(prepared.bundles.keySet()));
    files.place(staged.of(prepared.sourcesAndTiles.keySet()));
    files.place(staged.of(List.of(layout.checkpoint())));
    dropNarrower(prepared.before.size(), prepared.after.size());
  }

  /// Whether the checkpoint on disk is this one.
  boolean isCommitted(SignedNote note) {
    try {
      return Arrays.equals(log.checkpoint(), note.bytes());
    } catch (IOException e) {
      return false;
    }
  }

  private SequencedMap<Path, DurableFiles.Content> bundles(long size, List<byte[]> entries)
      throws IOException, MalformedException {
    SequencedMap<Path, DurableFiles.Content> bundles = new LinkedHashMap<>();
    long grown = size + entries.size();
    for (long first = size; first < grown; ) {
      Tile tile = LogFolder.tileOf(first, grown);
      long start = tile.index() * Tile.FULL_WIDTH;
      List<byte[]> all = new ArrayList<>();
      if (first > start) {
        all.addAll(log.entries(LogFolder.tileOf(start, size)));
      }
      long end = start + tile.width();
      all.addAll(entries.subList((int) (first - size), (int) (end - size)));
      byte[] bundle = EntryBundle.encode(all);
      bundles.put(layout.entries(tile), () -> bundle);
      first = end;
    }
    return bundles;
  }

  private void dropNarrower(long before, long after) {
    for (Path folder : fullSince(layout, before, after)) {
      try {
        for (Path file : list(folder)) {
          Files.delete(file);
        }
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        // They are in nobody's way. The next writer tries again.
      }
    }
  }

  /// The folders of partial tiles and bundles whose tile has become full between two sizes.
  static List<Path> fullSince(Layout layout, long before, long after) {
    List<Path> folders = new ArrayList<>();
    for (int level = 0; after >> 8 * level >= Tile.FULL_WIDTH; level++) {
      long index = (before >> 8 * level) / Tile.FULL_WIDTH;
      if ((after >> 8 * level) / Tile.FULL_WIDTH > index) {
        Tile full = new Tile(level, index, Tile.FULL_WIDTH);
        folders.add(narrower(layout.tile(full)));
        if (level == 0) {
          folders.add(narrower(layout.entries(full)));
        }
      }
    }
    return folders;
  }

  /// The folder of the partial tiles, or bundles, of a place.
  static Path narrower(Path full) {
    return full.resolveSibling(full.getFileName() + NARROWER);
  }

  /// The files in a folder; none where there is no such folder.
  static List<Path> list(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      List<Path> all = new ArrayList<>();
      files.forEach(all::add);
      return all;
    } catch (NoSuchFileException | NotDirectoryException e) {
      return List.of();
    }
  }
}
