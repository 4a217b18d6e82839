package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import lectern.read.Delivery;
import lectern.read.Item;
import lectern.read.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseRunTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();

  /// Who runs the tests may be allowed to read everything, so such a folder is only told of here.
  @Test
  void aFolderThatMayNotBeReadDoesNotStopTheOthers() throws IOException {
    String refusal =
        "\"archive/secret\" may not be read by this user. Change its permissions, or run Lectern as somebody who may.";
    Item secret = new Item.Missing(new Delivery.Refused("archive/secret", refusal));
    assertThat(run(out, List.of(secret, call("call.txt")))).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly(refusal, "1 document of 2 could not be read, for the reasons above.");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("When does the ferry sail?");
  }

  @Test
  void aFileThatVanishesBeforeItIsReadDoesNotStopTheOthers() throws IOException {
    Item vanishing = call("gone.txt");
    Files.delete(folder.resolve("gone.txt"));
    assertThat(run(out, List.of(vanishing, call("call.txt")))).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly(
            "\""
                + folder.resolve("gone.txt")
                + "\" is gone: it was there when the files were listed. Was it moved or deleted meanwhile?",
            "1 document of 2 could not be read, for the reasons above.");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("When does the ferry sail?");
  }

  @Test
  void aFaultOfLecternIsSaidInASentenceAndLeavesNothingBehind() throws IOException {
    Function<Spool, Rendering> faulty =
        spool -> {
          StringBuilder buffer = new StringBuilder();
          return (doc, _, _) -> {
            buffer.append(doc.endsWith("bad.txt") ? '-' : '+');
            if (doc.endsWith("bad.txt")) {
              throw new IllegalStateException("index 7 of 5");
            }
            spool.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
          };
        };
    List<Item> items = List.of(call("bad.txt"), call("good.txt"));
    assertThat(new ParseRun(session(out), items, faulty, null).run(1)).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("+");
    assertThat(err.toString().lines().findFirst())
        .contains(
            "\""
                + folder.resolve("bad.txt")
                + "\" made Lectern fail (java.lang.IllegalStateException: index 7 of 5). That is a fault of Lectern and"
                + " not of the document: please report it, with the document if you may share it.");
  }

  @Test
  void whoHasSeenEnoughIsNotComplainedAbout() throws IOException {
    OutputStream head = failing("Broken pipe");
    Item call = call("call.txt");
    assertThatThrownBy(() -> run(head, List.of(call))).isInstanceOf(BrokenPipeException.class);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void anOutputThatCannotBeWrittenEndsTheRun() throws IOException {
    OutputStream full = failing("No space left on device");
    Item call = call("call.txt");
    assertThatThrownBy(() -> run(full, List.of(call, call)))
        .isInstanceOf(IOException.class)
        .hasMessage("Cannot write the output: No space left on device.");
  }

  private int run(OutputStream to, List<Item> items) throws IOException {
    return new ParseRun(session(to), items, Rendering::json, null).run();
  }

  private Session session(OutputStream to) {
    return Run.session(
        "", to, new PrintWriter(err, true), Terminal.none(), Run.NO_SERVER, Run.NO_WITNESS);
  }

  private Item call(String name) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve(name),
            "MODERATOR: Good morning.\n\nQUESTION: When does the ferry sail?\n");
    return new Item.InFolder(file, Files.size(file), Limits.DEFAULT);
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
