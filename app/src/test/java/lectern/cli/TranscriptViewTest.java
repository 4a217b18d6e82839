package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import lectern.exchange.Floor;
import lectern.source.Format;
import lectern.source.MarkdownReader;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;
import org.junit.jupiter.api.Test;

class TranscriptViewTest {

  private static final String QUAY =
      """
      # Availability at Lantern Quay

      10:02 A.M. VST

      MR. OKAFOR: Good morning, everyone. We'll start with Ines Hartmann of Coastal
      Radio.

      Q When does the ferry sail? And who decides that?

      MINISTER ALDANA: At noon. (Laughter.) It carries ~~40~~ [48] pilots and
      their \\[sic\\] boats.

      We decide together.

      (Cross-talk.)

      Thank you.

      END 10:20 A.M. VST
      """;

  @Test
  void saysInTheMarginWhatABlockIsAndBesideItWhoSpeaks() throws UnreadableSourceException {
    assertThat(view(Terminal.none(), QUAY))
        .isEqualTo(
            """
            ━━ quay.md ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━

            heading       Availability at Lantern Quay

            furniture     10:02 A.M. VST

            hand-off      MR. OKAFOR
                          Good morning, everyone. We'll start with Ines Hartmann of Coastal
                          Radio.

            ── 1 · Ines Hartmann, Coastal Radio ───────────────────────────────────────────

            question      Q
                          When does the ferry sail? And who decides that?

            answer        MINISTER ALDANA
                          At noon. (Laughter.) It carries [struck: 40] [48] pilots and
                          their [sic] boats.

                          We decide together.

            direction     (Cross-talk.)

                          Thank you.

            furniture     END 10:20 A.M. VST

            """);
  }

  @Test
  void inksTellTheSidesApartAndStrikeWhatWasStruck() throws UnreadableSourceException {
    String view = view(new Terminal(false, true, true, 80, true), QUAY);
    assertThat(view)
        .contains(
            "\u001b[1;35mQ\u001b[0m",
            "\u001b[1;36mMINISTER\u001b[0m \u001b[1;36mALDANA\u001b[0m",
            "\u001b[2m(Laughter.)\u001b[0m",
            "carries \u001b[2;9m40\u001b[0m [48] pilots")
        .doesNotContain("struck:");
    assertThat(view.replaceAll("\u001b\\[[0-9;]*m", "").replace("[48]", "[struck: 40] [48]"))
        .as("without inks and with the struck words named, the words are those of the plain view")
        .contains("Good morning, everyone.");
  }

  @Test
  void everyWordOfTheTranscriptIsThere() throws UnreadableSourceException {
    Transcript transcript = transcript(QUAY);
    String words = view(Terminal.none(), QUAY).replaceAll("\\s+", " ");
    transcript
        .turns()
        .forEach(turn ->
            turn.paragraphs()
                .forEach(paragraph ->
                    assertThat(words)
                        .contains(
                            transcript
                                .text()
                                .reading(paragraph.span())
                                .replace("<s>", "[struck: ")
                                .replace("</s>", "]"))));
  }

  private static String view(Terminal terminal, String markdown) throws UnreadableSourceException {
    Transcript transcript = transcript(markdown);
    return new TranscriptView(terminal).of("quay.md", transcript, Floor.of(transcript));
  }

  private static Transcript transcript(String markdown) throws UnreadableSourceException {
    byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
    return Transcript.of(new MarkdownReader().read(Source.of("quay.md", Format.MARKDOWN, bytes)));
  }
}
