package lectern.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import lectern.record.Checkpoint;
import lectern.store.Backup;
import lectern.store.RecordException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `lectern backup`: a copy of everything, also while somebody writes.
final class BackupCommand {
  private static final String WITHOUT_KEY = "--without-private-key";

  private BackupCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec backup =
        LecternCommand.command(
            "backup",
            "Copy the record and the drafts to a new folder, also while somebody writes to it.",
            spec -> run(spec, session));
    DataOption.addTo(backup);
    FolderOption.addTo(backup, true, "The new folder. It appears when the copy is whole.");
    backup.addOption(
        OptionSpec.builder(WITHOUT_KEY)
            .description(
                "Leave the private key out. Whoever gets a copy with it can publish in your name.")
            .build());
    backup
        .usageMessage()
        .footerHeading("%nExample:%n")
        .footer("  lectern backup --data record --to /mnt/backup/2031-03-14");
    LecternCommand.exitCodes(
        backup, "The copy is whole and on disk.", "There is no copy, and standard error says why.");
    return backup;
  }

  private static int run(CommandSpec spec, Session session) throws RecordException, IOException {
    Path to = Objects.requireNonNull(FolderOption.of(spec), "required");
    boolean withKey = !spec.commandLine().getParseResult().hasMatchedOption(WITHOUT_KEY);
    Checkpoint copied =
        Backup.make(DataOption.of(spec, session), to, withKey, session.clock()).checkpoint();
    session.print(
        Printable.of("\"" + to + "\"")
            + " holds the record with "
            + Numbers.of(copied.size(), "entry", "entries")
            + ", the drafts"
            + (withKey
                ? " and the private key: keep it as safe as the record itself.\n"
                : ", and no private key: keep that safe elsewhere.\n"));
    return 0;
  }
}
