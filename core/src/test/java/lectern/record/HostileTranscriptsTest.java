package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lectern.source.Format;
import lectern.source.Layout;
import lectern.source.PlainTextReader;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;
import org.junit.jupiter.api.Test;

/// Whatever a document holds, its canonical text can be made, and is read back line by line as it was written.
final class HostileTranscriptsTest {
  private static final int DOCUMENTS = 4_000;

  private static final List<String> PIECES =
      List.of(
          "MINISTER DE VRIES:",
          "QUESTION:",
          "Q:",
          "MR. OKAFOR: ",
          "Good evening. ",
          "Yes? ",
          "word ",
          "(Applause.)",
          "(Laughter.) ",
          "[inaudible]",
          "# Heading\n",
          "END\n",
          "TOPIC INDEX\n",
          "March 14, 2031\n",
          "\n",
          "\n\n",
          "\n\n\n\n",
          "\r",
          "\r\n",
          " ",
          "\t",
          "\f",
          "\u000b",
          "\u0085",
          "\u00a0",
          "\u2028",
          "\u2029",
          "\u0000",
          "\u0001",
          "\u001a",
          "\u001b",
          "\u001c",
          "\u00ad",
          "\u200b",
          "\u202e",
          "\u2060",
          "\ufeff",
          "\uffff",
          "\ud800",
          "\udc00",
          "🙂",
          "e\u0301",
          ".",
          "?",
          "!",
          "…",
          "—",
          ":",
          "*",
          "**",
          "~~",
          "<s>",
          "</s>",
          "> ",
          "- ",
          "1. ");

  private static EditionText text(SourceText source) {
    return EditionText.of(
        new EditionHead(
            "Press availability",
            LocalDate.of(2031, 3, 14),
            Optional.of("\u0000"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of("\u001a", "On background.")),
        Transcript.of(source));
  }

  private static SourceText as(Layout layout, String text) {
    return SourceText.of(Source.of("quay.txt", Format.PLAIN, text.getBytes(UTF_8)), text, layout);
  }

  /// The seed is printed when one is not.
  @Test
  void everyTextIsReadBackAsItWasWritten() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Layout[] layouts = Layout.values();
    for (int i = 0; i < DOCUMENTS; i++) {
      StringBuilder document = new StringBuilder();
      for (int length = 1 + random.nextInt(40); length > 0; length--) {
        document.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      EditionText text = text(as(layouts[i % layouts.length], document.toString()));

      EditionText read = EditionText.parse(text.bytes());

      assertThat(read.lines()).as("seed %d, document %d", seed, i).isEqualTo(text.lines());
      assertThat(read.bytes()).as("seed %d, document %d", seed, i).isEqualTo(text.bytes());
    }
  }

  @Test
  void theEndMarkOfADosFileIsNoSentence() throws UnreadableSourceException {
    byte[] bytes = "MR OKAFOR: Good evening.\r\n\r\n\u001a".getBytes(UTF_8);
    EditionText text = text(new PlainTextReader().read(Source.of("quay.txt", Format.PLAIN, bytes)));

    assertThat(text.lines())
        .extracting(EditionLine::line)
        .containsExactly(
            "lectern-text/1",
            "title\tPress availability",
            "date\t2031-03-14",
            "rule\tOn background.",
            "t1.s1\tMR OKAFOR\tGood evening.");
  }

  @Test
  void aHundredThousandTurnsAreReadBack() throws Exception {
    String exchange = "QUESTION: Which one?\n\nMR OKAFOR: The one at Three Bridges.\n\n";
    EditionText text = text(as(Layout.LINES, exchange.repeat(50_000)));

    assertThat(text.utterances()).hasSize(100_000);
    assertThat(EditionText.parse(text.bytes()).lines()).isEqualTo(text.lines());
  }
}
