package lectern.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import lectern.source.Format;
import lectern.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadersTest {

  @ParameterizedTest
  @EnumSource
  void everyFormatHasAReaderThatGivesBackTheSource(Format format) throws Exception {
    byte[] bytes =
        switch (format) {
          case DOCX -> Docx.ofBody("<w:p><w:r><w:t>Q Why?</w:t></w:r></w:p>");
          case PDF -> new Pdf().line("Q Why?").bytes();
          case WEBVTT ->
              "WEBVTT\n\n00:01.000 --> 00:02.000\nQ Why?\n".getBytes(StandardCharsets.UTF_8);
          case SRT -> "1\n00:00:01,000 --> 00:00:02,000\nQ Why?\n".getBytes(StandardCharsets.UTF_8);
          case PLAIN, MARKDOWN, HTML -> "<p>Q Why?</p>".getBytes(StandardCharsets.UTF_8);
        };
    Source source = Source.of("briefing." + format.extensions().getFirst(), format, bytes);
    assertThat(Readers.read(source).source()).isSameAs(source);
    assertThat(Readers.read(source).text()).contains("Q Why?");
    assertThat(Readers.read(source).findings()).isEmpty();
  }

  /// What the class loading of a fresh Java machine says, since a class once loaded stays.
  @Test
  void whoReadsTextDoesNotWaitForTheLibrariesOfOtherFormats() throws Exception {
    String log = run(ReadMarkdown.class, "-Xlog:class+load:stdout");
    assertThat(log)
        .contains("lectern.source.MarkdownReader")
        .doesNotContain(
            "org.jsoup", "org.apache", "lectern.read.HtmlReader", "lectern.read.PdfReader");
  }

  /// PDFBox logs what is wrong with this page, and Logback would print it.
  @Test
  void noLibraryWritesToTheTerminal() throws Exception {
    assertThat(run(ReadFaultyPdf.class, "-Xshare:auto")).isEqualTo("Q Why?");
  }

  /// @return what the program prints, on both of its outputs
  private static String run(Class<?> main, String option) throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName())
            .redirectErrorStream(true)
            .start();
    String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor()).as(printed).isZero();
    return printed;
  }

  /// A program that reads one Markdown text.
  static final class ReadMarkdown {
    public static void main(String[] args) throws Exception {
      byte[] bytes = "**Q** Why?".getBytes(StandardCharsets.UTF_8);
      Readers.read(Source.of("briefing.md", Format.MARKDOWN, bytes));
    }
  }

  /// A program that reads a page with a faulty operator.
  static final class ReadFaultyPdf {
    public static void main(String[] args) throws Exception {
      String page = "BT /F1 12 Tf 72 700 Td (Q Why?) Tj 1 2 Tm [[(a)]] TJ ET";
      byte[] bytes = new Pdf().content(page.getBytes(StandardCharsets.US_ASCII)).bytes();
      System.out.print(Pdf.read(bytes).text());
    }
  }
}
