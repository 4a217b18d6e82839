package lectern.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lectern.read.Intake;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `lectern parse`: what documents hold, for people or for programs.
final class ParseCommand {
  private ParseCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec parse =
        LecternCommand.command(
            "parse", "Read transcripts and show what they hold.", spec -> run(spec, session));
    parse.addOption(
        OptionSpec.builder("--json")
            .description("Print JSON Lines: one object for each block, in document order.")
            .build());
    parse.addOption(
        OptionSpec.builder("--out")
            .type(Path.class)
            .paramLabel("DIR")
            .description(
                "Write JSON Lines into this folder instead, one file for each document. The folder is made"
                    + " where it does not exist.")
            .build());
    parse.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .arity("0..*")
            .paramLabel("FILE|DIR|ZIP")
            .description(
                "Plain text, Markdown, HTML, Word (DOCX), PDF, WebVTT or SubRip (SRT); a folder or zip file of them.")
            .build());
    parse
        .usageMessage()
        .footerHeading("%nExamples:%n")
        .footer(
            "  lectern parse briefing.md",
            "  lectern parse --json briefing.md | head -n 1",
            "  lectern parse --out parsed transcripts archive.zip");
    LecternCommand.exitCodes(
        parse,
        "Every document was read.",
        "Some could not be read, and standard error says which and why; the others were. Or the results could not be"
            + " written.");
    return parse;
  }

  private static int run(CommandSpec spec, Session session) throws IOException {
    ParseResult given = spec.commandLine().getParseResult();
    List<Path> paths = given.matchedPositionalValue(0, List.of());
    if (paths.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Say what to read: a file, a folder or a zip file is missing.");
    }
    @Nullable Path out = given.matchedOptionValue("--out", null);
    boolean json = out != null || given.hasMatchedOption("--json");
    OutFolder folder = out == null ? null : OutFolder.at(out);
    try (Intake intake = Intake.of(paths)) {
      ParseRun run =
          new ParseRun(
              session,
              intake.items(),
              spool -> json ? Rendering.json(spool) : Rendering.view(spool, session.terminal()),
              folder);
      int failed = run.run();
      Passed.report(intake.skipped(), session);
      return failed == 0 ? 0 : 1;
    }
  }
}
