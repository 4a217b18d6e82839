package lectern.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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
            "Show a record or a folder of transcripts as web pages, until Ctrl-C ends it.",
            spec -> run(spec, session));
    DataOption.addTo(serve);
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
            .arity("0..1")
            .paramLabel("DIR")
            .description(
                "A folder of transcripts, or a zip file or document. Nothing in it is changed.")
            .build());
    LecternCommand.exitCodes(
        serve,
        "It was ended.",
        "It could not start: the folder, the record or the address cannot be used.");
    return serve;
  }

  private static int run(CommandSpec spec, Session session) throws Exception {
    ParseResult given = spec.commandLine().getParseResult();
    Server.Shown shown = shown(spec, session);
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
            shown,
            host,
            port,
            address -> {
              var out = spec.commandLine().getOut();
              out.println(words(shown) + " at " + address);
              out.println("Ctrl-C ends it.");
            });
    return 0;
  }

  private static Server.Shown shown(CommandSpec spec, Session session) {
    ParseResult given = spec.commandLine().getParseResult();
    @Nullable Path folder = given.matchedPositionalValue(0, null);
    boolean isRecord = given.hasMatchedOption(DataOption.NAME);
    if (folder != null && isRecord) {
      throw new ParameterException(
          spec.commandLine(),
          "Show either the transcripts in \""
              + folder
              + "\" or a record with "
              + DataOption.NAME
              + ", not both at one address.");
    }
    if (folder != null) {
      return new Server.Shown.Documents(folder);
    }
    if (!isRecord && !session.environment().containsKey(DataOption.VARIABLE)) {
      throw new ParameterException(
          spec.commandLine(),
          "Say what to show: a folder of transcripts, or a record with "
              + DataOption.NAME
              + " DIR.");
    }
    return new Server.Shown.Published(DataOption.of(spec, session));
  }

  private static String words(Server.Shown shown) {
    return switch (shown) {
      case Server.Shown.Documents(Path path) -> "The transcripts in \"" + path + "\" are";
      case Server.Shown.Published(Path path) -> "The record in \"" + path + "\" is";
    };
  }
}
