package lectern.cli;

import java.io.IOException;
import java.nio.file.Path;
import lectern.record.AuditReport;
import lectern.store.RecordException;
import lectern.store.Restoration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `lectern restore`: a backup in the place of a record that is lost.
final class RestoreCommand {
  private RestoreCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec restore =
        LecternCommand.command(
            "restore",
            "Copy a backup to a new folder, and verify it before it appears there.",
            spec -> run(spec, session));
    DataOption.addTo(restore);
    KeyOption.addTo(
        restore, false, "The record's public key, as for lectern verify; or a file of keys.");
    restore.addPositional(
        PositionalParamSpec.builder()
            .type(Path.class)
            .index("0")
            .arity("1")
            .required(true)
            .paramLabel("BACKUP")
            .description("The folder that lectern backup wrote.")
            .build());
    restore
        .usageMessage()
        .footerHeading("%nExample:%n")
        .footer("  lectern restore /mnt/backup/2031-03-14 --data record");
    LecternCommand.exitCodes(
        restore,
        "The record is there, and was verified.",
        "It is not: the backup does not hold, or something is there already.");
    return restore;
  }

  private static int run(CommandSpec spec, Session session)
      throws RecordException, IOException, Complaint {
    Path backup = spec.commandLine().getParseResult().matchedPositionalValue(0, Path.of(""));
    Path data = DataOption.of(spec, session);
    AuditReport report = Restoration.of(backup, data, KeyOption.of(spec), session.clock());
    session.print(
        Printable.of("\"" + data + "\"")
            + " holds the record "
            + report.origin()
            + " with "
            + Numbers.of(report.size(), "entry", "entries")
            + ", verified. What was published after the backup is not in it: where anybody has a later checkpoint, do not"
            + " publish before those entries are found.\n");
    return 0;
  }
}
