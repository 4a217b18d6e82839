package lectern.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/// A record made of a folder for as long as it is shown, with a key that nobody keeps. It is made by the commands that make any
/// record.
final class Demonstration implements AutoCloseable {
  private static final String SITE = "site.json";
  private static final String PEOPLE = "people.json";

  private final ScratchFolder scratch;
  private final Path data;
  private Instant now;

  private Demonstration(ScratchFolder scratch, Instant now) {
    this.scratch = scratch;
    this.data = scratch.path().resolve("record");
    this.now = now;
  }

  /// @param folder with a [PublicationFile] in it; nothing there is changed
  /// @throws Complaint if something of it cannot be published
  static Demonstration of(Path folder, InstantSource clock) throws Complaint, IOException {
    PublicationFile file = PublicationFile.of(folder);
    Demonstration made = new Demonstration(ScratchFolder.make(), clock.instant());
    boolean isDone = false;
    try {
      made.write(file);
      made.copy(folder, SITE);
      made.copy(folder, PEOPLE);
      isDone = true;
      return made;
    } finally {
      if (!isDone) {
        made.close();
      }
    }
  }

  private void write(PublicationFile file) throws Complaint {
    List<PublicationFile.Line> lines = file.lines();
    if (!lines.isEmpty()) {
      now = lines.getFirst().published().orElse(now);
    }
    execute(1, List.of("create", "--origin=" + file.origin(), "--office=" + file.office()));
    for (PublicationFile.Line line : lines) {
      now = line.published().orElse(now);
      execute(line.number(), line.words());
    }
    execute(lines.size() + 1, List.of("rebuild"));
  }

  private void execute(int line, List<String> words) throws Complaint {
    StringWriter err = new StringWriter();
    Session session =
        new Session(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintWriter(err, true),
            Terminal.none(),
            Map.of(),
            InstantSource.fixed(now),
            (_, _, _, _) -> {},
            (_, _, _) -> {});
    List<String> all = new ArrayList<>(words);
    all.add(DataOption.NAME + "=" + data);
    if (LecternCommand.commandLine(session).execute(all.toArray(String[]::new))
        != CommandLine.ExitCode.OK) {
      throw new Complaint(
          PublicationFile.NAME
              + ", line "
              + line
              + ": "
              // After a wrong command line follows its help.
              + err.toString().lines().findFirst().orElse("").replaceFirst("^lectern: ", ""));
    }
  }

  private void copy(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    if (Files.isRegularFile(file)) {
      Files.copy(file, data.resolve(name));
    }
  }

  /// The folder of the record.
  Path data() {
    return data;
  }

  /// Throws the record away.
  @Override
  public void close() {
    scratch.close();
  }
}
