package lectern.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `lectern completion`: a script with which a shell completes Lectern's commands and options.
final class CompletionCommand {

  /// The shells whose completion picocli writes.
  private enum Shell {
    bash,
    zsh
  }

  private CompletionCommand() {}

  static CommandSpec spec() {
    CommandSpec completion =
        LecternCommand.command(
            "completion",
            "Print a script that completes commands and options.",
            CompletionCommand::run);
    completion.addPositional(
        PositionalParamSpec.builder()
            .type(Shell.class)
            .index("0")
            .arity("1")
            .required(true)
            .paramLabel("bash|zsh")
            .description("The shell it is for. Load it with: source <(lectern completion bash)")
            .build());
    LecternCommand.exitCodes(completion, "It was printed.", "It could not be printed.");
    return completion;
  }

  /// One script does for both: under zsh it starts zsh's own emulation of bash's completion.
  private static int run(CommandSpec spec) {
    CommandLine lectern = spec.root().commandLine();
    spec.commandLine().getOut().print(AutoComplete.bash("lectern", lectern));
    spec.commandLine().getOut().flush();
    return 0;
  }
}
