package lectern.cite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a reader is told of the first sentence of an old edition.
final class ExplanationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "MINISTER: The ferry sails."
            + "#MINISTER: The ferry sails."
            + "#These words stand unchanged in the same place.",
        "MINISTER: The ferry sails."
            + "#MINISTER: Good day. | The ferry sails."
            + "#These words stand unchanged, but at t1.s2 instead of t1.s1.",
        "MINISTER: The old ferry sails."
            + "#MINISTER: The new ferry sails."
            + "#The office changed this sentence: it replaced “old” with “new”.",
        "MINISTER: The old ferry sails."
            + "#MINISTER: The ferry [sic] sails."
            + "#The office changed this sentence: it removed “old” and inserted “[sic]”.",
        "MINISTER: We sold 136 boats."
            + "#MINISTER: We sold <s>136</s> [3.6] boats."
            + "#The office changed this sentence: it replaced “136” with “(struck: 136) [3.6]”.",
        "MINISTER: a b c d e f g h i j"
            + "#MINISTER: a 1 c 2 e 3 g 4 i j"
            + "#The office changed this sentence: it now reads “a 1 c 2 e 3 g 4 i j”.",
        "MINISTER: The ferry sails."
            + "#MR. OKAFOR: The ferry sails."
            + "#The office now gives this sentence to “MR. OKAFOR” instead of “MINISTER”.",
        "The ferry sails."
            + "#MR. OKAFOR: The ferry sails."
            + "#The office now gives this sentence to “MR. OKAFOR” instead of nobody by name.",
        "MINISTER: The old ferry sails on Monday."
            + "#MINISTER: Good day. | The new ferry sails on Monday."
            + "#The office changed this sentence: it replaced “old” with “new”. It now stands at t1.s2"
            + " instead of t1.s1.",
        "MINISTER: The ferry sails, and the toll is gone."
            + "#MINISTER: The ferry sails. | And the toll is gone."
            + "#The office made 2 sentences of this one: “The ferry sails.” at t1.s1 and “And the toll is"
            + " gone.” at t1.s2.",
        "MINISTER: The ferry sails. | Good night to all."
            + "#MINISTER: Good night to all."
            + "#The office removed this sentence. It stood before what is now t1.s1.",
        "MINISTER: The ferry sails."
            + "#MINISTER: Good night to all."
            + "#The office removed this sentence.",
        "MINISTER: Yes. | Yes. | Good night to all."
            + "#MINISTER: Yes. | Good night to all."
            + "#The same words stand at t1.s1, but nothing shows that they are this sentence and not"
            + " another that said the same.",
        "MINISTER: Yes. | Good night to all."
            + "#MINISTER: Yes. | Yes. | Yes. | Good night to all."
            + "#The same words stand at t1.s1, t1.s2 and t1.s3, and nothing shows which of them is this"
            + " sentence.",
        "MINISTER: Yes. | Good night to all."
            + "#MINISTER: Yes. | Yes. | Yes. | Yes. | Yes. | Yes. | Yes. | Good night to all."
            + "#The same words stand at t1.s1, t1.s2, t1.s3, t1.s4, t1.s5 and 2 other places, and"
            + " nothing shows which of them is this sentence.",
        "MINISTER: We met on Monday. | We met on Friday."
            + "#MINISTER: We met on Sunday."
            + "#It cannot be told whether the office removed this sentence or changed it into the one at"
            + " t1.s1.",
      })
  void isAWholeSentence(String old, String current, String explanation) {
    Resolution resolution =
        Alignment.of(Editions.of(old), Editions.of(current)).resolutions().getFirst();

    assertThat(resolution.explanation()).isEqualTo(explanation);
  }

  /// The place that was changed is shown, however long the sentence.
  @Test
  void showsTheChangedPlaceOfALongSentence() {
    String words = "one two three four five six seven eight nine ten ".repeat(10);
    String old = words + "a x b x c x d x e " + words.strip();
    String current = words + "a 1 b 2 c 3 d 4 e " + words.strip();
    Resolution resolution =
        Alignment.of(Editions.of(old), Editions.of(current)).resolutions().getFirst();

    assertThat(resolution.explanation())
        .startsWith("The office changed this sentence: it now reads “… two three four five six")
        .contains("ten a 1 b 2 c 3 d 4 e one")
        .endsWith("…”.");
  }
}
