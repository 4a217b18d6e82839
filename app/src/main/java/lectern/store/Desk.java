package lectern.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The file `desk.db`: drafts, and the catalogue of what is published.
///
/// Its format is SQLite's own `user_version`. A file of an older format is brought up to date when it is opened, one
/// script after the other, each in a transaction with the number that it leads to (docs/adr/0010).
final class Desk {
  static final String FILE = "desk.db";

  /// The format that this release writes; there is a script `desk-N.sql` for each up to it.
  private static final int FORMAT = 3;

  private Desk() {}

  /// Opens the file, and makes it where it is missing.
  ///
  /// @throws RecordException if it is damaged, was written by a newer release, or cannot be written to
  static Database open(Path folder) throws RecordException {
    Path file = folder.resolve(FILE);
    Database database = Database.open(file);
    try {
      bringUpToDate(file, database);
      return database;
    } catch (RecordException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// The catalogue, without the drafts, of a record that this user can only read: SQLite needs to write beside a file
  /// that it reads. Lasts as long as it is open. It may be behind the log, or empty, and can be brought level.
  static Database copyInMemory(Path folder) throws RecordException {
    Database copy = Database.inMemory();
    for (int format = 1; format <= FORMAT; format++) {
      copy.execute(script(format));
    }
    Path file = folder.resolve(FILE);
    if (Files.isReadable(file)) {
      try {
        copy.execute(
            "ATTACH '" + file.toUri().toString().replace("'", "''") + "?immutable=1' AS desk");
        if (copy.number("PRAGMA desk.user_version") == FORMAT) {
          copy.inTransaction(() -> copyCatalogue(copy));
        }
        copy.execute("DETACH desk");
      } catch (RecordException e) {
        // Somebody writes to it, or it is damaged. Then it is made from the log.
      }
    }
    return copy;
  }

  private static void copyCatalogue(Database copy) throws RecordException {
    for (String table : List.of("level", "work", "entry", "file", "sketch")) {
      copy.update("delete from " + table);
      copy.update("insert into " + table + " select * from desk." + table);
    }
  }

  /// Whether this user can write to the file, and to its folder, where SQLite keeps two more beside it.
  static boolean isWritable(Path folder) {
    Path file = folder.resolve(FILE);
    return Files.isWritable(folder) && (!Files.exists(file) || Files.isWritable(file));
  }

  private static void bringUpToDate(Path file, Database database) throws RecordException {
    int found = format(database);
    requireKnown(file, found);
    // Readers go on while somebody writes. It is kept in the file, but not in a copy of it.
    database.list("PRAGMA journal_mode=WAL", row -> row.getString(1));
    if (found < FORMAT) {
      database.inTransaction(() -> {
        // Another process may have been quicker.
        for (int next = format(database) + 1; next <= FORMAT; next++) {
          database.execute(script(next));
          database.execute("PRAGMA user_version=" + next);
        }
      });
    }
  }

  private static int format(Database database) throws RecordException {
    return (int) database.number("PRAGMA user_version");
  }

  private static void requireKnown(Path file, int found) throws RecordException {
    if (found > FORMAT) {
      throw new RecordException(
          RecordException.quoted(file)
              + " has format "
              + found
              + ", but this release of Lectern knows formats up to "
              + FORMAT
              + ". Use the release that wrote it, or a newer one.");
    }
  }

  private static String script(int format) {
    String name = "desk-" + format + ".sql";
    try (InputStream in =
        Objects.requireNonNull(Desk.class.getResourceAsStream(name), () -> name + " is missing")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("A file of the program, " + name + ", cannot be read.", e);
    }
  }
}
