package lectern.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.cite.WorkId;
import lectern.record.Checkpoint;
import lectern.record.Hash;
import lectern.record.MalformedException;
import lectern.record.Manifest;
import org.jspecify.annotations.Nullable;

/// What the log says, in `desk.db`, by other orders than the log's own: which works there are, and which entries are
/// about each. It says nothing that the log doesn't say, and is made from it anew where the two differ.
final class Catalogue {
  private static final List<String> TABLES = List.of("work", "entry", "file", "sketch");

  private final Database database;
  private final LogFolder log;
  private final CatalogueCards cards;

  Catalogue(Database database, Layout layout) {
    this.database = database;
    this.log = new LogFolder(layout);
    this.cards = new CatalogueCards(layout);
  }

  /// Where a checkpoint comes from.
  @FunctionalInterface
  interface Newest {
    Checkpoint checkpoint() throws RecordException;
  }

  /// How much of the log it covers, and the log's root there.
  private record Level(long size, Hash root) {
    boolean is(Checkpoint checkpoint) {
      return size == checkpoint.size() && root.equals(checkpoint.root());
    }
  }

  private Level level() throws RecordException {
    return database
        .first("select size, root from level", Catalogue::level)
        .orElseThrow(() -> new RecordException("The catalogue in desk.db has no level."));
  }

  private static Level level(ResultSet row) throws SQLException, RecordException {
    try {
      return new Level(row.getLong("size"), Hash.ofHex(row.getString("root")));
    } catch (MalformedException e) {
      throw new RecordException("The level of the catalogue cannot be read: " + e.getMessage(), e);
    }
  }

  /// Whether it says what a log of this checkpoint says.
  boolean isLevelWith(Checkpoint checkpoint) throws RecordException {
    return level().is(checkpoint);
  }

  /// Adds what has been committed since it was last brought level, by whomever. Where it covers something else than the log,
  /// or more, it is made anew.
  ///
  /// @param newest read when nobody else can bring the catalogue level meanwhile, so that it can't be older than it
  void bringLevel(Newest newest) throws RecordException {
    database.inPassingTransaction(() -> {
      Checkpoint checkpoint = newest.checkpoint();
      Level level = level();
      if (!level.is(checkpoint)) {
        replay(isBeginning(level, checkpoint) ? level.size() : clear(), checkpoint);
      }
    });
  }

  /// Makes it anew.
  void rebuild(Newest newest) throws RecordException {
    database.inPassingTransaction(() -> replay(clear(), newest.checkpoint()));
  }

  private boolean isBeginning(Level level, Checkpoint checkpoint) throws RecordException {
    if (level.size() >= checkpoint.size()) {
      return false;
    }
    try {
      return log.tree(level.size()).root().equals(level.root());
    } catch (IOException | MalformedException e) {
      throw damaged(e);
    }
  }

  private long clear() throws RecordException {
    for (String table : TABLES) {
      database.update("delete from " + table);
    }
    return 0;
  }

  private void replay(long from, Checkpoint checkpoint) throws RecordException {
    long next = from;
    while (next < checkpoint.size()) {
      List<Manifest> manifests;
      try {
        manifests = log.entriesFrom(next, checkpoint.size());
      } catch (IOException | MalformedException e) {
        throw damaged(e);
      }
      for (CatalogueCards.Card card : cards.of(manifests)) {
        add(next++, card);
      }
    }
    database.update(
        "update level set size = ?, root = ?", checkpoint.size(), checkpoint.root().hex());
  }

  private static RecordException damaged(Exception e) {
    return new RecordException(
        "The log cannot be read: "
            + e.getMessage()
            + " Run `lectern verify`, which names every damaged file, and get them back from a backup.",
        e);
  }

