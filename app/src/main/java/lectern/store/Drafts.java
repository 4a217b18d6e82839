package lectern.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.record.Hash;
import lectern.record.MalformedException;
import lectern.source.Format;
import lectern.source.Source;
import org.jspecify.annotations.Nullable;

/// The drafts in `desk.db`.
final class Drafts {
  private static final String COLUMNS =
      "id, sha256, name, format, length, imported, kind, title, day, place, slug, visit, work";

  private final Database database;

  Drafts(Database database) {
    this.database = database;
  }

  /// In the order of their import.
  List<Draft> all() throws RecordException {
    return database.list("select " + COLUMNS + " from draft order by id", Drafts::draft);
  }

  Optional<Draft> of(long id) throws RecordException {
    return database.first("select " + COLUMNS + " from draft where id = ?", Drafts::draft, id);
  }

  Optional<Draft> of(Hash sha256) throws RecordException {
    return database.first(
        "select " + COLUMNS + " from draft where sha256 = ?", Drafts::draft, sha256.hex());
  }

  /// The bytes of a draft.
  ///
  /// @throws RecordException if it is gone, or its bytes are not the ones that were imported
  Source source(Draft draft) throws RecordException {
    byte[] bytes =
        database
            .first("select bytes from draft where id = ?", row -> row.getBytes(1), draft.id())
            .orElseThrow(() ->
                new RecordException(
                    "Draft "
                        + draft.id()
                        + " is not there any more. It was published or discarded meanwhile; `lectern drafts`"
                        + " shows those that there are."));
    if (!Hash.sha256(bytes).equals(draft.sha256())) {
      throw new RecordException(
          "The bytes of draft "
              + draft.id()
              + " (\""
              + draft.name()
              + "\") are not the ones that were imported: desk.db is damaged. Discard the draft and import the document"
              + " again.");
    }
    return Source.of(draft.name(), draft.format(), bytes);
  }

  Sketch sketch(Draft draft) throws RecordException {
    return database
        .first(
            "select sketch from draft where id = ?", row -> Sketch.of(row.getBytes(1)), draft.id())
        .orElseThrow();
  }

  int count() throws RecordException {
    return (int) database.number("select count(*) from draft");
  }

  /// Adds a draft; part of a transaction.
  ///
  /// @return its id
  long add(Source source, Hash sha256, Sketch sketch, DraftDetails details, Instant now)
      throws RecordException {
    add(null, source, sha256, sketch, details, now);
    return database.number("select last_insert_rowid()");
  }

  /// Adds one that was in another file, under the id that it had there.
  void addAgain(Draft draft, Source source, Sketch sketch) throws RecordException {
    add(draft.id(), source, draft.sha256(), sketch, draft.details(), draft.imported());
  }

  private void add(
      @Nullable Long id,
      Source source,
      Hash sha256,
      Sketch sketch,
      DraftDetails details,
      Instant imported)
      throws RecordException {
    byte[] bytes = EntryMaker.bytes(source);
    database.update(
        "insert into draft"
            + " (id, sha256, name, format, length, imported, kind, title, day, place, slug, visit, work, sketch, bytes)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        sha256.hex(),
        source.name(),
        source.format().name(),
        bytes.length,
        imported.toString(),
        details.kind().orElse(null),
        details.title().orElse(null),
        text(details.day()),
        details.place().orElse(null),
        details.slug().orElse(null),
        text(details.visit()),
        text(details.work()),
        sketch.bytes(),
        bytes);
  }

  /// @return whether there is such a draft
  boolean describe(long id, DraftDetails details) throws RecordException {
    return database.update(
            "update draft set kind = ?, title = ?, day = ?, place = ?, slug = ?, visit = ?, work = ? where id = ?",
            details.kind().orElse(null),
            details.title().orElse(null),
            text(details.day()),
            details.place().orElse(null),
            details.slug().orElse(null),
            text(details.visit()),
            text(details.work()),
            id)
        == 1;
  }

  /// @return whether there was such a draft
  boolean discard(long id) throws RecordException {
    return database.update("delete from draft where id = ?", id) == 1;
  }

  private static @Nullable String text(Optional<?> value) {
    return value.map(Object::toString).orElse(null);
  }

  private static Draft draft(ResultSet row) throws SQLException, RecordException {
    try {
      return new Draft(
          row.getLong("id"),
          Hash.ofHex(row.getString("sha256")),
          row.getString("name"),
          Format.valueOf(row.getString("format")),
          row.getLong("length"),
          Instant.parse(row.getString("imported")),
          new DraftDetails(
              Optional.ofNullable(row.getString("kind")),
              Optional.ofNullable(row.getString("title")),
              Optional.ofNullable(row.getString("day")).map(LocalDate::parse),
              Optional.ofNullable(row.getString("place")),
              Optional.ofNullable(row.getString("slug")),
              Optional.ofNullable(row.getString("visit")).map(WorkId::parse),
              Optional.ofNullable(row.getString("work")).map(WorkId::parse)));
    } catch (MalformedException | RuntimeException e) {
      throw new RecordException(
          "Draft " + row.getLong("id") + " in desk.db cannot be read: " + e.getMessage(), e);
    }
  }
}
