package lectern.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `lectern serve`: transcripts as web pages.
final class ServeCommand {
  private static final ListenOptions LISTEN = new ListenOptions(8080);

  private ServeCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec serve =
        LecternCommand.command(
            "serve",
            "Show a record or a folder of transcripts as web pages, until Ctrl-C ends it.",
            spec -> run(spec, session));
    DataOption.addTo(serve);
    LISTEN.addTo(serve, "the pages");
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
    Server.Shown shown = shown(spec, session);
    session
        .server()
        .serve(
            shown,
            LISTEN.host(spec),
            LISTEN.port(spec),
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
