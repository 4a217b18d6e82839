package lectern.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lectern.cite.Alignment;
import lectern.cite.WorkId;
import lectern.record.EditionText;
import lectern.record.Hash;
import lectern.record.MalformedException;
import lectern.store.Act;
import lectern.store.Logged;
import lectern.store.RecordException;
import lectern.store.RecordWriter;
import lectern.store.Work;
import picocli.CommandLine.Model.CommandSpec;

/// `lectern import --source-of`: the same event, printed once more.
final class SecondPrinting {
  private static final int MARGIN = 14;

  private SecondPrinting() {}

  static int add(CommandSpec spec, Session session, String file, String work, String why)
      throws RecordException, IOException, Complaint {
    OneDocument document = OneDocument.read(file);
    try (RecordWriter writer = Desk.toWrite(spec, session)) {
      WorkId id = Desk.id(work);
      Work known = Desk.work(writer.store(), id);
      Optional<Logged> published =
          writer.store().publication(Hash.ofHex(document.source().sha256()));
      if (published.isPresent()) {
        session.print(
            Printable.of(
                    "\""
                        + file
                        + "\" is in the record already, to the byte, as entry "
                        + published.get().index()
                        + " says. Nothing was changed.")
                + "\n");
        return 0;
      }
      Logged entry =
          writer
              .append(
                  WhoOption.of(spec, writer.store()),
                  List.of(new Act.AddSource(id, OptionalInt.empty(), document.source(), why)))
              .getFirst();
      EditionText text = writer.store().text(id, known.edition());
      session.print(report(session, document, known, entry, text));
    } catch (MalformedException e) {
      throw new IllegalStateException("A source has a SHA-256.", e);
    }
    return 0;
  }

  private static String report(
      Session session, OneDocument document, Work work, Logged entry, EditionText text) {
    Sheet sheet = new Sheet(session.terminal(), MARGIN);
    sheet.flush(
        "\""
            + document.source().name()
            + "\" is now another printing of edition "
            + work.edition()
            + " of "
            + work.id()
            + " (entry "
            + entry.index()
            + "). The edition itself is as it was.",
        Ink.STRONG);
    Revision revision =
        new Revision(
            Alignment.of(text.utterances(), Facts.utterances(document.transcript())),
            List.of(),
            List.of());
    sheet.blank();
    sheet.flush("The printing differs from the edition so:", Ink.PLAIN);
    sheet.blank();
    new RevisionView(sheet).set(revision);
    return sheet.take();
  }
}
