package lectern.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
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

  private LecternCommand() {}

  /// The whole command line, ready to be executed.
  public static CommandLine commandLine() {
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
    return new CommandLine(lectern).setExecutionExceptionHandler(LecternCommand::reportFailure);
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

  /// What a command does, given its spec: `spec.commandLine().getParseResult()` has the arguments.
  interface Action {
    int run(CommandSpec spec) throws Exception;
  }

  private static int commandIsMissing(CommandSpec lectern) {
    throw new ParameterException(lectern.commandLine(), "Say what to do: a command is missing.");
  }

  /// What went wrong, in one line: a stack trace is of no use to the person at the keyboard.
  private static int reportFailure(Exception failure, CommandLine command, ParseResult parsed) {
    String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    command.getErr().println("lectern: " + reason);
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String version() {
    String version = LecternCommand.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
