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
            Boolean.getBoolean("lectern.rehearsal") ? Rehearsal::serve : Site::serve);
    System.exit(LecternCommand.commandLine(session).execute(args));
  }
}
