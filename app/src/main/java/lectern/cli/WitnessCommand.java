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
  private static final ListenOptions LISTEN = new ListenOptions(8090);

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
    LISTEN.addTo(witness, "it");
    LecternCommand.exitCodes(
        witness,
        "It was ended.",
        "It could not start: the folder or the address cannot be used, or the folder was changed by somebody else.");
    return witness;
  }

  private static OptionSpec.Builder required(Class<?> type, String name) {
    return OptionSpec.builder(name).type(type).required(true);
  }

  private static int run(CommandSpec spec, Session session) throws Exception {
    ParseResult given = spec.commandLine().getParseResult();
    WitnessSettings settings =
        new WitnessSettings(
            given.matchedOptionValue("--state", Path.of("")),
            given.matchedOptionValue("--name", ""),
            logs(spec, given),
            given.hasMatchedOption("--ml-dsa"),
            LISTEN.host(spec),
            LISTEN.port(spec));
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
