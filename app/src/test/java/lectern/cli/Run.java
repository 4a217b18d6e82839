package lectern.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/// A run of the program inside the test: what it printed, and how it ended.
///
/// @param exitCode 0, 1 or 2
/// @param out standard output
/// @param err standard error
public record Run(int exitCode, String out, String err) {

  /// A server that nobody may start.
  static final Server NO_SERVER =
      (_, _, _, _) -> {
        throw new IllegalStateException("This test does not serve.");
      };

  public static Run of(Object... arguments) {
    return on(Terminal.none(), arguments);
  }

  /// The program, to be asked about its commands.
  public static CommandLine commandLine() {
    Session session =
        new Session(
            OutputStream.nullOutputStream(),
            new PrintWriter(Writer.nullWriter()),
            Terminal.none(),
            NO_SERVER);
    return LecternCommand.commandLine(session);
  }

  static Run on(Terminal terminal, Object... arguments) {
    return with(terminal, NO_SERVER, arguments);
  }

  static Run with(Terminal terminal, Server server, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintWriter errors = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    int exitCode =
        LecternCommand.commandLine(new Session(out, errors, terminal, server)).execute(words);
    errors.flush();
    return new Run(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  List<String> errLines() {
    return err.lines().toList();
  }
}
