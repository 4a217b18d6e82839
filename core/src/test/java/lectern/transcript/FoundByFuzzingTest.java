package lectern.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import lectern.examples.SharedDocuments;
import lectern.source.Format;
import lectern.source.Source;
import org.junit.jupiter.api.Test;

/// What [ReadersFuzzTest] has found, each cut down to what it takes.
class FoundByFuzzingTest {

  /// The comma made a word without characters, whose first was asked for.
  @Test
  void aCommaThatStandsAloneBeforeAName() throws Exception {
    Transcript transcript = parse(Format.PLAIN, "Q: Why?\nADA , VALE: Because.\n");
    assertThat(transcript.turns()).hasSize(1);
  }

  /// The correction then began outside the turn that it was reported for.
  @Test
  void struckWordsThatReachFromAHeadingIntoATurn() throws Exception {
    Transcript transcript =
        parse(Format.MARKDOWN, "# Port <s>Ellery\n\nQ: Why</s> \\[how\\]?\n\nMS. VALE: So.\n");
    for (Block.Turn turn : transcript.turns()) {
      assertThat(transcript.insertions(turn))
          .allMatch(insertion -> turn.span().contains(insertion.span()));
    }
  }

  /// The same where a label stands inside struck words.
  @Test
  void struckWordsThatReachFromATurnIntoTheNext() throws Exception {
    Transcript transcript =
        parse(Format.MARKDOWN, "Q: <s>Why now?\nMS. VALE: Because.</s> Yes.\n\nQ: So?\n");
    assertThat(transcript.turns()).hasSizeGreaterThan(1);
    for (Block.Turn turn : transcript.turns()) {
      assertThat(transcript.insertions(turn))
          .allMatch(insertion -> turn.span().contains(insertion.span()));
    }
  }

  private static Transcript parse(Format format, String text) throws Exception {
    Source source = Source.of("found", format, text.getBytes(UTF_8));
    return Transcript.of(SharedDocuments.reader(format).read(source));
  }
}
