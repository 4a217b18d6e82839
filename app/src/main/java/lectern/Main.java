package lectern;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import lectern.cli.LecternCommand;
import lectern.cli.Session;
import lectern.cli.Terminal;
import lectern.web.Rehearsal;
import lectern.web.Site;

/// Where the program starts, and the one place that puts its parts together.
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    FileOutputStream err = new FileOutputStream(FileDescriptor.err);
    Session session =
        new Session(
            out,
            new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true),
            Terminal.of(System.getenv(), System.getProperty("lectern.terminals", "")),
            (folder, host, port, ready) -> {
              // In a lambda of our own, so that the web is loaded by nobody but `serve`.
              if (Boolean.getBoolean("lectern.rehearsal")) {
                Rehearsal.serve(folder, host, port, ready);
              } else {
                Site.serve(folder, host, port, ready);
              }
            });
    System.exit(run(session, args));
  }

  /// What is no exception, such as a class that is missing from the installation, is a line on standard error too.
  private static int run(Session session, String[] args) {
    try {
      return LecternCommand.commandLine(session).execute(args);
    } catch (Error e) {
      session.err().println("lectern: Lectern failed (" + e + "). Please report it.");
      return 1;
    }
  }
}
