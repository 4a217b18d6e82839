package lectern.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lectern.json.JsonObject;
import lectern.store.ErrorReport;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.ReportDesk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `lectern reports`: what readers of the pages have reported as wrong.
final class ReportsCommand {
  private static final String ALL = "--all";
  private static final String NOTE = "--note";
  private static final int LONGEST_NOTE = 2_000;

  private final CommandSpec spec;
  private final Session session;
  private final ParseResult given;

  private ReportsCommand(CommandSpec spec, Session session) {
    this.spec = spec;
    this.session = session;
    this.given = spec.commandLine().getParseResult();
  }

  static CommandSpec spec(Session session) {
    CommandSpec reports =
        LecternCommand.command(
            "reports",
            "List what readers reported as wrong, show a report, or close it.",
            spec -> new ReportsCommand(spec, session).run());
    DataOption.addTo(reports);
    reports.addOption(
        OptionSpec.builder(ALL).description("For list: also those that are closed.").build());
    reports.addOption(
        OptionSpec.builder(NOTE)
            .type(String.class)
            .paramLabel("TEXT")
            .description("For close: what was done about it. Only the desk sees it.")
            .build());
    WhoOption.addTo(reports);
    JsonOption.addTo(reports, "For list and show: print JSON Lines, one object a report.");
    addPositionals(reports);
    reports
        .usageMessage()
        .footerHeading("%nExamples:%n")
        .footer(
            "  lectern reports",
            "  lectern reports show 17",
            "  lectern reports close 17 --note 'Corrected in edition 2.'");
    LecternCommand.exitCodes(
        reports,
        "They were listed, also where there are none; or the report was shown, or closed.",
        "There is no such report, it is closed already, or the record cannot be used.");
    return reports;
  }

  private static void addPositionals(CommandSpec reports) {
    reports.addPositional(
        PositionalParamSpec.builder()
            .type(String.class)
            .index("0")
            .arity("0..1")
            .paramLabel("ACTION")
            .description("list, show or close; list where it is not given.")
            .build());
    reports.addPositional(
        PositionalParamSpec.builder()
            .type(Long.class)
            .index("1")
            .arity("0..1")
            .paramLabel("N")
            .description("For show and close: the number of the report.")
            .build());
  }

  private int run() throws RecordException, IOException, Complaint {
    try (RecordStore store = Desk.toRead(spec, session);
        ReportDesk desk = ReportDesk.open(DataOption.of(spec, session))) {
      switch (given.matchedPositionalValue(0, "list")) {
        case "list" -> list(desk);
        case "show" -> show(report(desk));
        case "close" -> close(store, desk);
        case String other ->
            throw wrong("“" + other + "” is no action. Expected list, show or close.");
      }
    }
    return 0;
  }

  private void list(ReportDesk desk) throws RecordException, IOException {
    boolean all = given.hasMatchedOption(ALL);
    List<ErrorReport> reports = all ? desk.reports() : desk.openReports();
    if (JsonOption.isGiven(spec)) {
      for (ErrorReport report : reports) {
        session.print(json(report));
      }
    } else if (reports.isEmpty()) {
      session.print(all ? "There are no reports.\n" : "There are no open reports.\n");
    } else {
      ReportView view = new ReportView(session.terminal());
      reports.forEach(view::line);
      session.print(view.take());
    }
  }

  private void show(ErrorReport report) throws IOException {
    if (JsonOption.isGiven(spec)) {
      session.print(json(report));
      return;
    }
    ReportView view = new ReportView(session.terminal());
    view.whole(report, Shell.data(spec));
    session.print(view.take());
  }

  private void close(RecordStore store, ReportDesk desk)
      throws RecordException, IOException, Complaint {
    String note = note();
    ErrorReport report = report(desk);
    ErrorReport.Closing closing =
        new ErrorReport.Closing(session.clock().instant(), WhoOption.of(spec, store), note);
    if (!desk.close(report.id(), closing)) {
      throw new Complaint(
          "Report "
              + report.id()
              + " is closed already. lectern reports show "
              + report.id()
              + Shell.data(spec)
              + " tells by whom and why.");
    }
    session.print("Report " + report.id() + " is closed.\n");
    if (report.contact().isPresent()) {
      session.print(
          "The reader can be reached at “"
              + Printable.of(report.contact().get())
              + "”. That is taken out of the report now.\n");
    }
  }

  private String note() {
    @Nullable String note = given.matchedOptionValue(NOTE, null);
    if (note == null || note.isBlank() || note.length() > LONGEST_NOTE) {
      throw wrong(
          "Say what was done about it, in 1 to "
              + Numbers.grouped(LONGEST_NOTE)
              + " characters, with "
              + NOTE
              + " 'Corrected in edition 2.'");
    }
    return note;
  }

  private ErrorReport report(ReportDesk desk) throws RecordException, Complaint {
    @Nullable Long number = given.matchedPositionalValue(1, null);
    if (number == null) {
      throw wrong("Give the number of the report after the action, as lectern reports shows it.");
    }
    Optional<ErrorReport> report = desk.report(number);
    return report.orElseThrow(() ->
        new Complaint(
            "There is no report "
                + number
                + ". lectern reports --all"
                + Shell.data(spec)
                + " shows those that there are."));
  }

  private static JsonObject json(ErrorReport report) {
    Optional<ErrorReport.Closing> closing = report.closing();
    return JsonObject.builder()
        .put("report", report.id())
        .put("state", report.isOpen() ? "open" : "closed")
        .put("received", report.received().toString())
        .put("citation", report.citation().toString())
        .put("label", report.label())
        .put("words", report.words())
        .put("wrong", report.wrong())
        .putOrNull("proposed", report.proposed())
        .putOrNull("evidence", report.evidence())
        .putOrNull("contact", report.contact())
        .putOrNull("closed", closing.map(closed -> closed.at().toString()))
        .putOrNull("closedBy", closing.map(ErrorReport.Closing::who))
        .putOrNull("note", closing.map(ErrorReport.Closing::note))
        .build();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), Printable.of(message));
  }
}
