package lectern.cli;

import java.io.IOException;
import java.nio.file.Path;
import lectern.record.Checkpoint;
import lectern.record.MalformedException;
import lectern.store.Backup;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/// `lectern export-log`: what anybody may have.
final class ExportLogCommand {
  private ExportLogCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec export =
        LecternCommand.command(
            "export-log",
            "Copy what is public to a new folder, or print the entries of the log.",
            spec -> run(spec, session));
    DataOption.addTo(export);
    FolderOption.addTo(
        export,
        false,
        "The new folder, for sources, log and public key: a whole record for whoever wants to check it, which any web"
            + " server can give out. Where it is not given, the entries are printed, one JSON object a line.");
    LecternCommand.exitCodes(export, "It was written.", "It was not, and standard error says why.");
    return export;
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    @Nullable Path to = FolderOption.of(spec);
    if (to == null) {
      print(spec, session);
      return 0;
    }
    Checkpoint copied =
        Backup.export(DataOption.of(spec, session), to, session.clock()).checkpoint();
    session.print(
        Printable.of("\"" + to + "\"")
            + " holds all that is public, "
            + Numbers.of(copied.size(), "entry", "entries")
            + ". To check it: lectern verify --without-private-key --data "
            + Shell.word(to)
            + "\n");
    return 0;
  }

  private static void print(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    try (RecordStore store = Desk.toRead(spec, session)) {
      long size = store.checkpoint().checkpoint().size();
      for (long index = 0; index < size; index++) {
        session.print(store.entry(index).manifest().bytes());
        session.print("\n");
      }
    } catch (MalformedException e) {
      throw new Complaint(e.getMessage(), e);
    }
  }
}
