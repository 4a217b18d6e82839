package lectern.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lectern.cite.WorkId;
import lectern.store.Act;
import lectern.store.Logged;
import lectern.store.RecordException;
import lectern.store.RecordWriter;
import picocli.CommandLine.Model.CommandSpec;

/// `lectern annotate`: a remark of the office beside the words.
final class AnnotateCommand {
  private static final String NOTE = "--note";

  private AnnotateCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec annotate =
        LecternCommand.command(
            "annotate",
            "Add a remark to a work or to one of its sentences. The words stay as they are.",
            spec -> run(spec, session));
    DataOption.addTo(annotate);
    TextOption.addTo(annotate, NOTE, "The remark; everybody can read it, for ever.");
    EditionOption.addTo(
        annotate,
        EditionOption.EDITION,
        "The edition that it is about, where no citation says it.");
    WhoOption.addTo(annotate);
    Arguments.add(
        annotate,
        0,
        "WORK|CITATION",
        "The id of the work, or the citation of one of its sentences.");
    annotate
        .usageMessage()
        .footerHeading("%nExample:%n")
        .footer(
            "  lectern annotate press-availability/2031-03-14/de-vries/v1/t12.s3~5d41402a \\",
            "    --note 'The minister meant the northern crossing.'");
    LecternCommand.exitCodes(
        annotate, "The remark is published.", "It is not, and standard error says why.");
    return annotate;
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    String subject = Arguments.get(spec, 0);
    String note = TextOption.of(spec, NOTE);
    try (RecordWriter writer = Desk.toWrite(spec, session)) {
      Act act = act(spec, writer, subject, note);
      Logged entry = writer.append(WhoOption.of(spec, writer.store()), List.of(act)).getFirst();
      session.print("The remark on " + subject + " is published (entry " + entry.index() + ").\n");
    }
    return 0;
  }

  private static Act act(CommandSpec spec, RecordWriter writer, String subject, String note)
      throws RecordException, Complaint {
    if (Cited.isCitation(subject)) {
      Cited cited = Cited.find(writer.store(), subject);
      return new Act.Annotate(
          cited.work().id(),
          OptionalInt.of(cited.edition()),
          Optional.of(cited.utterance().at()),
          note);
    }
    WorkId id = Desk.id(subject);
    Desk.work(writer.store(), id);
    return new Act.Annotate(
        id, EditionOption.of(spec, EditionOption.EDITION), Optional.empty(), note);
  }
}
