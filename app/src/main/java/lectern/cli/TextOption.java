package lectern.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Words that a command needs: `--reason`, `--note`, `--witness`.
final class TextOption {
  private TextOption() {}

  static void addTo(CommandSpec command, String name, String description) {
    addTo(command, name, "TEXT", description);
  }

  static void addTo(CommandSpec command, String name, String label, String description) {
    command.addOption(
        OptionSpec.builder(name)
            .type(String.class)
            .required(true)
            .paramLabel(label)
            .description(description)
            .build());
  }

  static String of(CommandSpec command, String name) {
    @Nullable String text = command.commandLine().getParseResult().matchedOptionValue(name, null);
    return text == null ? "" : text;
  }
}
