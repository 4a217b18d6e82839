package lectern.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Options that name an edition by its number.
final class EditionOption {
  static final String EDITION = "--edition";

  private EditionOption() {}

  static void addTo(CommandSpec command, String name, String description) {
    command.addOption(
        OptionSpec.builder(name)
            .type(Integer.class)
            .paramLabel("N")
            .description(description)
            .build());
  }

  static OptionalInt of(CommandSpec command, String name) {
    @Nullable Integer number =
        command.commandLine().getParseResult().matchedOptionValue(name, null);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
