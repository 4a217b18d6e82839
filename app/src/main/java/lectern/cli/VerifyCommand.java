package lectern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.json.JsonArray;
import lectern.json.JsonObject;
import lectern.json.JsonValue;
import lectern.record.Audit;
import lectern.record.AuditReport;
import lectern.record.AuditReport.Remark;
import lectern.store.FolderFiles;
import lectern.store.KeyMode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `lectern verify`: whether a record is to the byte what was published.
final class VerifyCommand {
  private static final String WITHOUT_KEY = "--without-private-key";
  private static final int MARGIN = 4;

  private VerifyCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec verify =
        LecternCommand.command(
            "verify",
            "Check a whole record, offline: every source, text, entry, hash, key and signature.",
            spec -> run(spec, session));
    DataOption.addTo(verify);
    KeyOption.addTo(
        verify,
        false,
        "The record's public key as the office has made it known, or a file of keys. Without it the"
            + " record's own is used, which whoever replaced the whole record would have replaced,"
            + " too.");
    verify.addOption(
        OptionSpec.builder(WITHOUT_KEY)
            .description("The private key is not here, as in a public copy; that is no fault.")
            .build());
    JsonOption.addTo(verify, "Print the report as one JSON object.");
    verify
        .usageMessage()
        .footerHeading("%nExample:%n")
        .footer("  lectern verify --data record --key press.vkey");
    LecternCommand.exitCodes(
        verify,
        "The record holds: nothing is lost, altered or too much.",
        "It does not; each file is named with what is wrong with it. Or it could not be read.");
    return verify;
  }

  private static int run(CommandSpec spec, Session session) throws IOException, Complaint {
    Path data = DataOption.of(spec, session);
    if (!Files.isDirectory(data)) {
      throw new Complaint(
          "\""
              + data
              + "\" is no folder. Expected the folder of a record, with sources, log and keys in"
              + " it; lectern create makes one.");
    }
    boolean withKey = !spec.commandLine().getParseResult().hasMatchedOption(WITHOUT_KEY);
    AuditReport report = Audit.of(new FolderFiles(data), KeyOption.of(spec), withKey);
    Optional<Remark> open = withKey ? KeyMode.remark(data) : Optional.empty();
    List<Remark> failures = new ArrayList<>(report.failures());
    open.ifPresent(failures::add);
    if (JsonOption.isGiven(spec)) {
      session.print(json(report, failures));
    } else {
      session.print(report(report, failures, session.terminal()));
    }
    return failures.isEmpty() ? 0 : 1;
  }

  private static String report(AuditReport report, List<Remark> failures, Terminal terminal) {
    Sheet sheet = new Sheet(terminal, MARGIN);
    remarks(sheet, "Failures", failures, Ink.STRONG);
    remarks(sheet, "Notes, which change nothing", report.notes(), Ink.PLAIN);
    sheet.flush(failures.isEmpty() ? "The record holds." : "THE RECORD DOES NOT HOLD.", Ink.STRONG);
    sheet.flush(numbers(report, failures.size() + report.unlisted()), Ink.PLAIN);
    return sheet.take();
  }

  private static void remarks(Sheet sheet, String title, List<Remark> remarks, Ink ink) {
    if (remarks.isEmpty()) {
      return;
    }
    sheet.rule('─', title, Ink.STRONG);
    for (Remark remark : remarks) {
      sheet.name(remark.file(), ink);
      sheet.line(remark.reason(), Ink.PLAIN);
    }
    sheet.blank();
  }

  private static String numbers(AuditReport report, long failures) {
    return (report.origin().isEmpty() ? "The log cannot be read" : report.origin())
        + ": "
        + Numbers.of(report.size(), "entry", "entries")
        + " about "
        + Numbers.of(report.works(), "work or visit", "works and visits")
        + ", "
        + Numbers.of(report.files(), "file")
        + " found whole, "
        + Numbers.of(failures, "failure")
        + ", "
        + Numbers.of(report.notes().size(), "note")
        + (report.signers().isEmpty()
            ? "; no signature holds."
            : "; signed by " + String.join(", ", report.signers()) + ".");
  }

  private static JsonObject json(AuditReport report, List<Remark> failures) {
    return JsonObject.builder()
        .put("holds", failures.isEmpty())
        .put("origin", report.origin())
        .put("entries", report.size())
        .put("works", report.works())
        .put("files", report.files())
        .put("signers", JsonArray.ofStrings(report.signers()))
        .put("failures", json(failures))
        .put("unlistedFailures", report.unlisted())
        .put("notes", json(report.notes()))
        .build();
  }

  private static JsonArray json(List<Remark> remarks) {
    return new JsonArray(
        remarks.stream()
            .<JsonValue>map(remark ->
                JsonObject.builder()
                    .put("file", remark.file())
                    .put("reason", remark.reason())
                    .build())
            .toList());
  }
}
