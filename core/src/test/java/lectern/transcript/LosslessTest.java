package lectern.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lectern.examples.SharedDocuments;
import lectern.source.Format;
import lectern.source.Source;
import lectern.source.SourceText;
import lectern.source.UnreadableSourceException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Joining the spans of all blocks gives back the decoded text, character for character, of every real document: as it
/// is, with each kind of line end, and with an emoji (two UTF-16 units, one code point) in a random place.
@Tag("slow")
class LosslessTest {
  private static final long SEED = 20_310_409;

  @TestFactory
  Stream<DynamicTest> everyDocumentTilesItsText() throws Exception {
    return SharedDocuments.inNotationsOfCore().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws Exception {
    Format format = SharedDocuments.format(file).orElseThrow();
    byte[] bytes = Files.readAllBytes(file);
    Transcript asItIs = parse(format, bytes);
    String text = asItIs.text().text();
    assertThat(joined(asItIs)).isEqualTo(text);
    assertThat(text.getBytes(UTF_8)).as("decoded text, encoded again").isEqualTo(bytes);
    sentencesHoldTheSpeech(asItIs);

    String lf = text.replace("\r\n", "\n").replace('\r', '\n');
    List<String> words = words(parse(format, lf.getBytes(UTF_8)));
    for (String lineEnd : List.of("\r\n", "\r")) {
      Transcript other = parse(format, lf.replace("\n", lineEnd).getBytes(UTF_8));
      assertThat(joined(other)).isEqualTo(lf.replace("\n", lineEnd));
      assertThat(words(other)).as("blocks with other line ends").isEqualTo(words);
    }

    String withEmoji = withEmoji(text);
    Transcript emoji = parse(format, withEmoji.getBytes(UTF_8));
    assertThat(joined(emoji)).as("with an emoji, seed %d", SEED).isEqualTo(withEmoji);
    sentencesHoldTheSpeech(emoji);
  }

  private static String withEmoji(String text) {
    int at = new Random(SEED + text.length()).nextInt(text.length());
    boolean inside = Character.isLowSurrogate(text.charAt(at));
    return text.substring(0, inside ? at + 1 : at) + "🙂" + text.substring(inside ? at + 1 : at);
  }

  private static Transcript parse(Format format, byte[] bytes) throws UnreadableSourceException {
    SourceText text = SharedDocuments.reader(format).read(Source.of("test", format, bytes));
    return Transcript.of(text);
  }

  private static String joined(Transcript transcript) {
    StringBuilder joined = new StringBuilder();
    for (Block block : transcript.blocks()) {
      joined.append(block.span().of(transcript.text().text()));
    }
    return joined.toString();
  }

  /// Kind and words of every block, which must not depend on the line ends.
  private static List<String> words(Transcript transcript) {
    return transcript.blocks().stream()
        .map(block -> block.getClass().getSimpleName() + ": " + transcript.words(block))
        .toList();
  }

  /// Every word of a turn is in exactly one of its sentences.
  private static void sentencesHoldTheSpeech(Transcript transcript) {
    for (Block.Turn turn : transcript.turns()) {
      StringBuilder sentences = new StringBuilder();
      for (Sentence sentence : transcript.sentences(turn)) {
        sentences.append(sentence.text());
      }
      assertThat(withoutBlanks(sentences.toString()))
          .isEqualTo(withoutBlanks(transcript.speech(turn)));
    }
  }

  /// Struck words that a sentence's end cuts are read as struck on both sides.
  private static String withoutBlanks(String words) {
    return words.replace("<s>", "").replace("</s>", "").replace(" ", "");
  }
}
