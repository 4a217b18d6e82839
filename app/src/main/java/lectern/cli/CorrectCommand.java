package lectern.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.record.EditionHead;
import lectern.record.EditionText;
import lectern.record.Hash;
import lectern.record.MalformedException;
import lectern.store.Act;
import lectern.store.Logged;
import lectern.store.RecordException;
import lectern.store.RecordWriter;
import lectern.store.Work;
import lectern.transcript.Printed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `lectern correct`: a new edition of a work. The old ones stay, and every citation of them resolves.
final class CorrectCommand {
  private static final String REASON = "--reason";
  private static final int MARGIN = 18;

  private CorrectCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec correct =
        LecternCommand.command(
            "correct",
            "Publish a new edition of a work. The old words stay, and can be compared.",
            spec -> run(spec, session));
    DataOption.addTo(correct);
    TextOption.addTo(
        correct, REASON, "Why there is a new edition; everybody can read it, for ever.");
    option(correct, MetadataOptions.TITLE, "TITLE", "Another title than before.");
    option(correct, MetadataOptions.PLACE, "PLACE", "Another place than before.");
    option(correct, MetadataOptions.VISIT, "ID", "Another visit than before.");
    MediaOption.addTo(correct);
    WhoOption.addTo(correct);
    Arguments.add(correct, 0, "WORK", "The id of the work.");
    Arguments.add(correct, 1, "FILE", "The corrected transcript, in any format; or its address.");
    correct
        .usageMessage()
        .footerHeading("%nExample:%n")
        .footer(
            "  lectern correct press-availability/2031-03-14/de-vries corrected.html \\",
            "    --reason 'A name was misspelt.'");
    LecternCommand.exitCodes(
        correct,
        "The new edition is published.",
        "It is not: nothing differs, there is no such work, or something cannot be read or written.");
    return correct;
  }

  private static void option(CommandSpec command, String name, String label, String description) {
    command.addOption(
        OptionSpec.builder(name)
            .type(String.class)
            .paramLabel(label)
            .description(description)
            .build());
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    WorkId id = Desk.id(Arguments.get(spec, 0));
    OneDocument document = OneDocument.read(Arguments.get(spec, 1));
    try (RecordWriter writer = Desk.toWrite(spec, session)) {
      Work work = Desk.work(writer.store(), id);
      requireTranscript(work);
      requireNew(writer, document);
      EditionText before = writer.store().text(id, work.edition());
      EditionText after = EditionText.of(head(spec, id, before, document), document.transcript());
      Revision revision = Revision.of(before, after);
      if (revision.isEmpty() && !work.isWithdrawn()) {
        throw new Complaint(
            "\""
                + document.source().name()
                + "\" says what edition "
                + work.edition()
                + " of "
                + id
                + " says, to the letter, so there is nothing to correct. To add it as another printing: lectern import "
                + Shell.word(document.source().name())
                + Shell.data(spec)
                + " --source-of "
                + id
                + " --why 'The same, printed again.'");
      }
      Act act =
          new Act.Correct(
              id,
              new Act.Wording(after, List.of(document.source()), MediaOption.of(spec)),
              TextOption.of(spec, REASON));
      Logged entry = writer.append(WhoOption.of(spec, writer.store()), List.of(act)).getFirst();
      session.print(report(session, work, entry, revision));
    }
    return 0;
  }

  private static void requireTranscript(Work work) throws Complaint {
    if (work.isVisit()) {
      throw new Complaint(
          "“" + work.id() + "” is a visit. Publish its changed programme with lectern visit FILE.");
    }
  }

  private static void requireNew(RecordWriter writer, OneDocument document)
      throws RecordException, Complaint {
    try {
      Optional<Logged> published =
          writer.store().publication(Hash.ofHex(document.source().sha256()));
      if (published.isPresent()) {
        throw new Complaint(
            "\""
                + document.source().name()
                + "\" was published already, to the byte: entry "
                + published.get().index()
                + " of the log names it. Nothing was changed.");
      }
    } catch (MalformedException e) {
      throw new IllegalStateException("A source has a SHA-256.", e);
    }
  }

  /// What the options say, else what the new document prints, else what stood there before. The day is in the id.
  private static EditionHead head(
      CommandSpec spec, WorkId id, EditionText before, OneDocument document) {
    var printed = document.transcript().metadata();
    String title =
        given(spec, MetadataOptions.TITLE)
            .or(() -> printed.title().map(Printed::value))
            .or(() -> before.head("title"))
            .orElse(id.toString());
    Optional<String> place =
        given(spec, MetadataOptions.PLACE)
            .or(() -> printed.place().map(Printed::value))
            .or(() -> before.head("place"));
    Optional<WorkId> visit =
        given(spec, MetadataOptions.VISIT).or(() -> before.head("visit")).map(WorkId::parse);
    LocalDate day = id.date();
    return EditionHead.of(printed, title, day, place, visit);
  }

  private static Optional<String> given(CommandSpec spec, String name) {
    @Nullable String value = spec.commandLine().getParseResult().matchedOptionValue(name, null);
    return Optional.ofNullable(value);
  }

  private static String report(Session session, Work work, Logged entry, Revision revision) {
    int edition = work.edition() + 1;
    Sheet sheet = new Sheet(session.terminal(), MARGIN);
    sheet.flush(
        "Edition "
            + edition
            + " of "
            + work.id()
            + " is published (entry "
            + entry.index()
            + "): "
            + revision.summary()
            + ".",
        Ink.STRONG);
    sheet.blank();
    new RevisionView(sheet).set(revision);
    sheet.blank();
    sheet.flush(
        "Citations of the older editions resolve as before; lectern cite tells what became of each.",
        Ink.PLAIN);
    return sheet.take();
  }
}
