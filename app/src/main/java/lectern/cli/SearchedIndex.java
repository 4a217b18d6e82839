package lectern.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lectern.search.IndexException;
import lectern.search.PassageIndex;
import lectern.search.PassageSnapshot;
import lectern.search.RecordIndex;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The index that a command line names: of a record, or of a collection.
final class SearchedIndex implements AutoCloseable {
  private static final String INDEX = "--index";

  private final Path folder;
  private final Optional<RecordStore> store;
  private final Optional<RecordIndex> record;
  private final Optional<PassageIndex> collection;

  private SearchedIndex(
      Path folder,
      Optional<RecordStore> store,
      Optional<RecordIndex> record,
      Optional<PassageIndex> collection) {
    this.folder = folder;
    this.store = store;
    this.record = record;
    this.collection = collection;
  }

  /// Adds `--data` and `--index`.
  static void addTo(CommandSpec command) {
    DataOption.addTo(command);
    command.addOption(
        OptionSpec.builder(INDEX)
            .type(Path.class)
            .paramLabel("FOLDER")
            .description(
                "The index of a collection, in place of a record's; lectern index makes one.")
            .build());
  }

  static SearchedIndex open(CommandSpec command, Session session)
      throws RecordException, IndexException {
    @Nullable Path folder = command.commandLine().getParseResult().matchedOptionValue(INDEX, null);
    if (folder != null) {
      return new SearchedIndex(
          folder, Optional.empty(), Optional.empty(), Optional.of(PassageIndex.open(folder)));
    }
    RecordStore store = Desk.toRead(command, session);
    try {
      return new SearchedIndex(
          store.indexFolder(),
          Optional.of(store),
          Optional.of(RecordIndex.open(store)),
          Optional.empty());
    } catch (RecordException | IndexException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /// The record; empty for a collection.
  Optional<RecordStore> store() {
    return store;
  }

  Path folder() {
    return folder;
  }

  PassageSnapshot snapshot() throws RecordException, IndexException {
    return record.isPresent() ? record.get().snapshot() : collection.orElseThrow().snapshot();
  }

  List<String> notices() {
    return record.map(RecordIndex::notices).orElse(List.of());
  }

  @Override
  public void close() throws IndexException, RecordException {
    if (collection.isPresent()) {
      collection.get().close();
    }
    if (record.isPresent()) {
      record.get().close();
    }
    if (store.isPresent()) {
      store.get().close();
    }
  }
}
