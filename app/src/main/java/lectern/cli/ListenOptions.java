package lectern.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// `--port` and `--host`: where a server of ours listens.
///
/// @param standardPort taken where none is given
record ListenOptions(int standardPort) {
  private static final String PORT = "--port";
  private static final String HOST = "--host";
  private static final String LOOPBACK = "127.0.0.1";
  private static final int LAST_PORT = 65_535;

  /// @param what nobody else can reach while the host is not given
  void addTo(CommandSpec command, String what) {
    command.addOption(
        OptionSpec.builder(PORT)
            .type(int.class)
            .paramLabel("PORT")
            .description(
                "Port to listen at; 0 for any free one. " + standardPort + " where not given.")
            .build());
    command.addOption(
        OptionSpec.builder(HOST)
            .type(String.class)
            .paramLabel("HOST")
            .description(
                "Name or address of this computer to listen at. "
                    + LOOPBACK
                    + " where not given: then nobody else can reach "
                    + what
                    + ".")
            .build());
  }

  String host(CommandSpec command) {
    return command.commandLine().getParseResult().matchedOptionValue(HOST, LOOPBACK);
  }

  /// @throws ParameterException if there is no such port
  int port(CommandSpec command) {
    int port = command.commandLine().getParseResult().matchedOptionValue(PORT, standardPort);
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(
          command.commandLine(),
          "There is no port "
              + port
              + ": choose one from 1 to "
              + LAST_PORT
              + ", or 0 for any free one.");
    }
    return port;
  }
}
