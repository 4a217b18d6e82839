package lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Loads the model, which takes a second or two.
@Tag("slow")
class EmbedderTest {

  @Test
  void aQuestionIsNearerToItsAnswerThanToOtherWords() {
    try (Embedder embedder = new Embedder(1)) {
      byte[] question = embedder.ofQuestion("Is the boat to the islands running again?");
      List<byte[]> passages =
          embedder.ofPassages(
              List.of(
                  "The night ferry will sail from Monday on.",
                  "The budget has money for schools and for roads."));

      assertThat(cosine(question, passages.get(0)))
          .isGreaterThan(cosine(question, passages.get(1)) + 0.1);
      assertThat(cosine(question, question)).isCloseTo(1, within(0.02));
    }
  }

  @Test
  void anyTextHasAVector() {
    try (Embedder embedder = new Embedder(1)) {
      for (String text : List.of("", " ", "\u0000", "🙂", "\ud83d", "word ".repeat(5_000))) {
        assertThat(embedder.ofQuestion(text)).hasSize(Embedder.DIMENSIONS);
      }
    }
  }

  private static double cosine(byte[] a, byte[] b) {
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
    }
    return Embedder.cosine(product);
  }
}
