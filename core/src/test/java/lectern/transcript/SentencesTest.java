package lectern.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lectern.examples.Examples;
import lectern.source.Bracketed;
import lectern.source.Bracketed.Bracketing;
import lectern.source.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rules are in `sentences.md`, with examples; `⟦⟧` stand around each sentence.
class SentencesTest {
  @TestFactory
  Stream<DynamicTest> sentences() {
    return Examples.tests(SentencesTest.class, "sentences.md", input -> print(Speech.plain(input)));
  }

  @Test
  void areNumberedFromOne() {
    assertThat(of(Speech.plain("Yes. No.")))
        .containsExactly(
            new Sentence(1, new Span(0, 4), "Yes."), new Sentence(2, new Span(5, 8), "No."));
  }

  @Test
  void leaveNotationOutOfTheirTextAndEnds() {
    assertThat(
            of(Speech.markdown("*Gracias.* We sent <s>8</s> \\[80\\]&nbsp;boats.&nbsp; **Now.**")))
        .containsExactly(
            new Sentence(1, new Span(1, 9), "Gracias."),
            new Sentence(2, new Span(11, 46), "We sent <s>8</s> [80] boats."),
            new Sentence(3, new Span(55, 59), "Now."));
  }

  @Test
  void encloseAPageMarkWithoutItsWords() {
    List<Sentence> sentences = of(Speech.plain("We sent the\n[[Page 7]]\nboats. Now."));
    assertThat(sentences).extracting(Sentence::text).containsExactly("We sent the boats.", "Now.");
    assertThat(sentences.getFirst().span()).isEqualTo(new Span(0, 29));
  }

  @Test
  void ofATurnWithoutWordsAreNone() {
    assertThat(of(Speech.plain("| (Inaudible.)"))).isEmpty();
  }

  private static List<Sentence> of(Speech speech) {
    return Sentences.of(speech.text(), speech.turn());
  }

  private static String print(Speech speech) {
    return Bracketed.print(
        speech.text().text(),
        of(speech).stream().map(sentence -> new Bracketing(sentence.span(), "⟦", "⟧")).toList());
  }
}
