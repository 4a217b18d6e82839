package lectern.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/// A run of the program inside the test: what it printed, and how it ended.
///
/// @param exitCode 0, 1 or 2
/// @param out standard output
/// @param err standard error
public record Run(int exitCode, String out, String err) {

  /// What the clock says in every run.
  static final Instant NOW = Instant.parse("2031-03-14T17:05:00Z");

  /// A server that nobody may start.
  static final Server NO_SERVER =
      (_, _, _, _) -> {
        throw new IllegalStateException("This test does not serve.");
      };

  /// A witness that nobody may start.
  static final WitnessRunner NO_WITNESS =
      (_, _, _) -> {
        throw new IllegalStateException("This test runs no witness.");
      };

  public static Run of(Object... arguments) {
    return on(Terminal.none(), arguments);
  }

  /// The program, to be asked about its commands.
  public static CommandLine commandLine() {
    Session session =
        session(
            "",
            OutputStream.nullOutputStream(),
            new PrintWriter(Writer.nullWriter()),
            Terminal.none(),
            NO_SERVER,
            NO_WITNESS);
    return LecternCommand.commandLine(session);
  }

  static Run on(Terminal terminal, Object... arguments) {
    return with(terminal, NO_SERVER, arguments);
  }

  /// A run at a terminal where somebody types these lines.
  static Run typing(String lines, Object... arguments) {
    return run(lines, new Terminal(true, true, true, 80, false), NO_SERVER, NO_WITNESS, arguments);
  }

  static Run with(Terminal terminal, Server server, Object... arguments) {
    return run("", terminal, server, NO_WITNESS, arguments);
  }

  static Run with(WitnessRunner witness, Object... arguments) {
    return run("", Terminal.none(), NO_SERVER, witness, arguments);
  }

  private static Run run(
      String typed, Terminal terminal, Server server, WitnessRunner witness, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintWriter errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    int exitCode =
        LecternCommand.commandLine(session(typed, out, errors, terminal, server, witness))
            .execute(words);
    errors.flush();
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static Session session(
      String typed, OutputStream out, PrintWriter err, Terminal terminal, Server server) {
    return session(typed, out, err, terminal, server, NO_WITNESS);
  }

  static Session session(
      String typed,
      OutputStream out,
      PrintWriter err,
      Terminal terminal,
      Server server,
      WitnessRunner witness) {
    return new Session(
        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
        out,
        err,
        terminal,
        Map.of(),
        InstantSource.fixed(NOW),
        server,
        witness);
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  List<String> errLines() {
    return err.lines().toList();
  }
}
