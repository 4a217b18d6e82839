package lectern.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The part of an audit that goes through the names of all files: what is there and should not be.
final class StraysAudit {
  private static final String BUNDLES = LogFiles.FOLDER + "tile/entries/";
  private static final Set<String> KEYS =
      Set.of(Audit.PUBLIC_KEY, Audit.PRIVATE_KEY, Audit.NEXT_KEY);

  private final AuditFiles files;
  private final Optional<LogAudit> log;
  private final boolean isLogWhole;
  private final SourcesAudit sources;
  private final LogFiles logFiles;
  private final Optional<LeftoversAudit> leftovers;

  /// @param log empty if it cannot be judged
  StraysAudit(AuditFiles files, Optional<LogAudit> log, SourcesAudit sources) {
    this.files = files;
    this.log = log;
    this.isLogWhole = log.filter(read -> read.contents().isWhole()).isPresent();
    this.sources = sources;
    this.logFiles = new LogFiles(files);
    this.leftovers = log.map(read -> new LeftoversAudit(files, read.size(), read.tiles()));
  }

  void run() throws IOException {
    try (Stream<String> names = files.names()) {
      names.forEach(this::file);
    } catch (UncheckedIOException e) {
      files.failure(
          "sources/, log/, keys/",
          "Not all names of files can be listed, so whether there is one too much cannot be told: "
              + Found.safe(String.valueOf(e.getMessage()))
              + ".");
    }
    leftovers.ifPresent(LeftoversAudit::run);
    sources.strays(leftovers.map(LeftoversAudit::sources).orElse(Set.of()), isLogWhole);
  }

  private void file(String name) {
    if (name.startsWith(SourcesAudit.FOLDER)) {
      sources.named(name, isLogWhole);
    } else if (name.startsWith(LogFiles.FOLDER) && !name.equals(Audit.CHECKPOINT)) {
      ofLog(name);
    } else if (name.startsWith("keys/") && !KEYS.contains(name)) {
      files.failure(
          name, "This file does not belong here: a record has no keys but log.key and log.vkey.");
    }
  }

  private void ofLog(String name) {
    boolean isBundle = name.startsWith(BUNDLES);
    Optional<Tile> tile = tile(name, isBundle);
    if (tile.isEmpty()) {
      files.failure(name, "This file does not belong here: no log has a file of this name.");
    } else if (log.isPresent()) {
      tile(log.get().tiles(), tile.get(), isBundle);
    } else {
      isTile(tile.get(), isBundle);
    }
  }

  private static Optional<Tile> tile(String name, boolean isBundle) {
    String path = name.substring(LogFiles.FOLDER.length());
    try {
      return Optional.of(isBundle ? Tile.parseEntries(path) : Tile.parse(path));
    } catch (MalformedException _) {
      return Optional.empty();
    }
  }

  /// Without a checkpoint a file of the log can only be asked whether it is one.
  private void isTile(Tile tile, boolean isBundle) {
    if (isBundle) {
      var _ = logFiles.foundEntries(tile);
    } else {
      var _ = logFiles.found(tile);
    }
  }

  private void tile(TilesAudit tree, Tile tile, boolean isBundle) {
    switch (tree.placeOf(tile)) {
      case NEEDED -> {} // Read already, or remarked on.
      case BEYOND -> leftovers.orElseThrow().add(tile, isBundle);
      case SUPERSEDED, UNCERTAIN -> tree.superseded(tile, isBundle);
      case NEVER_SIGNED ->
          files.failure(
              LogFiles.name(tile, isBundle),
              "This file does not belong here: no checkpoint of that size was ever signed.");
    }
  }
}
