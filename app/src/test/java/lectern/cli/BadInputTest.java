package lectern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What cannot be read is said in one whole sentence on standard error, with exit code 1 and nothing on standard
/// output.
class BadInputTest {

  private static final String CALL =
      "MODERATOR: Good morning.\n\nQUESTION: When does the ferry sail?\n";

  @TempDir private Path folder;

  @Test
  void anEmptyFile() throws IOException {
    refuses(
        write("call.txt", ""),
        "\"%s\" is empty. Expected the text of a transcript; check that the download or copy was complete.");
  }

  @Test
  void blanksAlone() throws IOException {
    refuses(
        write("call.txt", " \n\t\n"),
        "\"%s\" holds no words, only blanks. Expected the text of a transcript; check that the download or copy was complete.");
  }

  @Test
  void binaryData() throws IOException {
    byte[] noise = HexFormat.of().parseHex("00010203040506070e0f101112131415".repeat(64));
    refuses(
        write("call.txt", noise),
        "\"%s\" holds binary data: 960 of its first 1024 bytes are control characters. Expected the text of a transcript.");
  }

  @Test
  void aPictureUnderTheNameOfAText() throws IOException {
    refuses(
        write("call.txt", HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452")),
        "\"%s\" holds a PNG image, not text. Expected the text of a transcript; if the file's ending is wrong, rename it to what it is.");
  }

  @Test
  void anEndingThatIsNoneOfATranscript() throws IOException {
    refuses(
        write("call.xls", CALL),
        "\"%s\" has the ending .xls, which Lectern does not know. Expected one of .txt, .text, .md, .markdown, .html, .htm, .xhtml, .docx, .pdf, .vtt, .srt and .zip; if it is such a file, rename it.");
  }

  @Test
  void aTextUnderTheNameOfAPdf() throws IOException {
    refuses(
        write("call.pdf", CALL),
        "\"%s\" is not a PDF document. Expected one that begins with %PDF-; if its ending is wrong, rename it to what it is.");
  }

  @Test
  void nuls() throws IOException {
    refuses(
        write("call.txt", "Q\0:\0 \0W\0h\0y\0?\0".repeat(50)),
        "\"%s\" has a NUL at every second byte or so. Expected text in UTF-8, or in UTF-16 with a byte order mark; if it is text, save it again as UTF-8.");
  }

  @Test
  void aWordDocumentThatIsCutOff() throws IOException {
    refuses(
        write("call.docx", half(docx(""))),
        "\"%s\" is cut off: the list of its parts, which stands at its end, is missing. Get the file from its author again.");
  }

  @Test
  void aWordDocumentWithAnEntityFromElsewhere() throws IOException {
    String doctype = "<!DOCTYPE w:document [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    refuses(
        write("call.docx", docx(doctype)),
        "\"%s\": its part word/document.xml declares a document type, by which entities from outside could be drawn in. Office programs never write one; get the document from its author again.");
  }

  @Test
  void aPdfThatIsCutOff() throws IOException {
    byte[] pdf = pdf("");
    refuses(
        write("call.pdf", Arrays.copyOf(pdf, 40)),
        "\"%s\" is cut off: the mark %%EOF, with which a PDF document ends, is missing. Get the file again.");
  }

  @Test
  void aPdfThatIsEncrypted() throws IOException {
    refuses(
        write("call.pdf", pdf("secret")),
        "\"%s\" is encrypted with a password. Open it, and save a copy without one.");
  }

  @Test
  void aPdfWithoutText() throws IOException {
    refuses(
        write("call.pdf", pdf("")),
        "\"%s\" is a PDF document without a word in it. Expected the text of a transcript.");
  }

  @Test
  void aFileLargerThanAnyTranscript() throws IOException {
    Path file = folder.resolve("line.txt");
    try (RandomAccessFile line = new RandomAccessFile(file.toFile(), "rw")) {
      line.write("Q: ".getBytes(UTF_8));
      line.setLength(1L << 30); // takes no room on disk
    }
    refuses(file, "\"%s\" has 1073741824 bytes or more. Expected at most 67108864; split it.");
  }

  @Test
  void aMissingFile() {
    refuses(
        folder.resolve("missing.txt"),
        "\"%s\" does not exist. Expected a file, a folder or a ZIP archive; check how it is spelt.");
  }

