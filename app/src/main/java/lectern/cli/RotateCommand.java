package lectern.cli;

import java.io.IOException;
import lectern.record.VerifierKey;
import lectern.store.Logged;
import lectern.store.RecordException;
import lectern.store.RecordWriter;
import picocli.CommandLine.Model.CommandSpec;

/// `lectern rotate`: another key from here on, put in its place by the old one.
final class RotateCommand {
  private static final int MARGIN = 14;

  private RotateCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec rotate =
        LecternCommand.command(
            "rotate",
            "Sign the record with a new key from here on; the old key says so in the log.",
            spec -> run(spec, session));
    DataOption.addTo(rotate);
    WhoOption.addTo(rotate);
    LecternCommand.exitCodes(
        rotate, "The new key is in force.", "The old one still is, and standard error says why.");
    return rotate;
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    try (RecordWriter writer = Desk.toWrite(spec, session)) {
      VerifierKey old = writer.store().key();
      Logged entry = writer.rotate(WhoOption.of(spec, writer.store()));
      Sheet sheet = new Sheet(session.terminal(), MARGIN);
      sheet.flush(
          "A new key is in force (entry " + entry.index() + "); the old private key is gone.",
          Ink.STRONG);
      sheet.blank();
      sheet.note("new key", Ink.QUIET);
      sheet.command(writer.store().key().toString());
      sheet.note("old key", Ink.QUIET);
      sheet.command(old.toString());
      sheet.blank();
      sheet.flush(
          "Make the new public key known beside the old one. Whoever trusts the old one is led to the new one by the log;"
              + " lectern verify takes either. Proofs that were made before are checked with the old key.",
          Ink.PLAIN);
      session.print(sheet.take());
    }
    return 0;
  }
}
