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
                "A folder of transcripts, or a zip file or document. Nothing in it is changed. Where a folder has a "
                    + PublicationFile.NAME
                    + ", a record is made of it for as long as it is shown.")
            .build());
    LecternCommand.exitCodes(
        serve,
        "It was ended.",
        "It could not start: the folder, the record or the address cannot be used.");
    return serve;
  }

  private static int run(CommandSpec spec, Session session) throws Exception {
    Server.Shown shown = shown(spec, session);
    if (shown instanceof Server.Shown.Documents(Path folder) && PublicationFile.isIn(folder)) {
      demonstrate(spec, session, folder);
    } else {
      serve(spec, session, shown, words(shown));
    }
    return 0;
  }

  /// The record is thrown away however the program ends, unless it is killed.
  private static void demonstrate(CommandSpec spec, Session session, Path folder) throws Exception {
    try (Demonstration made = Demonstration.of(folder, session.clock())) {
      Thread ending = new Thread(made::close);
      Runtime.getRuntime().addShutdownHook(ending);
      serve(
          spec,
          session,
          new Server.Shown.Published(made.data()),
          "A record for demonstration, made from \"" + folder + "\" until it ends, is");
    }
  }

  private static void serve(CommandSpec spec, Session session, Server.Shown shown, String words)
      throws Exception {
    session
        .server()
        .serve(
            shown,
            LISTEN.host(spec),
            LISTEN.port(spec),
            address -> {
              var out = spec.commandLine().getOut();
              out.println(words + " at " + address);
              out.println("Ctrl-C ends it.");
            });
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
