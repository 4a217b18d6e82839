package lectern;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Consumer;
import lectern.cli.LecternCommand;
import lectern.cli.Server;
import lectern.cli.Session;
import lectern.cli.Terminal;
import lectern.web.CannotServeException;
import lectern.web.Rehearsal;
import lectern.web.Site;
import lectern.witness.WitnessServer;

/// Where the program starts, and the one place that puts its parts together.
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    FileOutputStream err = new FileOutputStream(FileDescriptor.err);
    Session session =
        new Session(
            System.in,
            out,
            new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true),
            Terminal.of(System.getenv(), System.getProperty("lectern.terminals", "")),
            System.getenv(),
            InstantSource.system(),
            // A reference to a method of our own, so that the web is loaded by nobody but `serve`.
            Main::serve,
            // A lambda, for the same reason.
            (settings, ready, report) -> WitnessServer.serve(settings, ready, report));
    System.exit(run(session, args));
  }

  private static void serve(Server.Shown shown, String host, int port, Consumer<URI> ready)
      throws CannotServeException, InterruptedException {
    boolean isRehearsal = Boolean.getBoolean("lectern.rehearsal");
    switch (shown) {
      case Server.Shown.Published(Path data) -> {
        if (isRehearsal) {
          Rehearsal.serveRecord(data, host, port, ready);
        } else {
          Site.serveRecord(data, host, port, ready);
        }
      }
      case Server.Shown.Documents(Path folder) -> {
        if (isRehearsal) {
          Rehearsal.serve(folder, host, port, ready);
        } else {
          Site.serve(folder, host, port, ready);
        }
      }
    }
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
