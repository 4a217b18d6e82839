package lectern.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lectern.record.MalformedException;
import lectern.record.VerifierKey;
import lectern.witness.WitnessAddress;
import lectern.witness.WitnessSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `lectern witness`: cosigns the checkpoints of other people's logs.
final class WitnessCommand {
  private static final int PORT = 8090;
  private static final int LAST_PORT = 65_535;
  private static final String HOST = "127.0.0.1";

  private WitnessCommand() {}

  static CommandSpec spec(Session session) {
    CommandSpec witness =
        LecternCommand.command(
            "witness",
            "Watch the logs of others and cosign what they append, until Ctrl-C ends it.",
            spec -> run(spec, session));
    witness.addOption(
        required(Path.class, "--state")
            .paramLabel("DIR")
            .description(
                "Folder with the witness's keys and what it has seen. It is made where it does not exist.")
            .build());
    witness.addOption(
        required(String.class, "--name")
            .paramLabel("NAME")
            .description(
                "Name of the witness, for ever: best a URL without its scheme, such as witness.example/w1.")
            .build());
    witness.addOption(
        required(String[].class, "--log")
            .arity("1..*")
            .paramLabel("VKEY")
            .description(
                "Public key of a log to watch, as in its keys/log.vkey. Give several for several logs, or for a log"
                    + " that has changed its key.")
            .build());
    witness.addOption(
        OptionSpec.builder("--ml-dsa")
            .description(
                "Make ML-DSA-44 cosignatures too, which hold against quantum computers as well.")
            .build());
    addAddress(witness);
    LecternCommand.exitCodes(
        witness,
        "It was ended.",
        "It could not start: the folder or the address cannot be used, or the folder was changed by somebody else.");
    return witness;
  }

  private static OptionSpec.Builder required(Class<?> type, String name) {
    return OptionSpec.builder(name).type(type).required(true);
  }

  private static void addAddress(CommandSpec witness) {
    witness.addOption(
        OptionSpec.builder("--port")
            .type(int.class)
            .paramLabel("PORT")
            .description("Port to listen at; 0 for any free one. " + PORT + " where not given.")
            .build());
    witness.addOption(
        OptionSpec.builder("--host")
            .type(String.class)
            .paramLabel("HOST")
            .description(
                "Name or address of this computer to listen at. "
                    + HOST
                    + " where not given: then nobody else can reach it.")
            .build());
  }

  private static int run(CommandSpec spec, Session session) throws Exception {
    ParseResult given = spec.commandLine().getParseResult();
    WitnessSettings settings =
        new WitnessSettings(
            given.matchedOptionValue("--state", Path.of("")),
            given.matchedOptionValue("--name", ""),
            logs(spec, given),
            given.hasMatchedOption("--ml-dsa"),
            given.matchedOptionValue("--host", HOST),
            port(spec, given));
    session
        .witness()
        .run(
            settings,
            address -> print(spec.commandLine().getOut(), address),
            report -> session.err().println("lectern: " + printable(report)));
    return 0;
  }

  private static List<VerifierKey> logs(CommandSpec spec, ParseResult given) {
    List<VerifierKey> logs = new ArrayList<>();
    for (String vkey : given.matchedOptionValue("--log", new String[0])) {
      try {
        logs.add(VerifierKey.parse(vkey.strip()));
      } catch (MalformedException e) {
        throw new ParameterException(spec.commandLine(), Printable.of(e.getMessage()), e);
      }
    }
    return logs;
  }

  private static int port(CommandSpec spec, ParseResult given) {
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
    return port;
  }

  private static void print(PrintWriter out, WitnessAddress witness) {
    out.println("The witness answers at " + witness.submissionPrefix());
    out.println("Its public keys, for the logs that it watches and for whoever checks them:");
    witness.keys().forEach(key -> out.println("  " + key));
    out.println("Ctrl-C ends it.");
  }

  private static String printable(String report) {
    return report.lines().map(Printable::of).collect(Collectors.joining("\n"));
  }
}
