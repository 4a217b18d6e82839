package lectern.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Editions made to hang the comparison: a hundred thousand sentences, or as many words in one.
///
/// No test here looks at the clock. Something quadratic would take hours, and be noticed.
@Tag("slow")
final class AlignmentPathologicalTest {
  private static final int MANY = 100_000;
  private static final int SENTENCES = 5_000;

  @Test
  void theSameSentenceAHundredThousandTimesIsExact() {
    List<Utterance> edition = edition(MANY, _ -> "Yes.");

    assertThat(Alignment.of(edition, edition).resolutions())
        .hasSize(MANY)
        .allMatch(Resolution.Exact.class::isInstance);
  }

  @Test
  void oneLessOfThemIsAmbiguousEverywhere() {
    assertThat(
            Alignment.of(edition(MANY, _ -> "Yes."), edition(MANY - 1, _ -> "Yes.")).resolutions())
        .hasSize(MANY)
        .allMatch(Resolution.Ambiguous.class::isInstance)
        .allMatch(resolution -> resolution.places().size() <= Resolution.Ambiguous.MOST);
  }

  @Test
  void aFewPhrasesInAnyOrder() {
    List<Utterance> old = edition(MANY, i -> text(i, 2, 10));
    List<Utterance> current = edition(MANY, i -> text(MANY + i, 2, 10));

    assertThat(Alignment.of(old, current).resolutions()).hasSize(MANY);
  }

  @Test
  void nothingInCommon() {
    List<Utterance> old = edition(SENTENCES, i -> text(i, 15, 5_000));
    List<Utterance> current = edition(SENTENCES, i -> text(-i - 1, 15, 5_000));

    assertThat(Alignment.of(old, current).resolutions())
        .allMatch(Resolution.Removed.class::isInstance);
  }

  @Test
  void nothingButSimilarSentences() {
    List<Utterance> old = edition(SENTENCES, i -> text(i, 15, 20));
    List<Utterance> current = edition(SENTENCES, i -> text(-i - 1, 15, 20));

    assertThat(Alignment.of(old, current).resolutions()).hasSize(SENTENCES);
  }

  @Test
  void everySentenceInOtherQuotationMarks() {
    List<Utterance> old = edition(SENTENCES, i -> "\"" + text(i, 15, 5_000) + "\"");
    List<Utterance> current = edition(SENTENCES, i -> "“" + text(i, 15, 5_000) + "”");

    assertThat(Alignment.of(old, current).resolutions())
        .allMatch(r ->
            r instanceof Resolution.Changed(Utterance was, Utterance is, _)
                && was.at().equals(is.at()));
  }

  @Test
  void everySentenceChanged() {
    List<Utterance> old = edition(SENTENCES, i -> "old " + text(i, 15, 5_000));
    List<Utterance> current = edition(SENTENCES, i -> "new " + text(i, 15, 5_000));

    assertThat(Alignment.of(old, current).resolutions())
        .allMatch(r ->
            r instanceof Resolution.Changed(Utterance was, Utterance is, _)
                && was.at().equals(is.at()));
  }

  @Test
  void allInReverse() {
    List<Utterance> old = edition(SENTENCES, i -> text(i, 15, 5_000));
    List<Utterance> current = edition(SENTENCES, i -> text(SENTENCES - 1 - i, 15, 5_000));

    assertThat(Alignment.of(old, current).resolutions())
        .allMatch(Resolution.Moved.class::isInstance);
  }

  @Test
  void oneSentenceOfAHundredThousandWords() {
    assertThat(
            Alignment.of(edition(1, _ -> text(1, MANY, 2)), edition(1, _ -> text(2, MANY, 2)))
                .resolutions())
        .hasSize(1);
  }

  @Test
  void aHundredThousandWordsOfEachKind() {
    List<String> words =
        IntStream.range(0, MANY).mapToObj(i -> "w" + i).collect(Collectors.toList());
    String inOrder = String.join(" ", words);
    Collections.shuffle(words, new Random(20310506));

    assertThat(WordDiff.of("a ".repeat(MANY), "a ".repeat(MANY - 1)).runs()).hasSize(2);
    assertThat(WordDiff.of(text(1, MANY, MANY), text(2, MANY, MANY)).runs()).isNotEmpty();
    assertThat(WordDiff.of(text(1, MANY, 20), text(2, MANY, 20)).runs()).isNotEmpty();
    assertThat(WordDiff.of(inOrder, String.join(" ", words)).runs()).isNotEmpty();
  }

  /// Beyond the limit the middle is given as replaced, and nothing is lost.
  @Test
  void aMillionWords() {
    String old = "a " + text(1, 10 * MANY, 20) + " z";
    String current = "a " + text(2, 10 * MANY, 20) + " z";

    assertThat(WordDiff.of(old, current).runs())
        .extracting(run -> run.words().size())
        .containsExactly(1, 10 * MANY, 10 * MANY, 1);
  }

  private static List<Utterance> edition(int size, IntFunction<String> text) {
    return IntStream.range(0, size)
        .mapToObj(i -> new Utterance(new Address(i / 3 + 1, i % 3 + 1), "MINISTER", text.apply(i)))
        .toList();
  }

  private static String text(int seed, int words, int vocabulary) {
    Random random = new Random(seed);
    return IntStream.range(0, words)
        .mapToObj(_ -> "w" + random.nextInt(vocabulary))
        .collect(Collectors.joining(" "));
  }
}
