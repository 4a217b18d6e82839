package lectern.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lectern.source.Source;

/// Saves what can still be read of a damaged `desk.db`: settings, saved searches and what they have yet to tell, what readers
/// reported, and the drafts whose bytes are the ones that were imported. The damaged file is kept.
final class Salvage {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Salvage() {}

  /// Puts a new file, with an empty catalogue, in the place of a damaged one.
  ///
  /// @return where the damaged one is now
  static Path of(Layout layout, Instant now) throws RecordException {
    Path file = layout.root().resolve(Desk.FILE);
    Path damaged = file.resolveSibling(Desk.FILE + ".damaged-" + STAMP.format(now));
    try {
      for (String part : List.of("", "-wal", "-shm")) {
        Path old = file.resolveSibling(Desk.FILE + part);
        if (Files.exists(old)) {
          Files.move(old, damaged.resolveSibling(damaged.getFileName() + part));
        }
      }
    } catch (IOException e) {
      throw RecordException.unwritable(file, e, "The damaged file is where it was.");
    }
    try (Database fresh = Desk.open(layout.root())) {
      Saved saved = read(damaged);
      fresh.inTransaction(() -> write(saved, fresh));
    }
    return damaged;
  }

  private record SavedDraft(Draft draft, Source source, Sketch sketch) {}

  private record Saved(
      Map<String, String> settings,
      List<SavedDraft> drafts,
      List<SavedSearch> searches,
      List<Delivery> deliveries,
      List<ErrorReport> reports) {}

  private static Saved read(Path damaged) {
    Saved saved =
        new Saved(
            new TreeMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    try (Database old = Database.open(damaged)) {
      for (long id : ids(old)) {
        read(old, id).ifPresent(saved.drafts::add);
      }
      attempt(() ->
          old.list(
              "select name, value from setting",
              row -> saved.settings.put(row.getString(1), row.getString(2))));
      attempt(() -> saved.searches.addAll(AlertDesk.searches(old)));
      attempt(() -> saved.deliveries.addAll(AlertDesk.deliveries(old)));
      attempt(() -> saved.reports.addAll(ReportDesk.reports(old)));
    } catch (RecordException e) {
      // What was read before is what can be saved.
    }
    return saved;
  }

  /// One damaged table does not take the others with it.
  private static void attempt(Database.Work reading) {
    try {
      reading.run();
    } catch (RecordException | RuntimeException e) {
      // Then this one cannot be saved.
    }
  }

  /// Those of the table, or of its index where the table cannot be walked.
  private static List<Long> ids(Database old) {
    for (String sql :
        List.of(
            "select id from draft", "select id from draft indexed by sqlite_autoindex_draft_1")) {
      try {
        return old.list(sql, row -> row.getLong(1));
      } catch (RecordException e) {
        // Perhaps the other way.
      }
    }
    return List.of();
  }

  private static Optional<SavedDraft> read(Database old, long id) {
    try {
      Drafts drafts = new Drafts(old);
      Draft draft = drafts.of(id).orElseThrow();
      return Optional.of(new SavedDraft(draft, drafts.source(draft), drafts.sketch(draft)));
    } catch (RecordException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static void write(Saved saved, Database fresh) throws RecordException {
    Drafts drafts = new Drafts(fresh);
    for (SavedDraft one : saved.drafts) {
      drafts.addAgain(one.draft, one.source, one.sketch);
    }
    for (Map.Entry<String, String> setting : saved.settings.entrySet()) {
      fresh.update("insert into setting values (?, ?)", setting.getKey(), setting.getValue());
    }
    for (SavedSearch search : saved.searches) {
      AlertDesk.insert(fresh, search);
    }
    for (Delivery delivery : saved.deliveries) {
      AlertDesk.insert(fresh, delivery);
    }
    for (ErrorReport report : saved.reports) {
      ReportDesk.insert(fresh, report);
    }
  }
}
