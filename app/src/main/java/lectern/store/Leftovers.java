package lectern.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import lectern.record.Checkpoint;
import lectern.record.EntryBundle;
import lectern.record.MalformedException;
import lectern.record.Manifest;
import lectern.record.Tile;

/// Clears away what an interrupted writer left: files that were not whole yet, entries and tiles beyond the checkpoint,
/// the sources that those entries name, and partial tiles whose full tile is there.
///
/// All of it was never published. Only who holds the [WriterLock] may do this.
final class Leftovers {
  private static final int TILES_BEYOND = LogAppender.MOST / Tile.FULL_WIDTH + 2;

  private final Layout layout;
  private final DurableFiles files;

  Leftovers(Layout layout, DurableFiles files) {
    this.layout = layout;
    this.files = files;
  }

  /// Clears the folder of files that are being written, and makes it where it doesn't exist.
  void clearUnfinished() throws IOException {
    files.makeFolder(layout.unfinished());
    for (Path file : LogAppender.list(layout.unfinished())) {
      Files.delete(file);
    }
  }

  /// @param checkpoint the newest
  /// @param base the size of the one before it
  /// @param catalogue level with the newest, to tell a source that is published from one that is not
  void clear(Checkpoint checkpoint, long base, Catalogue catalogue)
      throws IOException, RecordException {
    List<Path> bundles = beyond(0, checkpoint.size(), layout::entries);
    Set<Path> sources = new LinkedHashSet<>();
    for (Path bundle : bundles) {
      sources.addAll(unpublished(bundle, catalogue));
    }
    files.delete(sources);
    for (int level = 0; Files.isDirectory(layout.log().resolve("tile/" + level)); level++) {
      files.delete(beyond(level, checkpoint.size(), layout::tile));
    }
    // Last, since they say which sources have to go.
    files.delete(bundles);
    for (Path narrower : LogAppender.fullSince(layout, base, checkpoint.size())) {
      files.delete(LogAppender.list(narrower));
      Files.deleteIfExists(narrower);
    }
  }

  /// The tiles, or bundles, of a level that lie beyond a checkpoint of `size`.
  private List<Path> beyond(int level, long size, Function<Tile, Path> place) throws IOException {
    List<Path> found = new ArrayList<>();
    long hashes = size >> 8 * level;
    long current = hashes / Tile.FULL_WIDTH;
    for (long index = current; index < current + TILES_BEYOND; index++) {
      long published = Math.max(0, hashes - index * Tile.FULL_WIDTH);
      Path full = place.apply(new Tile(level, index, Tile.FULL_WIDTH));
      if (Files.exists(full)) {
        found.add(full);
      }
      for (Path partial : LogAppender.list(LogAppender.narrower(full))) {
        if (width(partial) > published) {
          found.add(partial);
        }
      }
    }
    return found;
  }

  /// From the name of a tile or bundle: `….p/112`, or another name for a full one.
  private static int width(Path file) {
    if (!String.valueOf(file.getParent()).endsWith(LogAppender.NARROWER)) {
      return Tile.FULL_WIDTH;
    }
    String name = String.valueOf(file.getFileName());
    return name.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(name) : 0;
  }

  private Set<Path> unpublished(Path bundle, Catalogue catalogue)
      throws IOException, RecordException {
    if (width(bundle) == 0) {
      return Set.of();
    }
    Set<Path> sources = new LinkedHashSet<>();
    try {
      for (byte[] entry : EntryBundle.decode(Files.readAllBytes(bundle), width(bundle))) {
        for (String name : CatalogueCards.files(Manifest.parse(entry))) {
          if (catalogue.naming(name).isEmpty()) {
            sources.add(layout.inSources(name));
          }
        }
      }
    } catch (MalformedException e) {
      // Then it names no files that this release could have written.
    }
    return sources;
  }
}
