package lectern.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import lectern.examples.SharedDocuments;
import lectern.source.Format;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;
import org.junit.jupiter.api.Tag;

/// Whatever the bytes: a reader reads them or refuses them in a sentence, and what it reads can be parsed.
///
/// `build/mvn -pl core test -Dfuzz` reads the seeds in `ReadersFuzzTestInputs` only. With `JAZZER_FUZZ=1` in the
/// environment and, say, `-Dtest=ReadersFuzzTest#markdown` one test is fuzzed for ten minutes, or until it is stopped.
/// What it finds becomes an example in the document of rules before it is fixed.
@Tag("fuzz")
class ReadersFuzzTest {
  @DictionaryEntries({
    "Q: ",
    "QUESTION: ",
    "MS. VALE: ",
    "The President. ",
    "\\x0A\\x0A",
    "\\x0D\\x0A",
    "(Laughter.)",
    "[applause]",
    "END",
    "2:05 p.m. EDT",
    "\\xE2\\x80\\x94 ",
    "... ",
    "U.S. ",
    "\\xC2\\xA0"
  })
  @FuzzTest(maxDuration = "10m")
  void plainText(byte[] bytes) {
    check(Format.PLAIN, bytes);
  }

  @DictionaryEntries({
    "---\\x0A",
    "**",
    "\\\\[",
    "<s>",
    "</s>",
    "~~",
    "](https://",
    "&nbsp;",
    "<!--",
    "-->",
    "<br>",
    "  \\x0A",
    "\\x0A\\x0A",
    "Q  ",
    "MS. VALE: ",
    "(Laughter.)",
    "[sic]",
    "(Goes off the record.)",
    "U.S. ",
    "\\xE2\\x80\\x94 "
  })
  @FuzzTest(maxDuration = "10m")
  void markdown(byte[] bytes) {
    check(Format.MARKDOWN, bytes);
  }

  @DictionaryEntries({
    "WEBVTT\\x0A\\x0A",
    "00:01.000 --> 00:02.000\\x0A",
    "<v Ada>",
    "<c.x>",
    "NOTE ",
    "STYLE\\x0A",
    "- ",
    ">> ",
    "&amp;"
  })
  @FuzzTest(maxDuration = "10m")
  void webVtt(byte[] bytes) {
    check(Format.WEBVTT, bytes);
  }

  @DictionaryEntries({
    "1\\x0A00:00:01,000 --> 00:00:02,500\\x0A",
    "{\\\\an8}",
    "<i>",
    "- ",
    "\\x0A\\x0A"
  })
  @FuzzTest(maxDuration = "10m")
  void subRip(byte[] bytes) {
    check(Format.SRT, bytes);
  }

  private static void check(Format format, byte[] bytes) {
    SourceText text;
    try {
      text = SharedDocuments.reader(format).read(Source.of("fuzz", format, bytes));
    } catch (UnreadableSourceException refused) {
      assertThat(refused.getMessage()).startsWith("\"fuzz\" ").endsWith(".");
      return;
    }
    Transcript transcript = Transcript.of(text);
    transcript.speakers();
    for (Block block : transcript.blocks()) {
      transcript.words(block);
    }
    for (Block.Turn turn : transcript.turns()) {
      int end = 0;
      for (Sentence sentence : transcript.sentences(turn)) {
        assertThat(sentence.span().start()).isGreaterThanOrEqualTo(end);
        assertThat(turn.span().contains(sentence.span())).isTrue();
        end = sentence.span().end();
      }
      for (Insertion insertion : transcript.insertions(turn)) {
        assertThat(turn.span().contains(insertion.span())).isTrue();
      }
    }
  }
}
