package lectern.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lectern.cite.Citation;
import org.jspecify.annotations.Nullable;

/// What readers have reported as wrong, in `desk.db`. Fit for several threads and processes.
///
/// What a method has returned from is on disk.
public final class ReportDesk implements AutoCloseable {

  /// So many may be open at once; a desk that has more reads none of them.
  public static final int MOST_OPEN = 10_000;

  private static final String REPORT =
      "select id, received, citation, label, words, wrong, proposed, evidence, contact, closed, closed_by, note"
          + " from report";

  private final Database database;

  private ReportDesk(Database database) {
    this.database = database;
  }

  /// Opens the desk of a record.
  ///
  /// @throws RecordException if there is no record, or its `desk.db` is damaged or cannot be written to
  public static ReportDesk open(Path data) throws RecordException {
    RecordStore.requireRecord(new Layout(data));
    if (!isWritable(data)) {
      throw new RecordException(
          "This user can only read the record in "
              + RecordException.quoted(data)
              + ", and reports of errors are kept beside it. Run Lectern as somebody who may write there.");
    }
    return new ReportDesk(Desk.open(data));
  }

  /// Whether this user can keep reports beside the record: where it can only be read, none are taken.
  public static boolean isWritable(Path data) {
    return Desk.isWritable(data);
  }

  /// Keeps a report.
  ///
  /// @return the number by which it is called; empty if so many are open that no more are taken
  public OptionalLong add(ErrorReport report) throws RecordException {
    List<Long> given = new ArrayList<>();
    database.inTransaction(() -> {
      if (open() < MOST_OPEN) {
        insert(database, report, null);
        given.add(database.number("select last_insert_rowid()"));
      }
    });
    return given.isEmpty() ? OptionalLong.empty() : OptionalLong.of(given.getFirst());
  }

  /// How many are open.
  public long open() throws RecordException {
    return database.number("select count(*) from report where closed is null");
  }

  /// Those that are open, the earliest first.
  public List<ErrorReport> openReports() throws RecordException {
    return database.list(REPORT + " where closed is null order by id", ReportDesk::report);
  }

  /// All of them, the earliest first.
  public List<ErrorReport> reports() throws RecordException {
    return reports(database);
  }

  static List<ErrorReport> reports(Database database) throws RecordException {
    return database.list(REPORT + " order by id", ReportDesk::report);
  }

  public Optional<ErrorReport> report(long id) throws RecordException {
    return database.first(REPORT + " where id = ?", ReportDesk::report, id);
  }

  /// Closes an open report, and takes out of it how the reader can be reached.
  ///
  /// @return whether there was an open one
  public boolean close(long id, ErrorReport.Closing closing) throws RecordException {
    return database.update(
            "update report set closed = ?, closed_by = ?, note = ?, contact = null where id = ? and closed is null",
            closing.at().toString(),
            closing.who(),
            closing.note(),
            id)
        == 1;
  }

  /// Puts a report back as it was, with its number.
  static void insert(Database database, ErrorReport report) throws RecordException {
    insert(database, report, report.id());
  }

  private static void insert(Database database, ErrorReport report, @Nullable Long id)
      throws RecordException {
    database.update(
        "insert into report (id, received, citation, label, words, wrong, proposed, evidence, contact, closed, closed_by,"
            + " note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        report.received().toString(),
        report.citation().toString(),
        report.label(),
        report.words(),
        report.wrong(),
        report.proposed().orElse(null),
        report.evidence().orElse(null),
        report.contact().orElse(null),
        report.closing().map(closing -> closing.at().toString()).orElse(null),
        report.closing().map(ErrorReport.Closing::who).orElse(null),
        report.closing().map(ErrorReport.Closing::note).orElse(null));
  }

  private static ErrorReport report(ResultSet row) throws SQLException {
    Optional<String> closed = Optional.ofNullable(row.getString("closed"));
    String who = row.getString("closed_by");
    String note = row.getString("note");
    return new ErrorReport(
        row.getLong("id"),
        Instant.parse(row.getString("received")),
        Citation.parse(row.getString("citation")),
        row.getString("label"),
        row.getString("words"),
        row.getString("wrong"),
        Optional.ofNullable(row.getString("proposed")),
        Optional.ofNullable(row.getString("evidence")),
        Optional.ofNullable(row.getString("contact")),
        closed.map(at -> new ErrorReport.Closing(Instant.parse(at), who, note)));
  }

  @Override
  public void close() throws RecordException {
    database.close();
  }
}