  private void add(long number, CatalogueCards.Card card) throws RecordException {
    Manifest manifest = card.manifest();
    @Nullable String work = manifest instanceof Manifest.OfWork of ? of.work().toString() : null;
    database.update(
        "insert into entry (number, type, work, edition) values (?, ?, ?, ?)",
        number,
        manifest.type(),
        work,
        card.edition());
    for (String file : card.files()) {
      database.update("insert or ignore into file (name, entry) values (?, ?)", file, number);
      database.update("delete from draft where sha256 = ?", file);
    }
    if (manifest instanceof Manifest.OfWork of) {
      about(number, of, card);
    }
    if (card.sketch().isPresent()) {
      database.update(
          "insert into sketch (work, edition, hashes) values (?, ?, ?)",
          work,
          card.edition(),
          card.sketch().get().bytes());
    }
  }

  private void about(long number, Manifest.OfWork manifest, CatalogueCards.Card card)
      throws RecordException {
    String id = manifest.work().toString();
    String time = manifest.stamp().time().toString();
    if (card.isEdition()) {
      database.update(
          "insert into work (id, day, title, visit, edition, withdrawn, published, changed, last)"
              + " values (?, ?, ?, ?, ?, 0, ?, ?, ?) on conflict (id) do update set title = excluded.title,"
              + " visit = excluded.visit, edition = excluded.edition, withdrawn = 0, changed = excluded.changed,"
              + " last = excluded.last",
          id,
          manifest.work().date().toString(),
          card.title(),
          card.visit().map(WorkId::toString).orElse(null),
          card.edition(),
          time,
          time,
          number);
    } else {
      database.update(
          "update work set withdrawn = withdrawn or ?, changed = ?, last = ? where id = ?",
          manifest instanceof Manifest.Withdraw ? 1 : 0,
          time,
          number,
          id);
    }
  }

  /// Works without visits, newest day first.
  List<Work> works() throws RecordException {
    return database.list(
        "select * from work where id not like 'visit/%' order by day desc, id", Catalogue::work);
  }

  List<Work> visits() throws RecordException {
    return database.list(
        "select * from work where id like 'visit/%' order by day desc, id", Catalogue::work);
  }

  /// The works of a visit, in the order of their days.
  List<Work> worksOf(WorkId visit) throws RecordException {
    return database.list(
        "select * from work where visit = ? order by day, id", Catalogue::work, visit.toString());
  }

  Optional<Work> work(WorkId id) throws RecordException {
    return database.first("select * from work where id = ?", Catalogue::work, id.toString());
  }

  private static Work work(ResultSet row) throws SQLException {
    return new Work(
        WorkId.parse(row.getString("id")),
        row.getString("title"),
        Optional.ofNullable(row.getString("visit")).map(WorkId::parse),
        row.getInt("edition"),
        row.getBoolean("withdrawn"),
        Instant.parse(row.getString("published")),
        Instant.parse(row.getString("changed")),
        row.getLong("last"));
  }

  /// The indexes of all entries about a work, ascending.
  List<Long> entries(WorkId work) throws RecordException {
    return database.list(
        "select number from entry where work = ? order by number",
        row -> row.getLong(1),
        work.toString());
  }

  /// The index of the entry that published an edition, or the edition of a visit's programme.
  Optional<Long> edition(WorkId work, int edition) throws RecordException {
    return database.first(
        "select number from entry where work = ? and edition = ? and type in ('publish', 'correct', 'visit')",
        row -> row.getLong(1),
        work.toString(),
        edition);
  }

  /// The indexes of the newest entries of these types about works or visits, the newest first.
  List<Long> newest(Set<String> types, int limit) throws RecordException {
    String marks = types.stream().map(_ -> "?").collect(Collectors.joining(", "));
    Object[] values = Stream.concat(types.stream(), Stream.of(limit)).toArray();
    return database.list(
        "select number from entry where type in ("
            + marks
            + ") and work is not null order by number desc limit ?",
        row -> row.getLong(1),
        values);
  }

  /// The indexes of the entries of this type that are about the log itself, ascending.
  List<Long> aboutTheLog(String type) throws RecordException {
    return database.list(
        "select number from entry where work is null and type = ? order by number",
        row -> row.getLong(1),
        type);
  }

  /// The index of the first entry that names a file of `sources/`.
  ///
  /// @param name without its folder
  Optional<Long> naming(String name) throws RecordException {
    return database.first(
        "select entry from file where name = ? order by entry limit 1",
        row -> row.getLong(1),
        name);
  }
}
