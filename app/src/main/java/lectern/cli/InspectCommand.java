package lectern.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lectern.exchange.Floor;
import lectern.read.Delivery;
import lectern.read.Intake;
import lectern.read.Readers;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `lectern inspect`: what a document says about itself, and how it was read.
final class InspectCommand {
  private InspectCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec inspect =
        LecternCommand.command(
            "inspect",
            "Show what a document says about itself, who speaks, what was odd and what was left out.",
            spec -> run(spec, session));
    inspect.addPositional(
        PositionalParamSpec.builder()
            .type(Path.class)
            .index("0")
            .arity("1")
            .required(true)
            .paramLabel("FILE")
            .description("One document, in any format that lectern parse reads.")
            .build());
    inspect.usageMessage().footerHeading("%nExample:%n").footer("  lectern inspect briefing.html");
    LecternCommand.exitCodes(inspect, "The document was read.", "It could not be read.");
    return inspect;
  }

  private static int run(CommandSpec spec, Session session) throws IOException {
    Path file = spec.commandLine().getParseResult().matchedPositionalValue(0, Path.of(""));
    if (Files.isDirectory(file)) {
      return complain(
          session,
          "\"" + file + "\" is a folder. Name one document in it, or use lectern parse for all.");
    }
    try (Intake intake = Intake.of(List.of(file))) {
      if (intake.items().size() != 1) {
        return complain(
            session,
            "\"" + file + "\" holds several documents. Unpack it, or use lectern parse for all.");
      }
      return switch (intake.items().getFirst().take()) {
        case Delivery.Refused(_, String message) -> complain(session, message);
        case Delivery.Taken(Source source) -> inspect(session, source);
      };
    }
  }

  private static int inspect(Session session, Source source) throws IOException {
    try {
      Transcript transcript = Transcript.of(Readers.read(source));
      String report = new Inspection(session.terminal()).of(transcript, Floor.of(transcript));
      session.print(report.getBytes(StandardCharsets.UTF_8));
      return 0;
    } catch (UnreadableSourceException e) {
      return complain(session, String.valueOf(e.getMessage()));
    }
  }

  private static int complain(Session session, String sentence) {
    session.err().println(Printable.of(sentence));
    return 1;
  }
}
