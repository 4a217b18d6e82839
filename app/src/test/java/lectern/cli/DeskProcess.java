package lectern.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A press office at work in a process of its own, which can be killed: runs one command after the other, and says on
/// standard output with which status each has returned. What it has said is acknowledged.
final class DeskProcess {
  private DeskProcess() {}

  /// @param args a file with one command a line, its words parted by tabs
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String command : Files.readAllLines(Path.of(args[0]))) {
      Run run = Run.of((Object[]) command.split("\t"));
      System.err.print(run.err());
      out.println(run.exitCode() + "\t" + command);
    }
  }
}
