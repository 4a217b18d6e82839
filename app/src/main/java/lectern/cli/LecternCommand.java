package lectern.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `lectern`: the root command. It does nothing by itself; each thing to do is a subcommand.
@Command(
    name = "lectern",
    mixinStandardHelpOptions = true,
    versionProvider = LecternCommand.Version.class,
    description = "Hold, publish, find, cite, check and prove what was said.")
public final class LecternCommand implements Runnable {

  @Spec private CommandSpec spec;

  /// The whole command line, ready to be executed.
  public static CommandLine commandLine() {
    return new CommandLine(new LecternCommand())
        .setExecutionExceptionHandler(LecternCommand::reportFailure);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: a command is missing.");
  }

  /// What went wrong, in one line: a stack trace is of no use to the person at the keyboard.
  private static int reportFailure(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    command.getErr().println("lectern: " + reason);
    return CommandLine.ExitCode.SOFTWARE;
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = LecternCommand.class.getPackage().getImplementationVersion();
      return new String[] {"lectern " + (version == null ? "(not packaged)" : version)};
    }
  }
}
