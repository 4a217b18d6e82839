package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {

  @TempDir private Path folder;

  @Test
  void reportsWhatADocumentSaysAboutItself() throws IOException {
    Path file =
        write(
            "quay.md",
            """
            ---
            title: "Availability at Lantern Quay"
            date: 2031-03-13
            ---

            10:02 A.M. VST

            MINISTER ALDANA: The ferry sails at noon.

            Q And who decides that?

            MINISTER ALDANA: We decide together.

            END 10:20 A.M. VST
            """);
    Run run = Run.of("inspect", file);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("━━ " + file + " ━")
        .contains(
            """
            format        text/markdown
            charset       UTF-8
            size          205 bytes, 205 characters of text
            SHA-256       %s

            title         Availability at Lantern Quay
            date          2031-03-13
            place         unknown
            start         10:02 A.M. VST
            end           10:20 A.M. VST
            ground rules  none printed
            """
                .formatted(sha256(file)),
            """
            official      MINISTER ALDANA · 2 turns · 8 words
            press         Q · 1 turn · 4 words
            """,
            """
            1             reporter not named · 1 question
                          1 question in all: 0 follow-ups, 0 without an answer, 0 where
                          something may be missing.
            """,
            "Nothing was odd.",
            "Nothing was left out.");
  }

  @Test
  void saysWhereSomethingWasOddAndHowTheBytesWereRead() throws IOException {
    Path file = folder.resolve("call.txt");
    Files.write(
        file,
        "MODERATOR: Welcome.\n\nMS. O’DOYNE: Thank you.\n"
            .getBytes(Charset.forName("windows-1252")));
    Run run = Run.of("inspect", file);
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out())
        .contains("charset       windows-1252\n")
        .contains("3:6           Byte 26 (0x92) is not UTF-8, so the text was read as");
  }

  @Test
  void saysWhatWasLeftOutAndWhy() throws IOException {
    Path file =
        write(
            "call.html",
            "<html><head><style>p { color: red }</style></head><body><p>MODERATOR: Welcome.</p>"
                + "<p>MR. OKAFOR: Thank you.</p></body></html>");
    Run run = Run.of("inspect", file);
    assertThat(run.out())
        .contains("format        text/html\ncharset       UTF-8\n")
        .contains(
            "16            characters in 1 place: a style sheet\n              “p { color: red }”\n");
  }

  @Test
  void aFolderIsNotOneDocument() {
    Run run = Run.of("inspect", folder);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "\""
                + folder
                + "\" is a folder. Name one document in it, or use lectern parse for all.");
  }

  @Test
  void whatCannotBeReadIsSaidInASentence() throws IOException {
    Path file = write("empty.txt", "");
    Run run = Run.of("inspect", file);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.errLines())
        .containsExactly(
            "\""
                + file
                + "\" is empty. Expected the text of a transcript; check that the download or copy was complete.");
    assertThat(Run.of("inspect").exitCode()).isEqualTo(2);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String sha256(Path file) throws IOException {
    return lectern.source.Source.of("", lectern.source.Format.PLAIN, Files.readAllBytes(file))
        .sha256();
  }
}
