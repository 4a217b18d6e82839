package lectern.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  private static final String ENDINGS =
      ".txt, .text, .md, .markdown, .html, .htm, .xhtml, .docx, .pdf, .vtt, .srt and .zip";

  @TempDir private Path folder;

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  /// What is delivered, one line each: the name in the folder and the format, or the message without the folder.
  private List<String> delivered(Limits limits, Path... arguments) {
    try (Intake intake = Intake.of(List.of(arguments), limits)) {
      return intake.items().stream().map(Item::take).map(this::line).toList();
    }
  }

  private List<String> delivered(Path... arguments) {
    return delivered(Limits.DEFAULT, arguments);
  }

  private String line(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Taken taken -> local(taken.source().name()) + " " + taken.source().format();
      case Delivery.Refused refused -> local(refused.message());
    };
  }

  private String local(String text) {
    return text.replace(folder + "/", "").replace(folder.toString(), "FOLDER");
  }

  @Nested
  class Found {

    @Test
    void argumentsKeepTheirOrderAndFoldersAreSortedByName() throws IOException {
      write("b/2.md", "Q Why?");
      write("b/10.txt", "Q Why?");
      write("b/a/x.html", "<p>Q Why?");
      write("b/c.vtt", "WEBVTT\n\n");
      Path single = write("z.txt", "Q Why?");
      assertThat(delivered(single, folder.resolve("b"), single))
          .containsExactly(
              "z.txt PLAIN",
              "b/10.txt PLAIN",
              "b/2.md MARKDOWN",
              "b/a/x.html HTML",
              "b/c.vtt WEBVTT",
              "z.txt PLAIN");
    }

    @Test
    void archivesAreReadInPlaceAlsoInsideFolders() throws IOException {
      write("in/a.txt", "Q Why?");
      write("in/b.zip", Docx.zip(new TreeMap<>(Map.of("2.md", "Q Why?", "1/x.txt", "Q Why?"))));
      assertThat(delivered(folder.resolve("in")))
          .containsExactly("in/a.txt PLAIN", "in/b.zip!/1/x.txt PLAIN", "in/b.zip!/2.md MARKDOWN");
    }

    @Test
    void hiddenAndUnknownFilesAreSkippedAndReported() throws IOException {
      write("a.txt", "Q Why?");
      write(".git/b.txt", "Q Why?");
      write("~$c.docx", "Q Why?");
      write("photo.jpg", "Q Why?");
      write("README", "Q Why?");
      write(
          "d.zip",
          Docx.zip(new TreeMap<>(Map.of("e.txt", "Q Why?", "__MACOSX/e.txt", "?", "f.csv", "?"))));
      try (Intake intake = Intake.of(List.of(folder))) {
        assertThat(intake.items())
            .extracting(item -> local(item.name()))
            .containsExactly("a.txt", "d.zip!/e.txt");
        assertThat(intake.skipped())
            .extracting(skipped -> local(skipped.name()) + ": " + skipped.reason())
            .containsExactly(
                ".git: it is hidden",
                "README: its ending is not one that Lectern reads",
                "d.zip!/__MACOSX/e.txt: it is hidden",
                "d.zip!/f.csv: its ending is not one that Lectern reads",
                "photo.jpg: its ending is not one that Lectern reads",
                "~$c.docx: it is hidden");
      }
    }

    @Test
    void linksAreFollowedButNeverInACircle() throws IOException {
      write("a/b/x.txt", "Q Why?");
      Files.createSymbolicLink(folder.resolve("a/b/up"), folder.resolve("a"));
      Files.createSymbolicLink(folder.resolve("a/c"), folder.resolve("a/b/x.txt").getParent());
      Files.createSymbolicLink(folder.resolve("a/nowhere.txt"), folder.resolve("gone"));
      assertThat(delivered(folder.resolve("a")))
          .containsExactly(
              "\"a/b/up\" is a link back to a folder that it lies in. It was not followed.",
              "a/b/x.txt PLAIN",
              "\"a/c/up\" is a link back to a folder that it lies in. It was not followed.",
              "a/c/x.txt PLAIN",
              "\"a/nowhere.txt\" cannot be read: it is a link that leads nowhere.");
    }

    @Test
    void aFileWithoutAnEndingIsTextWhereItIsNamedByItself() throws IOException {
      assertThat(delivered(write("transcript", "Q Why?"))).containsExactly("transcript PLAIN");
    }
  }

  @Nested
  class Recognised {

    @Test
    void contentThatLeavesNoDoubtCountsMoreThanTheEnding() throws IOException {
      byte[] pdf = new Pdf().line("Q Why?").bytes();
      byte[] docx = Docx.ofBody("<w:p><w:r><w:t>Q Why?</w:t></w:r></w:p>");
      assertThat(
              delivered(
                  write("1.txt", "\ufeff <!DOCTYPE html><p>Q Why?"),
                  write("2.md", "<?xml version='1.0'?>\n<!-- saved -->\n<html><p>Q Why?"),
                  write("3.html", "Q Why? 3 < 4"),
                  write("4.html", pdf),
                  write("5.pdf", docx),
                  write("6.txt", "WEBVTT\n\n"),
                  write("7.txt", "1\n00:00:01,000 --> 00:00:02,000\nQ Why?\n"),
                  write("8.md", "<div>Markdown may begin with HTML</div>")))
          .containsExactly(
              "1.txt HTML",
              "2.md HTML",
              "3.html PLAIN",
              "4.html PDF",
              "5.pdf DOCX",
              "6.txt WEBVTT",
              "7.txt SRT",
              "8.md MARKDOWN");
    }

    @Test
    void aNameThatTellsOtherwiseLeavesAFinding() throws Exception {
      Path file = write("briefing.txt", "<html><p>Q Why?");
      try (Intake intake = Intake.of(List.of(file))) {
        Delivery delivery = intake.items().getFirst().take();
        assertThat(delivery).isInstanceOf(Delivery.Taken.class);
        assertThat(Readers.read(((Delivery.Taken) delivery).source()).findings())
            .extracting(finding -> finding.message())
            .containsExactly(
                "The name ends in .txt, but the content is a web page; it was read as that.");
      }
    }

    @Test
    void anUnknownEndingIsRefusedWhereItIsNamedByItself() throws IOException {
      assertThat(delivered(write("table.csv", "Q,Why?")))
          .containsExactly(
              "\"table.csv\" has the ending .csv, which Lectern does not know. Expected one of "
                  + ENDINGS
                  + "; if it is such a file, rename it.");
    }

    @Test
    void theDocumentOfAnotherOfficeProgramIsToBeSavedAsDocx() throws IOException {
      assertThat(delivered(write("briefing.rtf", "{\\rtf1 Q Why?}")))
          .containsExactly(
              "\"briefing.rtf\" has the ending .rtf, which Lectern does not know. Expected one of "
                  + ENDINGS
                  + "; open it in the program that wrote it, and save it as DOCX.");
    }

    @Test
    void anArchiveUnderAnotherNameIsRefused() throws IOException {
      assertThat(delivered(write("b.txt", Docx.zip(Map.of("a.txt", "Q Why?")))))
          .containsExactly(
              "\"b.txt\" is a ZIP archive. Expected a document; unpack the archive, or, if it is no part of another one,"
                  + " give it the ending .zip.");
    }
  }

  @Nested
  class Refused {

    @Test
    void whatDoesNotExist() {
      assertThat(delivered(folder.resolve("nothing.txt")))
          .containsExactly(
              "\"nothing.txt\" does not exist. Expected a file, a folder or a ZIP archive; check how it is spelt.");
    }

    @Test
    void anEmptyFile() throws IOException {
      assertThat(delivered(write("a.txt", "")))
          .containsExactly(
              "\"a.txt\" is empty. Expected the text of a transcript; check that the download or copy was complete.");
    }

    @Test
    void aFolderWithNothingReadable() throws IOException {
      assertThat(delivered(folder))
          .containsExactly(
              "\"FOLDER\" holds nothing that can be read: it is empty. Expected files that end in "
                  + ENDINGS
                  + ".");
      write("a.csv", "?");
      assertThat(delivered(folder))
          .containsExactly(
              "\"FOLDER\" holds nothing that can be read: the one file in it was passed over. Expected files that end in "
                  + ENDINGS
                  + ".");
      write("b.csv", "?");
      assertThat(delivered(folder))
          .containsExactly(
              "\"FOLDER\" holds nothing that can be read: all 2 files in it were passed over. Expected files that end in "
                  + ENDINGS
                  + ".");
    }

    @Test
    void aFileThatVanishesWhileOthersAreRead() throws IOException {
      Path file = write("a.txt", "Q Why?");
      try (Intake intake = Intake.of(List.of(file))) {
        Files.delete(file);
        assertThat(line(intake.items().getFirst().take()))
            .isEqualTo(
                "\"a.txt\" is gone: it was there when the files were listed. Was it moved or deleted meanwhile?");
      }
    }

    @Test
    void aFileThatGrowsWhileOthersAreRead() throws IOException {
      Path file = write("a.txt", "Q Why?");
      try (Intake intake = Intake.of(List.of(file), new Limits(10, 100, 10, 5, 100))) {
        Files.writeString(file, "Q Why? And since when?");
        assertThat(line(intake.items().getFirst().take()))
            .isEqualTo("\"a.txt\" has 11 bytes or more. Expected at most 10; split it.");
      }
    }

    @Test
    void aFolderThatMayNotBeRead() throws IOException {
      Path locked = Files.createDirectory(folder.resolve("locked"));
      write("a.txt", "Q Why?");
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
      try {
        assumeTrue(!Files.isReadable(locked), "Skipped: this user may read every folder.");
        assertThat(delivered(folder)).containsExactly("a.txt PLAIN", denied("locked"));
      } finally {
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
      }
    }

    @Test
    void whatMayNotBeReadInOneSentence() {
      assertThat(Trouble.sentence("locked", new AccessDeniedException("locked")))
          .isEqualTo(denied("locked"));
      assertThat(Trouble.sentence("a.txt", new IOException("Input/output error")))
          .isEqualTo("\"a.txt\" cannot be read: Input/output error.");
    }

    private static String denied(String name) {
      return "\""
          + name
          + "\" may not be read by this user. Change its permissions, or run Lectern as somebody who may.";
    }

    @Test
    void aDevice() {
      Path device = Path.of("/dev/null");
      assumeTrue(Files.exists(device), "Skipped: this system has no /dev/null.");
      assertThat(delivered(device))
          .containsExactly(
              "\"/dev/null\" is neither a file nor a folder but a device or the like. Expected a document.");
    }

    @Test
    void whatGoesBeyondTheLimits() throws IOException {
      write("1.txt", "12345678901");
      write("2.txt", "1234567");
      write("3.txt", "1234567");
      assertThat(delivered(new Limits(10, 20, 10, 1, 100), folder))
          .containsExactly(
              "\"1.txt\" has 11 bytes or more. Expected at most 10; split it.",
              "2.txt PLAIN",
              "\"3.txt\" and all that follow it were not read: at most 20 bytes are taken at once. Read the rest in a run"
                  + " of its own.");
      assertThat(delivered(new Limits(10, 100, 2, 1, 100), folder))
          .containsExactly(
              "\"1.txt\" has 11 bytes or more. Expected at most 10; split it.",
              "2.txt PLAIN",
              "\"3.txt\" and all that follow it were not read: at most 2 documents are taken at once. Read the rest in a"
                  + " run of its own.");
    }

    @Test
    void foldersWithoutEnd() throws IOException {
      write("a/b/c/x.txt", "Q Why?");
      assertThat(delivered(new Limits(10, 100, 2, 2, 100), folder))
          .containsExactly("\"a/b/c\" cannot be read: it lies more than 2 folders deep.");
    }
  }

  @Nested
  class Archives {

    @Test
    void aPathOutOfTheArchive() throws IOException {
      String outside =
          " would lie outside of its archive, as in archives that are made to do harm. It was not read.";
      write(
          "z.zip",
          Docx.zip(
              new TreeMap<>(
                  Map.of("../a.txt", "?", "/b.txt", "?", "C:\\c.txt", "?", "d.txt", "Q"))));
      assertThat(delivered(folder.resolve("z.zip")))
          .containsExactly(
              "\"z.zip!/../a.txt\"" + outside,
              "\"z.zip!//b.txt\"" + outside,
              "\"z.zip!/C:\\c.txt\"" + outside,
              "z.zip!/d.txt PLAIN");
    }

    @Test
    void anArchiveInAnArchive() throws IOException {
      write("z.zip", Docx.zip(Map.of("inner.zip", "PK")));
      assertThat(delivered(folder.resolve("z.zip")))
          .containsExactly(
              "\"z.zip!/inner.zip\" is an archive inside an archive, which is not opened. Unpack it first, and read it by"
                  + " itself.");
    }

    @Test
    void aBomb() throws IOException {
      Path bomb = write("z.zip", Docx.zip(Map.of("a.txt", " ".repeat(2 << 20))));
      long packed;
      try (ZipFile zip = new ZipFile(bomb.toFile())) {
        packed = zip.getEntry("a.txt").getCompressedSize();
      }
      assertThat(delivered(bomb))
          .containsExactly(
              "\"z.zip!/a.txt\" unpacks to 2097152 bytes from "
                  + packed
                  + ", as archives do that are made to fill a disk. It was"
                  + " not read.");
    }

    @Test
    void anEntryThatIsTooLarge() throws IOException {
      write("z.zip", Docx.zip(Map.of("a.txt", "12345678901")));
      assertThat(delivered(new Limits(10, 100, 2, 2, 100), folder.resolve("z.zip")))
          .containsExactly("\"z.zip!/a.txt\" has 11 bytes or more. Expected at most 10; split it.");
    }

    @Test
    void anEntryThatIsLargerThanItsArchiveSays() throws IOException {
      byte[] zip = Docx.zip(Map.of("a.txt", "Q Why? And since when?"));
      int declared = indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 24;
      zip[declared] = 5;
      write("z.zip", zip);
      assertThat(delivered(folder.resolve("z.zip")))
          .containsExactly(
              "\"z.zip!/a.txt\" holds more than the 5 bytes that its archive declares, as in archives that are made to do"
                  + " harm. It was not read.");
    }

    @Test
    void anArchiveWithAPassword() throws IOException {
      byte[] zip = Docx.zip(Map.of("a.txt", "Q Why?"));
      zip[6] |= 1;
      zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
      write("z.zip", zip);
      assertThat(delivered(folder.resolve("z.zip")))
          .containsExactly(
              "\"z.zip\" is encrypted with a password. Unpack it with its password, and read the folder.");
    }

    @Test
    void anArchiveThatIsNoneOrCutOff() throws IOException {
      byte[] zip = Docx.zip(Map.of("a.txt", "Q Why?"));
      write("y.zip", "Q Why?");
      write("z.zip", Arrays.copyOf(zip, zip.length / 2));
      assertThat(delivered(folder.resolve("y.zip"), folder.resolve("z.zip")))
          .containsExactly(
              "\"y.zip\" is not a ZIP archive, or it is cut off or damaged (zip END header not found). Get it again.",
              "\"z.zip\" is not a ZIP archive, or it is cut off or damaged (zip END header not found). Get it again.");
    }

    @Test
    void anArchiveWithNothingReadable() throws IOException {
      write("z.zip", Docx.zip(Map.of("a.csv", "?")));
      assertThat(delivered(folder.resolve("z.zip")))
          .containsExactly(
              "\"z.zip\" holds nothing that can be read: the one file in it was passed over. Expected files that end in "
                  + ENDINGS
                  + ".");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      return text.indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }
  }
}
