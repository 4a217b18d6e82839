package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutFolderTest {

  private static final byte[] LINE = "{\"doc\":\"gaggle.md\"}\n".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void aFileIsNamedAfterItsDocument() {
    assertThat(
            names(
                "gaggle.md", "archive.zip!/2031/call.v2.txt", "notes", ".profile", "C:\\a\\b.txt"))
        .containsExactly(
            "gaggle.jsonl", "call.v2.jsonl", "notes.jsonl", ".profile.jsonl", "b.jsonl");
  }

  @Test
  void equalNamesAreNumberedInOrder() {
    assertThat(names("a.md", "x/a.txt", "a-2.md", "A.html", "a.md"))
        .containsExactly("a.jsonl", "a-2.jsonl", "a-2-2.jsonl", "A-3.jsonl", "a-4.jsonl");
  }

  @Test
  void whatAFileSystemDoesNotTakeIsReplaced() {
    assertThat(names("a:b?.txt", "a\u0000b.txt", "...", "/", "x".repeat(300) + ".md"))
        .containsExactly(
            "a_b_.jsonl",
            "a_b.jsonl",
            "document.jsonl",
            "document-2.jsonl",
            "x".repeat(230) + ".jsonl");
    assertThat(names("渡".repeat(100)).getFirst()).isEqualTo("渡".repeat(76) + ".jsonl");
  }

  @Test
  void theFolderIsMadeWithThoseAboveIt() throws IOException {
    OutFolder out = OutFolder.at(folder.resolve("a/b"));
    assertThat(out.write("gaggle.jsonl", LINE, LINE.length)).isTrue();
    assertThat(folder.resolve("a/b/gaggle.jsonl")).hasBinaryContent(LINE);
    assertThat(out.replaced()).isEqualTo(0);
  }

  @Test
  void whatAnEarlierRunWroteIsReplacedAndCounted() throws IOException {
    Files.writeString(folder.resolve("gaggle.jsonl"), "{\"doc\":\"old\"}\n");
    Files.createFile(folder.resolve("empty.jsonl"));
    OutFolder out = OutFolder.at(folder);
    assertThat(out.write("gaggle.jsonl", LINE, LINE.length)).isTrue();
    assertThat(out.write("empty.jsonl", LINE, LINE.length)).isTrue();
    assertThat(folder.resolve("gaggle.jsonl")).hasBinaryContent(LINE);
    assertThat(out.replaced()).isEqualTo(2);
  }

  @Test
  void anotherFileIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("gaggle.jsonl"), "My own notes.");
    Files.createDirectory(folder.resolve("call.jsonl"));
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "{\"doc\":1}");
    Files.createSymbolicLink(folder.resolve("link.jsonl"), elsewhere);
    OutFolder out = OutFolder.at(folder);
    assertThat(out.write("gaggle.jsonl", LINE, LINE.length)).isFalse();
    assertThat(out.write("call.jsonl", LINE, LINE.length)).isFalse();
    assertThat(out.write("link.jsonl", LINE, LINE.length)).isFalse();
    assertThat(folder.resolve("gaggle.jsonl")).content().isEqualTo("My own notes.");
    assertThat(elsewhere).content().isEqualTo("{\"doc\":1}");
    assertThat(out.replaced()).isEqualTo(0);
  }

  @Test
  void nothingHalfWrittenStaysBehind() throws IOException {
    OutFolder out = OutFolder.at(folder);
    Files.createDirectories(folder.resolve("gaggle.jsonl/in the way")); // after it was seen empty
    assertThatThrownBy(() -> out.write("gaggle.jsonl", LINE, LINE.length))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("Cannot write \"" + folder.resolve("gaggle.jsonl") + "\": ");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(folder.resolve("gaggle.jsonl"));
    }
  }

  @Test
  void aFolderThatVanishesIsSaidInASentence() throws IOException {
    Path gone = folder.resolve("gone");
    OutFolder out = OutFolder.at(gone);
    Files.delete(gone);
    assertThatThrownBy(() -> out.write("gaggle.jsonl", LINE, LINE.length))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "Cannot write \"" + gone.resolve("gaggle.jsonl") + "\": there is no such place.");
  }

  @Test
  void whatAKilledRunLeftIsNotWrittenThrough() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "untouched");
    Files.createSymbolicLink(folder.resolve(".gaggle.jsonl.part"), secret);
    assertThat(OutFolder.at(folder).write("gaggle.jsonl", LINE, LINE.length)).isTrue();
    assertThat(secret).content().isEqualTo("untouched");
    assertThat(folder.resolve("gaggle.jsonl")).hasBinaryContent(LINE);
    assertThat(folder.resolve(".gaggle.jsonl.part")).doesNotExist();
  }

  private static List<String> names(String... documents) {
    return OutFolder.names(List.of(documents));
  }
}
