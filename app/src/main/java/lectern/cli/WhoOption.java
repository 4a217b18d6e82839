package lectern.cli;

import lectern.store.RecordException;
import lectern.store.RecordStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `--who`: in whose name an entry is made.
final class WhoOption {
  private static final String NAME = "--who";

  private WhoOption() {}

  static void addTo(CommandSpec command) {
    command.addOption(
        OptionSpec.builder(NAME)
            .type(String.class)
            .paramLabel("NAME")
            .description(
                "In whose name, for ever in the log. Where it is not given, the office that the record was made for.")
            .build());
  }

  /// @throws Complaint if neither the option nor the record says it
  static String of(CommandSpec command, RecordStore store) throws Complaint, RecordException {
    @Nullable String given = command.commandLine().getParseResult().matchedOptionValue(NAME, null);
    if (given != null) {
      return given;
    }
    return store
        .office()
        .orElseThrow(() ->
            new Complaint(
                "The record does not say whose it is. Say in whose name this is done, with "
                    + NAME
                    + " 'Press Office, Ministry of Ports'."));
  }
}
