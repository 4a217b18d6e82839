package lectern.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `lectern`: the root command. It does nothing by itself; each thing to do is a subcommand.
///
/// Commands are described to picocli in code. Its annotations would cost every run about a tenth of a
/// second: the JVM writes a proxy class for each kind of annotation, every time, and an AOT cache
/// cannot keep those.
public final class LecternCommand {

  /// Help is set in lines of at least and at most so many columns.
  private static final int NARROWEST_HELP = 55;

  private static final int WIDEST_HELP = 100;

  private LecternCommand() {}

  /// The whole command line, ready to be executed.
  public static CommandLine commandLine(Session session) {
    CommandSpec lectern =
        command(
            "lectern",
            "Hold, publish, find, cite, check and prove what was said.",
            LecternCommand::commandIsMissing);
    lectern.version("lectern " + version());
    lectern.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print the version and exit.")
            .build());
    lectern.usageMessage().synopsisSubcommandLabel("COMMAND");
    lectern.addSubcommand("parse", ParseCommand.spec(session));
    lectern.addSubcommand("inspect", InspectCommand.spec(session));
    lectern.addSubcommand("serve", ServeCommand.spec(session));
    lectern.addSubcommand("create", CreateCommand.spec(session));
    lectern.addSubcommand("import", ImportCommand.spec(session));
    lectern.addSubcommand("drafts", DraftsCommand.spec(session));
    lectern.addSubcommand("publish", PublishCommand.spec(session));
    lectern.addSubcommand("correct", CorrectCommand.spec(session));
    lectern.addSubcommand("withdraw", WithdrawCommand.spec(session));
    lectern.addSubcommand("annotate", AnnotateCommand.spec(session));
    lectern.addSubcommand("visit", VisitCommand.spec(session));
    lectern.addSubcommand("list", ListCommand.spec(session));
    lectern.addSubcommand("show", ShowCommand.spec(session));
    lectern.addSubcommand("history", HistoryCommand.spec(session));
    lectern.addSubcommand("diff", DiffCommand.spec(session));
    lectern.addSubcommand("cite", CiteCommand.spec(session));
    lectern.addSubcommand("quote", QuoteCommand.spec(session));
    lectern.addSubcommand("index", IndexCommand.spec(session));
    lectern.addSubcommand("prove", ProveCommand.spec(session));
    lectern.addSubcommand("check", CheckCommand.spec(session));
    lectern.addSubcommand("verify", VerifyCommand.spec(session));
    lectern.addSubcommand("rotate", RotateCommand.spec(session));
    lectern.addSubcommand("backup", BackupCommand.spec(session));
    lectern.addSubcommand("restore", RestoreCommand.spec(session));
    lectern.addSubcommand("export-log", ExportLogCommand.spec(session));
    lectern.addSubcommand("rebuild", RebuildCommand.spec(session));
    lectern.addSubcommand("cosign", CosignCommand.spec(session));
    lectern.addSubcommand("witness", WitnessCommand.spec(session));
    lectern.addSubcommand("search", SearchCommand.spec(session));
    lectern.addSubcommand("embed", EmbedCommand.spec(session));
    lectern.addSubcommand("alert", AlertCommand.spec(session));
    lectern.addSubcommand("reports", ReportsCommand.spec(session));
    lectern.addSubcommand("completion", CompletionCommand.spec());
    lectern.addSubcommand("gen-man", ManCommand.spec());
    lectern.addSubcommand("train", TrainCommand.spec());
    Ansi ansi = session.terminal().colour() ? Ansi.ON : Ansi.OFF;
    return new CommandLine(lectern)
        .setOut(
            new PrintWriter(new OutputStreamWriter(session.out(), StandardCharsets.UTF_8), true))
        .setErr(session.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setUsageHelpWidth(Math.clamp(session.terminal().columns(), NARROWEST_HELP, WIDEST_HELP))
        .setExecutionExceptionHandler(LecternCommand::reportFailure);
  }

  /// A command with `--help`; its options and parameters are for the caller to add.
  ///
  /// @param action does what the command is for and returns the exit code; the spec holds the arguments
  static CommandSpec command(String name, String description, Action action) {
    CommandSpec[] self = new CommandSpec[1];
    Callable<Integer> call = () -> action.run(self[0]);
    self[0] = CommandSpec.wrapWithoutInspection(call).name(name);
    self[0].usageMessage().description(description);
    self[0].addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Show this help and exit.")
            .build());
    return self[0];
  }

  /// The exit codes of a command, for its help and its manual page.
  ///
  /// @param failed what 1 means
  static void exitCodes(CommandSpec command, String done, String failed) {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", done);
    codes.put("1", failed);
    codes.put("2", "The command line was wrong.");
    command.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(codes);
  }

  /// What a command does, given its spec: `spec.commandLine().getParseResult()` has the arguments.
  interface Action {
    int run(CommandSpec spec) throws Exception;
  }

  private static int commandIsMissing(CommandSpec lectern) {
    throw new ParameterException(lectern.commandLine(), "Say what to do: a command is missing.");
  }

  /// What went wrong, in one line: a stack trace is of no use to the person at the keyboard.
  private static int reportFailure(Exception failure, CommandLine command, ParseResult parsed) {
    if (!(failure instanceof BrokenPipeException)) {
      String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
      command.getErr().println("lectern: " + Printable.of(reason));
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String version() {
    String version = LecternCommand.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
