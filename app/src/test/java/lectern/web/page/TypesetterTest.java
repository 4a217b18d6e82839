package lectern.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import lectern.exchange.Role;
import lectern.source.Mark;
import lectern.source.Span;
import lectern.transcript.Insertion;
import lectern.transcript.Transcript;
import org.junit.jupiter.api.Test;

class TypesetterTest {

  @Test
  void plainWordsAreOneRunWithBlanksFolded() {
    assertThat(shown(new Script().turn(Role.ANSWER, "Q", "  Two   words "))).isEqualTo("Two words");
  }

  @Test
  void struckWordsAndTheirReplacementStandSideBySide() {
    Script script = new Script().turn(Role.ANSWER, "Q", "It cost <s>8,000</s> [80,000] crowns.");
    script.mark(Mark.Kind.MARKUP, "<s>").mark(Mark.Kind.MARKUP, "</s>");
    script.mark(Mark.Kind.STRUCK, "<s>8,000</s>");
    Insertion correction =
        new Insertion(Insertion.Kind.CORRECTION, script.span("<s>8,000</s> [80,000]"));

    List<Run> runs = set(script, correction);

    assertThat(marked(runs))
        .isEqualTo("It cost {struck corrected:8,000} {corrected:[80,000]} crowns.");
    assertThat(runs.get(1).struck()).isTrue();
    assertThat(runs.get(1).corrected()).as("what is struck is not what replaces it").isFalse();
    assertThat(runs.get(3).corrected()).isTrue();
  }

  @Test
  void aDirectionInsideAClipHasBothTones() {
    Script script = new Script().turn(Role.ANSWER, "Q", "See: [clip] One. [Applause] [end]");
    assertThat(
            marked(
                set(
                    script,
                    new Insertion(Insertion.Kind.CLIP, script.span("[clip] One. [Applause] [end]")),
                    new Insertion(Insertion.Kind.DIRECTION, script.span("[Applause]")))))
        .isEqualTo("See: {clip:[clip] One.} {direction clip:[Applause]} {clip:[end]}");
  }

  @Test
  void notationIsLeftOutAlsoWhereItNests() {
    Script script = new Script().turn(Role.ANSWER, "Q", "A **very ** b");
    script.mark(Mark.Kind.MARKUP, "**very **").mark(Mark.Kind.MARKUP, "very");
    assertThat(shown(script)).isEqualTo("A b");
  }

  /// Whatever the marks and insertions are, no word is lost, added or moved.
  @Test
  void joinedRunsAreTheReading() {
    long seed = 20310314;
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Script script = new Script().turn(Role.ANSWER, "Q", randomWords(random));
      Span whole = script.transcript().turns().getFirst().paragraphs().getFirst().span();
      List<Insertion> insertions = new ArrayList<>();
      for (int n = random.nextInt(4); n > 0; n--) {
        Insertion.Kind[] kinds = Insertion.Kind.values();
        insertions.add(
            new Insertion(kinds[random.nextInt(kinds.length)], randomSpan(random, whole)));
      }
      insertions.sort(Comparator.comparing(Insertion::span));
      Transcript transcript = script.transcript();

      List<Run> runs =
          new Typesetter(transcript.text(), transcript.turns().getFirst().span(), insertions)
              .set(whole);

      assertThat(joined(runs))
          .as("seed %d, case %d: %s", seed, i, insertions)
          .isEqualTo(transcript.text().reading(whole));
    }
  }

  private static String randomWords(Random random) {
    String[] pieces = {"word", "é", "🙂", " ", "  ", "\t", "\u00a0", "\u00ad", "\u200b", "—"};
    StringBuilder words = new StringBuilder("a");
    for (int i = random.nextInt(40); i > 0; i--) {
      words.append(pieces[random.nextInt(pieces.length)]);
    }
    return words.append('b').toString();
  }

  private static Span randomSpan(Random random, Span whole) {
    int a = whole.start() + random.nextInt(whole.length() + 1);
    int b = whole.start() + random.nextInt(whole.length() + 1);
    return new Span(Math.min(a, b), Math.max(a, b));
  }

  private static String shown(Script script) {
    return joined(set(script));
  }

  private static List<Run> set(Script script, Insertion... insertions) {
    Transcript transcript = script.transcript();
    return new Typesetter(
            transcript.text(), transcript.turns().getFirst().span(), List.of(insertions))
        .set(transcript.turns().getFirst().paragraphs().getFirst().span());
  }

  private static String joined(List<Run> runs) {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /// Runs that are not plain in braces, with their classes.
  private static String marked(List<Run> runs) {
    return runs.stream()
        .map(run -> run.plain() ? run.text() : "{" + run.classes() + ":" + run.text() + "}")
        .collect(Collectors.joining());
  }
}
