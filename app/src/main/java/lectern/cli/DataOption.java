package lectern.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// `--data`: the folder of the record. Who works with one all day sets the variable `LECTERN_DATA` once.
final class DataOption {
  static final String NAME = "--data";
  static final String VARIABLE = "LECTERN_DATA";

  private DataOption() {}

  static void addTo(CommandSpec command) {
    command.addOption(
        OptionSpec.builder(NAME)
            .type(Path.class)
            .paramLabel("DIR")
            .description(
                "The folder of the record. Where it is not given, the one that "
                    + VARIABLE
                    + " names.")
            .build());
  }

  /// @throws ParameterException if neither the option nor the variable names one
  static Path of(CommandSpec command, Session session) {
    @Nullable Path given = command.commandLine().getParseResult().matchedOptionValue(NAME, null);
    String variable = session.environment().getOrDefault(VARIABLE, "");
    if (given == null && variable.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "Say which record: give its folder with "
              + NAME
              + " DIR, or set the variable "
              + VARIABLE
              + ".");
    }
    try {
      return given == null ? Path.of(variable) : given;
    } catch (InvalidPathException e) {
      throw new ParameterException(
          command.commandLine(), VARIABLE + " is no name of a folder: " + e.getMessage() + ".", e);
    }
  }
}
