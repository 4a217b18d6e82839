package lectern.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `--json`: for programs instead of people.
final class JsonOption {
  private static final String NAME = "--json";

  private JsonOption() {}

  static void addTo(CommandSpec command, String description) {
    command.addOption(OptionSpec.builder(NAME).description(description).build());
  }

  static boolean isGiven(CommandSpec command) {
    return command.commandLine().getParseResult().hasMatchedOption(NAME);
  }
}
