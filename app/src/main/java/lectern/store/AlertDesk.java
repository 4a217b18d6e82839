package lectern.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The saved searches in `desk.db`, and the queue of their messages. Fit for several threads and processes: a message that one
/// has taken, the others leave alone for a while.
///
/// What a method has returned from is on disk.
public final class AlertDesk implements AutoCloseable {

  /// A process that took a message and died gives it back after this long.
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final String SEARCH =
      "select id, name, query, url, secret, created, seen from search";
  private static final String DELIVERY =
      "select id, search, body, attempts, due, failure from delivery";

  private final Database database;

  private AlertDesk(Database database) {
    this.database = database;
  }

  /// Opens the desk of a record.
  ///
  /// @throws RecordException if there is no record, or its `desk.db` is damaged or cannot be written to
  public static AlertDesk open(Path data) throws RecordException {
    RecordStore.requireRecord(new Layout(data));
    return new AlertDesk(Desk.open(data));
  }

  /// All saved searches, by name.
  public List<SavedSearch> searches() throws RecordException {
    return searches(database);
  }

  static List<SavedSearch> searches(Database database) throws RecordException {
    return database.list(SEARCH + " order by name", AlertDesk::search);
  }

  public Optional<SavedSearch> search(String name) throws RecordException {
    return database.first(SEARCH + " where name = ?", AlertDesk::search, name);
  }

  public Optional<SavedSearch> search(long id) throws RecordException {
    return database.first(SEARCH + " where id = ?", AlertDesk::search, id);
  }

  /// Adds a search.
  ///
  /// @param seen how many entries of the log it shall not tell of
  /// @throws RecordException if there is one with this name
  public void add(
      String name,
      String query,
      Optional<String> url,
      Optional<String> secret,
      Instant created,
      long seen)
      throws RecordException {
    database.inTransaction(() -> {
      if (search(name).isPresent()) {
        throw new RecordException(
            "There is a saved search named \""
                + name
                + "\" already. Remove it first, or take another name.");
      }
      database.update(
          "insert into search (name, query, url, secret, created, seen) values (?, ?, ?, ?, ?, ?)",
          name,
          query,
          url.orElse(null),
          secret.orElse(null),
          created.toString(),
          seen);
    });
  }

  /// Removes a search, and its messages that have not arrived.
  ///
  /// @return whether there was one
  public boolean remove(String name) throws RecordException {
    Optional<SavedSearch> found = search(name);
    if (found.isPresent()) {
      database.inTransaction(() -> {
        database.update("delete from delivery where search = ?", found.get().id());
        database.update("delete from search where id = ?", found.get().id());
      });
    }
    return found.isPresent();
  }

  /// Puts messages in the queue and says up to where the log has been told, both or neither.
  ///
  /// @param seen how many entries of the log the search has told of now
  /// @return whether it was so; false where another process was quicker, or the search is gone
  public boolean tell(SavedSearch search, long seen, List<Delivery> messages)
      throws RecordException {
    List<Boolean> done = new ArrayList<>();
    database.inTransaction(() -> {
      int changed =
          database.update(
              "update search set seen = ? where id = ? and seen = ?",
              seen,
              search.id(),
              search.seen());
      if (changed == 1) {
        for (Delivery message : messages) {
          insert(database, message);
        }
        done.add(true);
      }
    });
    return !done.isEmpty();
  }

  /// The messages that have not arrived, the next due first.
  public List<Delivery> deliveries() throws RecordException {
    return deliveries(database);
  }

  static List<Delivery> deliveries(Database database) throws RecordException {
    return database.list(DELIVERY + " order by due, id", AlertDesk::delivery);
  }

  /// Takes messages that are due, and keeps others from taking them for two minutes.
  ///
  /// @param limit the most wanted
  public List<Delivery> take(Instant now, int limit) throws RecordException {
    List<Delivery> taken = new ArrayList<>();
    database.inTransaction(() -> {
      taken.addAll(
          database.list(
              DELIVERY + " where due <= ? order by due, id limit ?",
              AlertDesk::delivery,
              now.toEpochMilli(),
              limit));
      for (Delivery each : taken) {
        database.update(
            "update delivery set due = ? where id = ?", now.plus(LEASE).toEpochMilli(), each.id());
      }
    });
    return taken;
  }

  /// Takes a message that has arrived, or is given up, out of the queue.
  public void drop(Delivery delivery) throws RecordException {
    database.update("delete from delivery where id = ?", delivery.id());
  }

  /// Notes that an attempt has failed.
  public void fail(Delivery delivery, Instant due, String failure) throws RecordException {
    database.update(
        "update delivery set attempts = attempts + 1, due = ?, failure = ? where id = ?",
        due.toEpochMilli(),
        failure,
        delivery.id());
  }

  /// Sends nothing to the address of a search any more, not even what waits. The search stays, for its feed.
  public void silence(long search) throws RecordException {
    database.inTransaction(() -> {
      database.update("delete from delivery where search = ?", search);
      database.update("update search set url = null, secret = null where id = ?", search);
    });
  }

  static void insert(Database database, SavedSearch search) throws RecordException {
    database.update(
        "insert into search (id, name, query, url, secret, created, seen) values (?, ?, ?, ?, ?, ?, ?)",
        search.id(),
        search.name(),
        search.query(),
        search.url().orElse(null),
        search.secret().orElse(null),
        search.created().toString(),
        search.seen());
  }

  static void insert(Database database, Delivery delivery) throws RecordException {
    database.update(
        "insert into delivery (id, search, body, attempts, due, failure) values (?, ?, ?, ?, ?, ?)",
        delivery.id(),
        delivery.search(),
        delivery.body(),
        delivery.attempts(),
        delivery.due().toEpochMilli(),
        delivery.failure().orElse(null));
  }

  private static SavedSearch search(ResultSet row) throws SQLException {
    return new SavedSearch(
        row.getLong("id"),
        row.getString("name"),
        row.getString("query"),
        Optional.ofNullable(row.getString("url")),
        Optional.ofNullable(row.getString("secret")),
        Instant.parse(row.getString("created")),
        row.getLong("seen"));
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getString("id"),
        row.getLong("search"),
        row.getString("body"),
        row.getInt("attempts"),
        Instant.ofEpochMilli(row.getLong("due")),
        Optional.ofNullable(row.getString("failure")));
  }

  @Override
  public void close() throws RecordException {
    database.close();
  }
}
