package lectern.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import lectern.record.MalformedException;
import lectern.record.Manifest;
import lectern.record.Visit;
import lectern.record.VisitFormat;
import lectern.store.Act;
import lectern.store.Logged;
import lectern.store.RecordException;
import lectern.store.RecordWriter;
import picocli.CommandLine.Model.CommandSpec;

/// `lectern visit`: the programme of a visit, or a newer edition of it.
final class VisitCommand {
  private static final int MARGIN = 14;

  private VisitCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec visit =
        LecternCommand.command(
            "visit",
            "Publish the programme of a visit, or a changed one.",
            spec -> run(spec, session));
    DataOption.addTo(visit);
    WhoOption.addTo(visit);
    Arguments.add(
        visit, 0, "FILE", "The programme as JSON: places, days, delegations and engagements.");
    visit
        .usageMessage()
        .footerHeading("%nExample:%n")
        .footer("  lectern visit examples/visits/two-shores.json");
    LecternCommand.exitCodes(
        visit, "The programme is published.", "It is not, and standard error says why.");
    return visit;
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    Visit visit = read(Arguments.get(spec, 0));
    try (RecordWriter writer = Desk.toWrite(spec, session)) {
      if (writer.store().visit(visit.id()).filter(visit::equals).isPresent()) {
        session.print(visit.id() + " has this programme already. Nothing was changed.\n");
        return 0;
      }
      Logged entry =
          writer
              .append(WhoOption.of(spec, writer.store()), List.of(new Act.Programme(visit)))
              .getFirst();
      Sheet sheet = new Sheet(session.terminal(), MARGIN);
      int edition =
          entry.manifest() instanceof Manifest.Programme programme ? programme.edition() : 1;
      sheet.flush(
          "Edition "
              + edition
              + " of the programme of "
              + visit.id()
              + " is published (entry "
              + entry.index()
              + ").",
          Ink.STRONG);
      sheet.blank();
      new VisitView(sheet).set(visit, Titles.of(writer.store()));
      session.print(sheet.take());
    }
    return 0;
  }

  private static Visit read(String file) throws Complaint {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return VisitFormat.read(in.readNBytes(Manifest.MAX_BYTES + 1));
    } catch (NoSuchFileException e) {
      throw new Complaint(
          "\"" + file + "\" does not exist. Expected the programme of a visit as JSON.", e);
    } catch (IOException e) {
      throw new Complaint("\"" + file + "\" cannot be read: " + e.getMessage() + ".", e);
    } catch (MalformedException e) {
      throw new Complaint("\"" + file + "\": " + e.getMessage(), e);
    }
  }
}
