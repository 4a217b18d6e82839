package lectern.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import lectern.examples.Examples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rules are in `webvtt.md` and `srt.md`, with an example each.
class CaptionReaderTest {
  @TestFactory
  Stream<DynamicTest> webVtt() {
    return Examples.tests(
        CaptionReaderTest.class, "webvtt.md", input -> Bracketed.marks(webVtt(input)));
  }

  @TestFactory
  Stream<DynamicTest> subRip() {
    return Examples.tests(CaptionReaderTest.class, "srt.md", input -> Bracketed.marks(srt(input)));
  }

  @Test
  void keepsTheTextAsItIsInTheFile() {
    String captions = "WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\n<v Ada>Fish &amp; 🙂\r\n\r\n\r\n";
    assertThat(webVtt(captions).text()).isEqualTo(captions);
    assertThat(webVtt(captions).layout()).isEqualTo(Layout.CUES);
  }

  @Test
  void tellsWhenWhichWordsAreShown() {
    SourceText text =
        webVtt(
            "WEBVTT\n\n00:05.335 --> 00:08.035\nGood\nmorning.\n\n10:00:00.000 --> 10:00:01.000\nYes.\n");
    assertThat(text.cues())
        .containsExactly(
            new Cue(new Span(32, 45), Duration.ofMillis(5_335), Duration.ofMillis(8_035)),
            new Cue(new Span(77, 81), Duration.ofHours(10), Duration.ofMillis(36_001_000)));
    assertThat(text.cues().getFirst().span().of(text.text())).isEqualTo("Good\nmorning.");
    assertThat(text.findings()).isEmpty();
  }

  @Test
  void saysThatWebVttMustBeginWithItsName() {
    SourceText text = webVtt("00:05.335 --> 00:08.035\nGood morning.\n");
    assertThat(text.findings())
        .containsExactly(
            new Finding(
                new Span(0, 0),
                "The file does not begin with WEBVTT, as WebVTT must. It was read as captions all the same."));
    assertThat(text.cues()).hasSize(1);
  }

  @Test
  void saysOnceWhatIsOddManyTimes() {
    SourceText text =
        srt(
            """
            1
            00:00:45,794 --> 00:00:45,685
            Good

            2
            00:00:40,000 --> 00:00:41,000
            morning.

            :00:50. > :00:55.Thank you.

            Lost words.
            """);
    assertThat(text.findings())
        .extracting(Finding::message)
        .containsExactly(
            "There is 1 caption line without a timing; kept as words.",
            "There is 1 timing not written as the format has it; read as far as it goes.",
            "There is 1 caption whose end is before its start; kept as printed.",
            "There is 1 caption whose start is before that of the one above; kept in print order.");
    assertThat(text.cues())
        .extracting(Cue::start)
        .containsExactly(Duration.ofMillis(45_794), Duration.ofSeconds(40), Duration.ofSeconds(50));
  }

  private static SourceText webVtt(String captions) {
    return read(new WebVttReader(), Format.WEBVTT, captions);
  }

  private static SourceText srt(String captions) {
    return read(new SrtReader(), Format.SRT, captions);
  }

  private static SourceText read(SourceReader reader, Format format, String captions) {
    try {
      return reader.read(Source.of("test", format, captions.getBytes(UTF_8)));
    } catch (UnreadableSourceException e) {
      throw new AssertionError(e);
    }
  }
}
