package lectern.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// Damages a `desk.db` as a failing disk does.
final class Damage {
  private static final int PAGE = 4096;

  private Damage() {}

  /// Overwrites the first page of a table.
  static void table(Path data, String table) throws IOException, RecordException {
    Path file = data.resolve(Desk.FILE);
    long page;
    try (Database database = Database.open(file)) {
      page = database.number("select rootpage from sqlite_schema where name = ?", table);
    }
    try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
      raw.seek((page - 1) * PAGE);
      raw.write(new byte[PAGE]);
    }
  }
}
