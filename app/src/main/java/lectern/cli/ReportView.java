package lectern.cli;

import java.util.Optional;
import lectern.store.ErrorReport;

/// Reports of errors on a terminal.
final class ReportView {
  private static final int MARGIN = 14;

  private final Sheet sheet;

  ReportView(Terminal terminal) {
    this.sheet = new Sheet(terminal, MARGIN);
  }

  /// A report among others: which sentence, and how what is said of it begins.
  void line(ErrorReport report) {
    sheet.note("report " + report.id(), Ink.STRONG);
    sheet.line(report.citation().toString(), Ink.STRONG);
    sheet.line(firstLine(report.wrong()), Ink.PLAIN);
    sheet.line(
        "received "
            + Times.of(report.received())
            + report.closing().map(closing -> ", closed " + Times.of(closing.at())).orElse(""),
        Ink.QUIET);
  }

  /// @param data the option that names the record, for commands to copy
  void whole(ErrorReport report, String data) {
    sheet.note("report " + report.id(), Ink.STRONG);
    sheet.line(report.citation().toString(), Ink.STRONG);
    sheet.field("received", Times.of(report.received()));
    sheet.blank();
    sheet.note("sentence", Ink.QUIET);
    if (!report.label().isEmpty()) {
      sheet.words(report.label() + ": ", Ink.QUIET);
    }
    sheet.speech(report.words(), Ink.PLAIN);
    sheet.endLine();
    sheet.blank();
    paragraphs("wrong", Optional.of(report.wrong()));
    paragraphs("should read", report.proposed());
    paragraphs("evidence", report.evidence());
    paragraphs("contact", report.contact());
    sheet.blank();
    report
        .closing()
        .ifPresentOrElse(
            closing -> {
              sheet.field("closed", Times.of(closing.at()) + " by " + closing.who());
              paragraphs("note", Optional.of(closing.note()));
            },
            () -> next(report, data));
  }

  private void next(ErrorReport report, String data) {
    sheet.note("today", Ink.QUIET);
    sheet.command("lectern cite " + report.citation() + data);
    sheet.note("close it", Ink.QUIET);
    sheet.command(
        "lectern reports close " + report.id() + data + " --note 'Corrected in edition 2.'");
  }

  private void paragraphs(String name, Optional<String> text) {
    text.ifPresent(words -> {
      sheet.note(name, Ink.QUIET);
      words
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(paragraph -> sheet.line(paragraph, Ink.PLAIN));
    });
  }

  private static String firstLine(String text) {
    return text.strip().lines().findFirst().orElse("");
  }

  String take() {
    return sheet.take();
  }
}
