package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseCommandTest {

  private static final String CALL =
      """
      MODERATOR: Good morning, and welcome.

      QUESTION: When does the ferry sail?

      MINISTER ALDANA: At noon.
      """;

  @TempDir private Path folder;

  @Test
  void showsADocumentForReading() throws IOException {
    Path call = write("call.txt", CALL);
    Run run = Run.of("parse", call);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("━━ " + call + " ━")
        .contains("question      QUESTION\n              When does the ferry sail?\n")
        .doesNotContain("\u001b");
  }

  @Test
  void coloursOnATerminalOnly() throws IOException {
    Path call = write("call.txt", CALL);
    assertThat(Run.on(new Terminal(false, true, true, 80, true), "parse", call).out())
        .contains("\u001b[1;35mQUESTION\u001b[0m");
    assertThat(Run.on(new Terminal(false, true, true, 80, true), "parse", "--json", call).out())
        .doesNotContain("\u001b");
  }

  @Test
  void printsSeveralDocumentsInTheOrderGiven() throws IOException {
    Path first = write("z.txt", CALL);
    Path second = write("a.txt", CALL);
    Run run = Run.of("parse", "--json", first, second);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(docs(run.out())).containsExactly(first.toString(), second.toString());
  }

  @Test
  void printsTheDocumentsOfAFolderByName() throws IOException {
    List<String> names = new ArrayList<>();
    for (int i = 100; i < 300; i++) {
      names.add(write("call-" + i + ".txt", CALL).toString());
    }
    Run run = Run.of("parse", "--json", folder);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(docs(run.out())).containsExactlyElementsOf(names);
  }

  @Test
  void writesAFileForEachDocument() throws IOException {
    Path out = folder.resolve("out");
    Run run =
        Run.of("parse", "--json", "--out", out, write("call.txt", CALL), write("b/call.md", CALL));
    assertThat(run).isEqualTo(new Run(0, "", ""));
    assertThat(out.resolve("call.jsonl"))
        .content()
        .startsWith("{\"doc\":\"" + folder.resolve("call.txt"));
    assertThat(out.resolve("call-2.jsonl"))
        .content()
        .startsWith("{\"doc\":\"" + folder.resolve("b/call.md"));
  }

  @Test
  void whatIsWrittenIsWhatIsPrinted() throws IOException {
    Path out = folder.resolve("out");
    Path call = write("call.txt", CALL);
    assertThat(Run.of("parse", "--out", out, call).exitCode()).isEqualTo(0);
    assertThat(out.resolve("call.jsonl"))
        .content()
        .isEqualTo(Run.of("parse", "--json", call).out());
  }

  @Test
  void oneBadFileDoesNotStopTheOthers() throws IOException {
    Path out = folder.resolve("out");
    Path missing = folder.resolve("missing.txt");
    Run run =
        Run.of(
            "parse",
            "--out",
            out,
            write("a.txt", CALL),
            missing,
            write("b.txt", " "),
            write("c.txt", CALL));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(out.resolve("a.jsonl")).exists();
    assertThat(out.resolve("c.jsonl")).exists();
    assertThat(out.resolve("b.jsonl")).doesNotExist();
    assertThat(out.resolve("missing.jsonl")).doesNotExist();
    assertThat(run.errLines()).hasSize(3);
    assertThat(run.errLines().get(0)).startsWith("\"" + missing + "\" does not exist.");
    assertThat(run.errLines().get(1))
        .startsWith("\"" + folder.resolve("b.txt") + "\" holds no words");
    assertThat(run.errLines().get(2))
        .isEqualTo("2 documents of 4 could not be read, for the reasons above.");
  }

  @Test
  void aSecondRunReplacesTheFirstAndSaysSo() throws IOException {
    Path out = folder.resolve("out");
    Path call = write("call.txt", CALL);
    assertThat(Run.of("parse", "--out", out, call).exitCode()).isEqualTo(0);
    Run again = Run.of("parse", "--out", out, call);
    assertThat(again.exitCode()).isEqualTo(0);
    assertThat(again.errLines())
        .containsExactly("1 file of an earlier run in \"" + out + "\" was replaced.");
  }

  @Test
  void aFileOfSomebodyElseIsNotReplaced() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Path notes = Files.writeString(out.resolve("call.jsonl"), "My own notes.");
    Path call = write("call.txt", CALL);
    Run run = Run.of("parse", "--out", out, call);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "\""
                + notes
                + "\" exists and was not written by lectern parse, so it was left as it is and \""
                + call
                + "\" was not written. Move the file away, or name another folder with --out.");
    assertThat(notes).content().isEqualTo("My own notes.");
  }

  @Test
  void outMustBeAFolder() throws IOException {
    Path call = write("call.txt", CALL);
    Run run = Run.of("parse", "--out", call, call);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "lectern: Cannot write to \""
                + call
                + "\": it is not a folder. Name a folder with --out.");
  }

  @Test
  void nothingToReadIsAUsageError() {
    Run run = Run.of("parse", "--json");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("Say what to read: a file, a folder or a zip file is missing.");
  }

  @Test
  void aBarOnTheTerminalSaysHowFarItHasCome() throws IOException {
    for (int i = 0; i < 3; i++) {
      write("call-" + i + ".txt", CALL);
    }
    Terminal terminal = new Terminal(false, true, true, 80, false);
    assertThat(Run.on(terminal, "parse", folder).err())
        .as("none while the documents themselves go to the terminal")
        .isEmpty();
  }

  @Test
  void aFileOfUnknownEndingIsPassedOverWithAWord() throws IOException {
    write("call.txt", CALL);
    write(".hidden", CALL);
    Path photo = write("photo.raw", "x");
    Run run = Run.of("parse", folder);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.errLines())
        .containsExactly(
            "\"" + photo + "\" was passed over because its ending is not one that Lectern reads.");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /// The documents in the order of their first lines.
  private static List<String> docs(String jsonLines) {
    String start = "{\"doc\":\"";
    List<String> lines = jsonLines.lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> lines.get(i).substring(start.length(), lines.get(i).indexOf("\",")))
        .distinct()
        .toList();
  }
}
