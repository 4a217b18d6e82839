package lectern.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTextTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void everyReaderOfBytesSaysInWhichCharsetTheyAre() throws UnreadableSourceException {
    List<SourceReader> readers =
        List.of(new PlainTextReader(), new MarkdownReader(), new WebVttReader(), new SrtReader());
    for (SourceReader reader : readers) {
      assertThat(reader.read(source("É", StandardCharsets.UTF_8)).charset())
          .contains(StandardCharsets.UTF_8);
      assertThat(reader.read(source("É", WINDOWS_1252)).charset()).contains(WINDOWS_1252);
    }
  }

  @Test
  void whereTheFormatSettlesTheCharsetNoneIsNamed() {
    Source source = source("Q: Why?", StandardCharsets.UTF_8);
    assertThat(SourceText.of(source, "Q: Why?", Layout.LINES).charset()).isEmpty();
  }

  @Test
  void aFindingIsAddedAndAllElseStays() throws UnreadableSourceException {
    Finding finding = new Finding(new Span(0, 0), "The name ends in .srt, but it is plain text.");
    SourceText text = new MarkdownReader().read(source("É **bold**", WINDOWS_1252));
    SourceText more = text.with(finding);
    assertThat(more.findings()).hasSize(text.findings().size() + 1).endsWith(finding);
    assertThat(more.text()).isEqualTo(text.text());
    assertThat(more.marks()).isEqualTo(text.marks()).isNotEmpty();
    assertThat(more.charset()).contains(WINDOWS_1252);
  }

  private static Source source(String text, Charset charset) {
    return Source.of("call.txt", Format.PLAIN, text.getBytes(charset));
  }
}
