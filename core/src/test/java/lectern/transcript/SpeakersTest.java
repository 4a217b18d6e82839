package lectern.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.source.Format;
import lectern.source.Layout;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {
  @Test
  void countsTurnsAndWordsInOrderOfFirstAppearance() {
    assertThat(
            Speakers.of(
                transcript(
                    "MODERATOR: Good morning.",
                    "MS. VALE: We agreed. (Laughter.)",
                    "Q: Why?",
                    "MS VALE: Because\u00a0of\u00a0fish.",
                    "Ms. Vale: ")))
        .containsExactly(
            new Speaker("MODERATOR", Speaker.Side.MODERATOR, 1, 2, 0),
            new Speaker("MS. VALE", Speaker.Side.OFFICIAL, 3, 6, 1),
            new Speaker("Q", Speaker.Side.PRESS, 1, 1, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "PRESS | Q",
        "PRESS | Q.",
        "PRESS | Q2",
        "PRESS | QUESTION",
        "PRESS | Question",
        "PRESS | QUESTION (via interpreter)",
        "PRESS | A REPORTER",
        "PRESS | REPORTER TWO",
        "PRESS | UNIDENTIFIED REPORTER",
        "PRESS | PRESS CORPS",
        "PRESS | PREGUNTA",
        "PRESS | Journaliste",
        "PRESS | Frage",
        "MODERATOR | MODERATOR",
        "MODERATOR | THE MODERATOR",
        "MODERATOR | Operator",
        "MODERATOR | [Moderator]",
        "MODERATOR | FACILITATOR",
        "MODERATOR | The SPEAKER pro tempore (Mr. Otter)",
        "MODERATOR | The PRESIDING OFFICER",
        "OTHER | INTERPRETER",
        "OTHER | AUDIENCE MEMBER",
        "OTHER | A PARTICIPANT",
        "OTHER | WHITE HOUSE AIDE",
        "OTHER | STAFF",
        "OTHER | [UNKNOWN]",
        "OTHER | SPEAKER 1",
        "OTHER | \"\"",
        "OFFICIAL | THE PRESIDENT",
        "OFFICIAL | MR. VALE",
        "OFFICIAL | VALE",
        "OFFICIAL | PRESS SECRETARY VALE",
        "OFFICIAL | CHIEF OF STAFF",
        "OFFICIAL | SENIOR ADMINISTRATION OFFICIAL ONE",
        "OFFICIAL | THE SPEAKER",
        "OFFICIAL | SPEAKER OTTER",
        "OFFICIAL | Ada Vale",
      })
  void theLabelItselfTellsTheSide(Speaker.Side side, String label) {
    assertThat(Speaker.Side.of(label)).isEqualTo(side);
  }

  private static Transcript transcript(String... lines) {
    String text = String.join("\n", lines) + "\n";
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    for (String line : lines) {
      int words = at + line.indexOf(": ") + 2;
      Label label = new Label(new Span(at, words), line.substring(0, line.indexOf(": ")));
      int end = at + line.length();
      List<Paragraph> paragraphs =
          words == end ? List.of() : List.of(new Paragraph(List.of(new Span(words, end))));
      blocks.add(new Block.Turn(new Span(at, end + 1), label, paragraphs, List.of()));
      at = end + 1;
    }
    SourceText source =
        SourceText.of(Source.of("test", Format.PLAIN, text.getBytes(UTF_8)), text, Layout.LINES);
    Metadata metadata =
        new Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return new Transcript(source, blocks, metadata, List.of());
  }
}
