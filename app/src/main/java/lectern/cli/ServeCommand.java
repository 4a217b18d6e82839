package lectern.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `lectern serve`: transcripts as web pages.
final class ServeCommand {
  private static final int PORT = 8080;
  private static final int LAST_PORT = 65_535;
  private static final String HOST = "127.0.0.1";

  private ServeCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec serve =
        LecternCommand.command(
            "serve",
            "Show a folder of transcripts as web pages, until Ctrl-C ends it.",
            spec -> run(spec, session));
    serve.addOption(
        OptionSpec.builder("--port")
            .type(int.class)
            .paramLabel("PORT")
            .description("Port to listen at; 0 for any free one. " + PORT + " where not given.")
            .build());
    serve.addOption(
        OptionSpec.builder("--host")
            .type(String.class)
            .paramLabel("HOST")
            .description(
                "Name or address of this computer to listen at. "
                    + HOST
                    + " where not given: then nobody else can reach the pages.")
            .build());
    serve.addPositional(
        PositionalParamSpec.builder()
            .type(Path.class)
            .index("0")
            .arity("1")
            .required(true)
            .paramLabel("DIR")
            .description("The folder, or a zip file or document. Nothing in it is changed.")
            .build());
    LecternCommand.exitCodes(
        serve, "It was ended.", "It could not start: the folder or the address cannot be used.");
    return serve;
  }

  private static int run(CommandSpec spec, Session session) throws Exception {
    ParseResult given = spec.commandLine().getParseResult();
    Path folder = given.matchedPositionalValue(0, Path.of(""));
    int port = given.matchedOptionValue("--port", PORT);
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no port "
              + port
              + ": choose one from 1 to "
              + LAST_PORT
              + ", or 0 for any free one.");
    }
    String host = given.matchedOptionValue("--host", HOST);
    session
        .server()
        .serve(
            folder,
            host,
            port,
            address -> {
              var out = spec.commandLine().getOut();
              out.println("The transcripts in \"" + folder + "\" are at " + address);
              out.println("Ctrl-C ends it.");
            });
    return 0;
  }
}
