package lectern.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import lectern.record.EditionText;
import lectern.record.MalformedException;
import org.junit.jupiter.api.Test;

/// A correction in plain words.
class ChangeStoryTest {
  private static final String OLD =
      """
      lectern-text/1
      title\tBriefing
      date\t2031-02-11
      t1.s1\tMR OKAFOR\tThere are 9,100 names on the list.
      t1.s2\tMR OKAFOR\tThe ice is thin on the lake.
      t1.s3\tMR OKAFOR\tNobody should go out today.
      """;

  private static ChangeStory story(String... pairs) {
    String current = OLD;
    for (int i = 0; i < pairs.length; i += 2) {
      assertThat(current).contains(pairs[i]);
      current = current.replace(pairs[i], pairs[i + 1]);
    }
    return ChangeStory.of(Comparison.of(text(OLD), text(current)));
  }

  private static EditionText text(String lines) {
    try {
      return EditionText.parse(lines.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void figuresAreToldFirst() {
    ChangeStory story = story("9,100", "1,900", "thin", "thick");
    assertThat(story.swaps()).hasSize(1);
    ChangeStory.Swap swap = story.swaps().getFirst();
    assertThat(swap.current()).isEqualTo("1,900");
    assertThat(swap.old()).isEqualTo("9,100");
    assertThat(swap.label()).isEqualTo("MR OKAFOR");
    assertThat(swap.at().toString()).isEqualTo("t1.s1");
    assertThat(story.deeds(Wording.english())).containsExactly("corrected 2 sentences");
  }

  @Test
  void ofWordsOnlyASingleChangeIsToldAndThePunctuationAroundThemIsLeftOut() {
    assertThat(story("today.", "tomorrow.").swaps())
        .extracting(ChangeStory.Swap::old, ChangeStory.Swap::current)
        .containsExactly(org.assertj.core.api.Assertions.tuple("today", "tomorrow"));
    assertThat(story("thin", "thick", "today", "tomorrow").swaps()).isEmpty();
  }

  @Test
  void whatWasDoneIsOneSentence() {
    Wording say = Wording.english();
    ChangeStory story =
        story("t1.s3\tMR OKAFOR\tNobody should go out today.\n", "", "Briefing", "A briefing");
    Instant time = Instant.parse("2031-03-14T08:12:00Z");
    assertThat(story.sentence(say, 1, 2, time))
        .isEqualTo(
            "On 14 March 2031 the office removed one sentence and changed one line beside the speech.");
    assertThat(story.sentence(say, 1, 3, time))
        .startsWith("From edition 1 to edition 3 the office removed one sentence and ");
    assertThat(story().sentence(say, 1, 2, time)).isEqualTo("Not a letter changed.");
  }
}
