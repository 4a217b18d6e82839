package lectern.cli;

import java.io.IOException;
import lectern.search.IndexException;
import lectern.search.RecordIndex;
import lectern.store.Rebuilt;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.RecordWriter;
import picocli.CommandLine.Model.CommandSpec;

/// `lectern rebuild`: what is not the record itself is made anew from it.
final class RebuildCommand {
  private RebuildCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec rebuild =
        LecternCommand.command(
            "rebuild",
            "Make the catalogue in desk.db and the index for searching anew from the log. Drafts stay.",
            spec -> run(spec, session));
    DataOption.addTo(rebuild);
    LecternCommand.exitCodes(
        rebuild, "It was made anew.", "It was not, and standard error says why.");
    return rebuild;
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IndexException, IOException {
    Rebuilt rebuilt =
        RecordWriter.rebuild(DataOption.of(spec, session), spec.qualifiedName(), session.clock());
    session.print(
        "The catalogue was made anew from "
            + Numbers.of(rebuilt.entries(), "entry", "entries")
            + "; "
            + Numbers.of(rebuilt.drafts(), "draft")
            + (rebuilt.drafts() == 1 ? " is" : " are")
            + " there.\n");
    index(spec, session);
    if (rebuilt.damaged().isPresent()) {
      session
          .err()
          .println(
              Printable.of(
                  "desk.db was damaged, and is kept as \""
                      + rebuilt.damaged().get()
                      + "\". Compare the drafts with what you know was there; a backup may have more."));
    }
    return 0;
  }

  private static void index(CommandSpec spec, Session session)
      throws RecordException, IndexException, IOException {
    try (RecordStore store = Desk.toRead(spec, session)) {
      RecordIndex.rebuild(store, (_, _) -> {});
    }
    session.print("The index was made anew.\n");
  }
}
