package lectern.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Arguments that are one word each and must be there.
final class Arguments {
  private Arguments() {}

  static void add(CommandSpec command, int index, String label, String description) {
    command.addPositional(
        PositionalParamSpec.builder()
            .type(String.class)
            .index(Integer.toString(index))
            .arity("1")
            .required(true)
            .paramLabel(label)
            .description(description)
            .build());
  }

  static String get(CommandSpec command, int index) {
    return command.commandLine().getParseResult().matchedPositionalValue(index, "");
  }
}
