package lectern.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import lectern.source.Format;
import lectern.source.MarkdownReader;
import lectern.source.Source;
import lectern.source.UnreadableSourceException;
import lectern.transcript.Transcript;
import org.junit.jupiter.api.Test;

/// A long turn is read by its beginning and its end alone, and either may fall inside a tag or a struck passage.
final class NotationCutTest {

  @Test
  void aTurnIsReadWhereverItsNotationIsCut() throws UnreadableSourceException {
    String tag = "<span title=\"" + "of many words ".repeat(60) + "\">";
    for (int words = 0; words < 400; words++) {
      String answer =
          "Well, it is so. ".repeat(words / 2)
              + "a ".repeat(words % 8)
              + tag
              + "Yes.</span> Thanks. ";
      String transcript =
          "**Q** Why is the bridge closed, Minister?\n\n**MS. ALDER:** "
              + answer
              + "We had to. ".repeat(40)
              + "\n\n**Q** And the ferry?\n\n**MS. ALDER:** It sails.\n";
      Source source = Source.of("bridge.md", Format.MARKDOWN, transcript.getBytes(UTF_8));

      assertThat(Floor.of(Transcript.of(new MarkdownReader().read(source))).roles())
          .as("%d words before the tag", words)
          .hasSize(4);
    }
  }
}
