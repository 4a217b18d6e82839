package lectern.cli;

import java.util.Optional;
import java.util.OptionalInt;
import lectern.cite.WorkId;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.RecordWriter;
import lectern.store.Work;
import picocli.CommandLine.Model.CommandSpec;

/// Opens the record that a command line names.
final class Desk {
  private Desk() {}

  static RecordStore toRead(CommandSpec command, Session session) throws RecordException {
    RecordStore store = RecordStore.open(DataOption.of(command, session));
    tell(store, session);
    return store;
  }

  static RecordWriter toWrite(CommandSpec command, Session session) throws RecordException {
    RecordWriter writer =
        RecordWriter.open(
            DataOption.of(command, session), command.qualifiedName(), session.clock());
    tell(writer.store(), session);
    return writer;
  }

  private static void tell(RecordStore store, Session session) {
    store.notices().forEach(notice -> session.err().println(Printable.of(notice)));
  }

  /// The id of a work or a visit; a slash before it is no matter.
  ///
  /// @throws Complaint if it is none
  static WorkId id(String text) throws Complaint {
    try {
      return WorkId.parse(text.startsWith("/") ? text.substring(1) : text);
    } catch (IllegalArgumentException e) {
      throw new Complaint(String.valueOf(e.getMessage()), e);
    }
  }

  /// @throws Complaint if the record has no such work or visit
  static Work work(RecordStore store, WorkId id) throws Complaint, RecordException {
    Optional<Work> work = store.work(id);
    return work.orElseThrow(() ->
        new Complaint(
            "The record has no work “"
                + id
                + "”. Check how it is spelt; lectern list shows those that there are."));
  }

  /// The number of the edition that is asked for, or of the newest.
  ///
  /// @throws Complaint if the work has no such edition
  static int edition(Work work, OptionalInt asked) throws Complaint {
    int edition = asked.orElse(work.edition());
    if (edition < 1 || edition > work.edition()) {
      throw new Complaint(
          "“"
              + work.id()
              + "” has no edition "
              + edition
              + ": its newest is "
              + work.edition()
              + ".");
    }
    return edition;
  }
}
