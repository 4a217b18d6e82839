package lectern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `lectern gen-man DIR`, for the build: writes the manual page of every command to `DIR/man1`.
final class ManCommand {
  private ManCommand() {}

  static CommandSpec spec() {
    CommandSpec man = LecternCommand.command("gen-man", "Write the manual pages.", ManCommand::run);
    man.usageMessage().hidden(true);
    man.addPositional(
        PositionalParamSpec.builder()
            .type(Path.class)
            .index("0")
            .arity("1")
            .required(true)
            .paramLabel("DIR")
            .description("The pages go to its folder man1.")
            .build());
    return man;
  }

  private static int run(CommandSpec spec) throws IOException {
    Path folder = spec.commandLine().getParseResult().matchedPositionalValue(0, Path.of(""));
    Path pages = Files.createDirectories(folder.resolve("man1"));
    CommandSpec lectern = spec.root();
    write(pages, lectern);
    for (CommandLine command : lectern.subcommands().values()) {
      if (!command.getCommandSpec().usageMessage().hidden()) {
        write(pages, command.getCommandSpec());
      }
    }
    return 0;
  }

  private static void write(Path pages, CommandSpec command) throws IOException {
    String name = command.qualifiedName("-") + ".1";
    Files.writeString(pages.resolve(name), ManPage.of(command));
  }
}