  @Test
  void aFolderWithNothingToRead() throws IOException {
    refuses(
        Files.createDirectory(folder.resolve("empty")),
        "\"%s\" holds nothing that can be read: it is empty. Expected files that end in .txt, .text, .md, .markdown, .html, .htm, .xhtml, .docx, .pdf, .vtt, .srt and .zip.");
    Path photos = Files.createDirectory(folder.resolve("photos"));
    Files.writeString(photos.resolve("a.jpg"), "x");
    refuses(
        photos,
        "\"%s\" holds nothing that can be read: the one file in it was passed over. Expected files that end in .txt, .text, .md, .markdown, .html, .htm, .xhtml, .docx, .pdf, .vtt, .srt and .zip.",
        "\"%s/a.jpg\" was passed over because its ending is not one that Lectern reads.");
  }

  @Test
  void aZipThatIsNone() throws IOException {
    String sentence =
        "\"%s\" is not a ZIP archive, or it is cut off or damaged (zip END header not found). Get it again.";
    refuses(write("calls.zip", "PK, but no archive"), sentence);
    byte[] whole = zip(Map.of("call.txt", CALL.repeat(100).getBytes(UTF_8)));
    refuses(write("cut.zip", half(whole)), sentence);
  }

  @Test
  void aZipBomb() throws IOException {
    Path bomb = write("bomb.zip", zip(Map.of("call.txt", new byte[50_000_000])));
    refusesIn(
        bomb,
        "call.txt",
        "\"%s\" unpacks to 50000000 bytes from 48604, as archives do that are made to fill a disk. It was not read.");
  }

  @Test
  void aZipThatReachesOutside() throws IOException {
    Path zip = write("out.zip", zip(Map.of("../../call.txt", CALL.getBytes(UTF_8))));
    refusesIn(
        zip,
        "../../call.txt",
        "\"%s\" would lie outside of its archive, as in archives that are made to do harm. It was not read.");
  }

  @Test
  void aZipInAZip() throws IOException {
    Path zip =
        write("outer.zip", zip(Map.of("inner.zip", zip(Map.of("call.txt", CALL.getBytes(UTF_8))))));
    refusesIn(
        zip,
        "inner.zip",
        "\"%s\" is an archive inside an archive, which is not opened. Unpack it first, and read it by itself.");
  }

  @Test
  void aHalfCharacterIsReadAndWrittenAsItIs() throws IOException {
    byte[] utf16 =
        HexFormat.of().parseHex("fffe" + "51003a002000" + "3dd8" + "2000" + "5700680079003f00");
    Run run = Run.of("parse", "--json", write("call.txt", utf16));
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.out()).contains("\"text\":\"\\ud83d Why?\"");
  }

  @Test
  void oneLineOfTenMillionCharacters() throws IOException {
    Run run = Run.of("parse", "--json", write("line.txt", "Q: " + "Why? ".repeat(2_000_000)));
    assertThat(run.exitCode()).isEqualTo(0);
    assertThat(run.outLines()).hasSize(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void outWhereNothingMayBeWritten() throws IOException {
    Path call = write("call.txt", CALL);
    Path out = call.resolve("out");
    Run run = Run.of("parse", "--out", out, call);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "lectern: Cannot write to \""
                + out
                + "\": Not a directory. Name a folder with --out in which you may write.");
  }

  private void refuses(Path file, String... sentences) {
    refusesNamed(file, file.toString(), sentences);
  }

  private void refusesIn(Path zip, String entry, String sentence) {
    refusesNamed(zip, zip + "!/" + entry, sentence);
  }

  private void refusesNamed(Path file, String name, String... sentences) {
    Run run = Run.of("parse", "--json", file);
    assertThat(run.errLines())
        .containsExactlyElementsOf(
            Arrays.stream(sentences).map(sentence -> sentence.replace("%s", name)).toList());
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(1);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] docx(String doctype) throws IOException {
    String document =
        "<?xml version=\"1.0\"?>"
            + doctype
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
            + "<w:t>QUESTION: When does the ferry sail?</w:t></w:r></w:p></w:body></w:document>";
    return zip(Map.of("word/document.xml", document.getBytes(UTF_8)));
  }

  /// One empty page.
  private static byte[] pdf(String password) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      if (!password.isEmpty()) {
        pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      pdf.save(bytes);
    }
    return bytes.toByteArray();
  }
}
