package lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.record.EditionText;
import lectern.transcript.Transcript;
import org.junit.jupiter.api.Test;

class SketchTest {

  private static Shingles shingles(String... passages) {
    return Shingles.of(List.of(passages));
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> Integer.toString(i, Character.MAX_RADIX))
        .collect(Collectors.joining(" "));
  }

  @Test
  void casePunctuationApostrophesAccentsAndBlanksDoNotCount() {
    Shingles straight = shingles("\"We don't know the cafe's hours yet,\" she said.");
    Shingles curly =
        shingles("\u201cWe DON\u2019T  know the caf\u00e9\u2019s\nhours yet\u201d \u2013 she said");
    assertThat(straight.likeness(curly)).isEqualTo(1);
  }

  @Test
  void orderCountsAndSoDoesEachWord() {
    Shingles text = shingles("the crossing opens at six");
    assertThat(text.likeness(shingles("the crossing opens at ten"))).isZero();
    assertThat(text.likeness(shingles("opens the crossing at six"))).isZero();
  }

  @Test
  void passagesAreReadOnOneAfterTheOther() {
    assertThat(
            shingles("the crossing", "opens at six")
                .likeness(shingles("the crossing opens at six")))
        .isEqualTo(1);
  }

  @Test
  void aShortTextIsOneRunAndAnEmptyOneIsLikeNothing() {
    assertThat(shingles("Good evening").likeness(shingles("good evening."))).isEqualTo(1);
    assertThat(shingles("").likeness(shingles(""))).isZero();
    assertThat(Sketch.of(shingles("")).likeness(Sketch.of(shingles("")))).isZero();
  }

  @Test
  void likenessIsTheShareOfCommonRuns() {
    // 20 words have 16 runs; 15 of them have 11, all of which are among the 16.
    Shingles whole = shingles(words(0, 20));
    Shingles part = shingles(words(0, 15));
    assertThat(whole.likeness(part)).isEqualTo(11 / 16.0);
    assertThat(whole.contained(part)).isEqualTo(1);
    assertThat(part.contained(whole)).isEqualTo(1);
  }

  @Test
  void smallTextsAreComparedExactlyAndLargeOnesNearlySo() {
    assertThat(Sketch.of(shingles(words(0, 20))).likeness(Sketch.of(shingles(words(0, 15)))))
        .isEqualTo(11 / 16.0);
    Random random = new Random(7);
    for (int shared = 500; shared <= 5000; shared += 500) {
      int start = 100_000 + random.nextInt(1_000_000_000);
      Shingles one = shingles(words(start, start + 5000));
      Shingles other = shingles(words(start + 5000 - shared, start + 10_000 - shared));
      assertThat(Sketch.of(one).likeness(Sketch.of(other)))
          .isCloseTo(one.likeness(other), within(0.15));
    }
  }

  @Test
  void thatOfACanonicalTextIsThatOfItsRuns() {
    StringBuilder speech = new StringBuilder("MINISTER DE VRIES:  ");
    for (int i = 0; i < 3000; i++) {
      speech.append(words(i * 7 % 1000, i * 7 % 1000 + 6)).append(". ");
    }
    for (String text :
        List.of("MINISTER DE VRIES:  Good evening.\n", speech + "\n", "(No words.)\n")) {
      EditionText edition = Desktop.text(text);
      assertThat(Sketch.of(edition)).hasToString(Sketch.of(Shingles.of(edition)).toString());
      Transcript transcript = Desktop.transcript(Desktop.source(text));
      assertThat(Sketch.of(edition)).hasToString(Sketch.of(Shingles.of(transcript)).toString());
    }
  }

  @Test
  void itIsKeptInOneKibibyteAndReadBack() {
    Sketch sketch = Sketch.of(shingles(words(0, 5000)));
    assertThat(sketch.bytes()).hasSize(1024);
    assertThat(Sketch.of(sketch.bytes()).likeness(sketch)).isEqualTo(1);
    assertThat(Sketch.of(sketch.bytes())).hasToString(sketch.toString());
  }

  /// Sketches are kept, so the numbers must not change from release to release.
  @Test
  void theNumbersAreFixed() {
    assertThat(Sketch.of(shingles("The crossing opens at six.")))
        .hasToString("[-7240786529761820450]");
  }
}
