package lectern.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// A SQLite database through one connection, which threads take in turn. What is long in JDBC is short here.
final class Database implements AutoCloseable {
  private static final String BUSY_MILLISECONDS = "10000";

  /// The part of an error code that says what kind it is; the rest says more.
  private static final int PRIMARY = 0xff;

  private final String name;
  private final Connection connection;
  private final ReentrantLock turn = new ReentrantLock();

  /// Makes something of the row that `row` stands at.
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException, RecordException;
  }

  /// Several statements that take effect together or not at all.
  @FunctionalInterface
  interface Work {
    void run() throws RecordException;
  }

  private Database(String name, Connection connection) {
    this.name = name;
    this.connection = connection;
  }

  /// Opens a database, and makes the file where there is none.
  static Database open(Path file) throws RecordException {
    return connect(file.toString(), "jdbc:sqlite:" + file);
  }

  /// A database that lives as long as this object.
  static Database inMemory() throws RecordException {
    return connect("a database in memory", "jdbc:sqlite::memory:");
  }

  private static Database connect(String name, String url) throws RecordException {
    Properties properties = new Properties();
    properties.setProperty("busy_timeout", BUSY_MILLISECONDS);
    try {
      // Not through DriverManager, which would load every driver there is.
      Connection connection = JDBC.createConnection(url, properties);
      return new Database(name, connection);
    } catch (SQLException e) {
      throw trouble(name, e);
    }
  }

  /// @param parameters for the question marks in `sql`: String, Long, Integer, byte[] or null
  <T> List<T> list(String sql, Row<T> row, @Nullable Object... parameters) throws RecordException {
    turn.lock();
    try (PreparedStatement statement = prepare(sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw trouble(name, e);
    } finally {
      turn.unlock();
    }
  }

  /// The first row, if there is one.
  <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... parameters)
      throws RecordException {
    return list(sql, row, parameters).stream().findFirst();
  }

  /// The number that a query gives in its first column; 0 where it gives none.
  long number(String sql, @Nullable Object... parameters) throws RecordException {
    return first(sql, row -> row.getLong(1), parameters).orElse(0L);
  }

  /// @return how many rows were changed
  int update(String sql, @Nullable Object... parameters) throws RecordException {
    turn.lock();
    try (PreparedStatement statement = prepare(sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw trouble(name, e);
    } finally {
      turn.unlock();
    }
  }

  /// Statements of a script, parted by semicolons, or a `PRAGMA`.
  void execute(String script) throws RecordException {
    turn.lock();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(script);
    } catch (SQLException e) {
      throw trouble(name, e);
    } finally {
      turn.unlock();
    }
  }

  /// Like [#inTransaction], but what it did may be gone after a power failure, though never in parts: for what can be made
  /// again, and much quicker.
  void inPassingTransaction(Work work) throws RecordException {
    turn.lock();
    try {
      execute("PRAGMA synchronous=NORMAL");
      inTransaction(work);
    } finally {
      execute("PRAGMA synchronous=FULL");
      turn.unlock();
    }
  }

  /// On return it stays. Nobody else writes between its statements, in this process or in another. Not inside itself.
  void inTransaction(Work work) throws RecordException {
    turn.lock();
    try {
      execute("BEGIN IMMEDIATE");
      boolean isDone = false;
      try {
        work.run();
        execute("COMMIT");
        isDone = true;
      } finally {
        if (!isDone) {
          rollBack();
        }
      }
    } finally {
      turn.unlock();
    }
  }

  private void rollBack() {
    try {
      execute("ROLLBACK");
    } catch (RecordException e) {
      // SQLite has done so itself, as when the disk is full. What went wrong before that is told.
    }
  }

  /// Writes a copy to a file that does not exist, as the database is now, without the space of what was deleted. Others may
  /// go on reading and writing.
  void copyTo(Path file) throws RecordException {
    update("VACUUM INTO ?", file.toString());
  }

  private PreparedStatement prepare(String sql, @Nullable Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  /// Whether this was thrown because a database is damaged.
  static boolean isDamage(RecordException e) {
    return e.getCause() instanceof SQLiteException sqlite
        && switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY)) {
          case SQLITE_CORRUPT, SQLITE_NOTADB -> true;
          default -> false;
        };
  }

  private static RecordException trouble(String name, SQLException e) {
    SQLiteErrorCode code =
        e instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    String message =
        switch (SQLiteErrorCode.getErrorCode(code.code & PRIMARY)) {
          case SQLITE_FULL ->
              "The disk is full: \""
                  + name
                  + "\" could not be written. Nothing of this step was kept. Make room and try again.";
          case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH ->
              "\""
                  + name
                  + "\" may not be written by this user. Nothing of this step was kept. Change the permissions of the"
                  + " file and its folder, or run Lectern as somebody who may.";
          case SQLITE_CORRUPT, SQLITE_NOTADB ->
              "\""
                  + name
                  + "\" is damaged ("
                  + e.getMessage()
                  + "). What is published is not in it and is not touched. Run `lectern rebuild`: it makes the file anew"
                  + " from the log, saves the drafts that can still be read, and keeps the damaged file beside it.";
          case SQLITE_BUSY, SQLITE_LOCKED ->
              "\""
                  + name
                  + "\" is kept busy by another program. Nothing of this step was kept. Try again when it has ended.";
          default -> "\"" + name + "\" could not be used: " + e.getMessage() + ".";
        };
    return new RecordException(message, e);
  }

  @Override
  public void close() throws RecordException {
    turn.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw trouble(name, e);
    } finally {
      turn.unlock();
    }
  }
}
