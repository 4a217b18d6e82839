package lectern.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A press office at the command line: a folder with a record in it, and documents beside it.
final class PressOffice {
  static final String ORIGIN = "press.verrania.example/record";
  static final String WHO = "Ministry of Ports of Verrania";
  static final String WORK = "press-availability/2031-03-14/tolliver";

  /// Prints neither kind nor date nor title.
  static final String QUAY =
      """
      MINISTER TOLLIVER: Good evening. The crossing opens at six. I will take your questions.

      MR OKAFOR: Ines Hartmann, please.

      QUESTION: Which crossing do you mean, the northern one or the one at the old quay?

      MINISTER TOLLIVER: The northern one. The old quay stays closed until the inspectors have seen the piles.

      QUESTION: Is that safe?

      MINISTER TOLLIVER: It is. Forty inspectors say so, and I believe them.
      """;

  final Path folder;
  final Path data;

  /// @param folder for the record and the documents
  PressOffice(Path folder) {
    this.folder = folder;
    this.data = folder.resolve("record");
  }

  /// Makes the record.
  PressOffice opened() {
    Run run = lectern("create", "--origin", ORIGIN, "--office", WHO);
    if (run.exitCode() != 0) {
      throw new AssertionError(run.err());
    }
    return this;
  }

  /// Runs a command on the record.
  Run lectern(Object... words) {
    return Run.of(withData(words));
  }

  /// Runs a command on the record at a terminal where somebody types these lines.
  Run typing(String lines, Object... words) {
    return Run.typing(lines, withData(words));
  }

  private Object[] withData(Object... words) {
    List<Object> all = new ArrayList<>(List.of(words));
    all.add("--data");
    all.add(data);
    return all.toArray();
  }

  Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Publishes [#QUAY] as [#WORK].
  PressOffice published() {
    return published(QUAY);
  }

  PressOffice published(String text) {
    Run run =
        lectern(
            "import",
            write("quay.txt", text),
            "--publish",
            "--kind",
            "press-availability",
            "--date",
            "2031-03-14",
            "--title",
            "Press availability at the northern crossing");
    if (run.exitCode() != 0) {
      throw new AssertionError(run.err());
    }
    return this;
  }

  /// Publishes another edition of [#WORK], in which a word is another one.
  PressOffice corrected(String old, String current) {
    Run run =
        lectern(
            "correct",
            WORK,
            write("corrected.txt", QUAY.replace(old, current)),
            "--reason",
            "A slip.");
    if (run.exitCode() != 0) {
      throw new AssertionError(run.err());
    }
    return this;
  }

  /// The citation of the first sentence of an edition of [#WORK] that has these words in it.
  String citation(int edition, String words) {
    return lectern("show", WORK, "--citations", "--edition", edition)
        .out()
        .lines()
        .filter(line -> line.contains(words))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .findFirst()
        .orElseThrow();
  }
}
