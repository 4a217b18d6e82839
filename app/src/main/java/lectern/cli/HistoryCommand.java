package lectern.cli;

import java.io.IOException;
import java.util.List;
import lectern.store.Logged;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.Work;
import picocli.CommandLine.Model.CommandSpec;

/// `lectern history`: what became of a work, in plain words.
final class HistoryCommand {
  private static final int MARGIN = 14;

  private HistoryCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec history =
        LecternCommand.command(
            "history",
            "Tell what became of a work or a visit: who, when, why, and how much was changed.",
            spec -> run(spec, session));
    DataOption.addTo(history);
    JsonOption.addTo(history, "Print one JSON array, an object for each entry of the log.");
    Arguments.add(history, 0, "WORK", "The id of the work or the visit.");
    LecternCommand.exitCodes(
        history, "It was told.", "There is no such work, or the record cannot be read.");
    return history;
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    try (RecordStore store = Desk.toRead(spec, session)) {
      Work work = Desk.work(store, Desk.id(Arguments.get(spec, 0)));
      List<Logged> history = store.history(work.id());
      HistoryView view = new HistoryView(store);
      if (JsonOption.isGiven(spec)) {
        session.print(view.json(history));
        return 0;
      }
      Sheet sheet = new Sheet(session.terminal(), MARGIN);
      sheet.rule('━', work.id().toString(), Ink.STRONG);
      sheet.flush(work.title() + (work.isWithdrawn() ? " (withdrawn)" : ""), Ink.PLAIN);
      view.set(sheet, history);
      session.print(sheet.take());
    }
    return 0;
  }
}
