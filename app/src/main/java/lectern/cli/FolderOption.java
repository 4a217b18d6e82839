package lectern.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `--to`: a new folder that a command fills.
final class FolderOption {
  static final String NAME = "--to";

  private FolderOption() {}

  static void addTo(CommandSpec command, boolean required, String description) {
    command.addOption(
        OptionSpec.builder(NAME)
            .type(Path.class)
            .required(required)
            .paramLabel("DIR")
            .description(description)
            .build());
  }

  /// Null where it is not given.
  static @Nullable Path of(CommandSpec command) {
    return command.commandLine().getParseResult().matchedOptionValue(NAME, null);
  }
}
