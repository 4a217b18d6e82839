package lectern.cli;

import java.io.IOException;
import java.util.OptionalInt;
import lectern.json.JsonObject;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.Work;
import picocli.CommandLine.Model.CommandSpec;

/// `lectern diff`: what one edition of a work changed in another, word by word.
final class DiffCommand {
  private static final String FROM = "--from";
  private static final String TO = "--to";
  private static final int MARGIN = 18;

  private DiffCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec diff =
        LecternCommand.command(
            "diff",
            "Show what one edition of a work changed in another, word by word.",
            spec -> run(spec, session));
    DataOption.addTo(diff);
    EditionOption.addTo(diff, FROM, "The older edition; the one before the newer where not given.");
    EditionOption.addTo(diff, TO, "The newer edition; the newest where not given.");
    JsonOption.addTo(diff, "Print one JSON object.");
    Arguments.add(diff, 0, "WORK", "The id of the work.");
    diff.usageMessage()
        .footerHeading("%nExample:%n")
        .footer("  lectern diff press-availability/2031-03-14/de-vries --from 1 --to 2");
    LecternCommand.exitCodes(
        diff, "It was shown, also where nothing differs.", "There is no such work or edition.");
    return diff;
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    try (RecordStore store = Desk.toRead(spec, session)) {
      Work work = Desk.work(store, Desk.id(Arguments.get(spec, 0)));
      if (work.isVisit()) {
        throw new Complaint(
            "“" + work.id() + "” is a visit, which has a programme and no sentences to compare.");
      }
      int to = Desk.edition(work, EditionOption.of(spec, TO));
      OptionalInt asked = EditionOption.of(spec, FROM);
      if (asked.isEmpty() && to == 1) {
        throw new Complaint(
            "“" + work.id() + "” has one edition, so there is nothing to compare it with.");
      }
      int from = Desk.edition(work, OptionalInt.of(asked.orElse(to - 1)));
      Revision revision = Revision.of(store.text(work.id(), from), store.text(work.id(), to));
      if (JsonOption.isGiven(spec)) {
        session.print(json(work, from, to, revision));
        return 0;
      }
      Sheet sheet = new Sheet(session.terminal(), MARGIN);
      sheet.rule('━', work.id() + ", edition " + from + " → " + to, Ink.STRONG);
      sheet.flush(revision.summary() + ".", Ink.PLAIN);
      sheet.blank();
      new RevisionView(sheet).set(revision);
      session.print(sheet.take());
    }
    return 0;
  }

  private static JsonObject json(Work work, int from, int to, Revision revision) {
    return JsonObject.builder()
        .put("work", work.id().toString())
        .put("from", from)
        .put("to", to)
        .put("revision", RevisionView.json(revision))
        .build();
  }
}
