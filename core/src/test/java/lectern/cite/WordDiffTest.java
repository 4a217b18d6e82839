package lectern.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordDiffTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the ferry sails | the ferry sails | the ferry sails",
        "the old ferry sails | the new ferry sails | the [-old-] {+new+} ferry sails",
        "the ferry sails | the ferry sails today | the ferry sails {+today+}",
        "now the ferry sails | the ferry sails | [-now-] the ferry sails",
        "his supporters came | his supporter's came | his [-supporters-] {+supporter's+} came",
        "no war. | no “war.” | no [-war.-] {+“war.”+}",
        "sold 136 boats | sold <s>136</s> boats | sold [-136-] {+<s>136</s>+} boats",
        "sold <s>136</s>, twice | sold <s>136</s>, once | sold <s>136</s>, [-twice-] {+once+}",
        "a b c d | <s>a b c d</s> e | [-a b c d-] {+<s>a b c d</s> e+}",
        "港は五月に開く | 港は六月に開く | 港は[-五-]{+六+}月に開く",
      })
  void keepsWhatIsCommonAndNamesTheRest(String old, String current, String diff) {
    assertThat(CorrectionRulesTest.printed(WordDiff.of(old, current))).isEqualTo(diff);
  }

  @Test
  void tellsStruckWordsFromThoseThatStand() {
    List<Word> words = Word.of("sold <s>136</s>, [3.6]");

    assertThat(words)
        .containsExactly(
            new Word("sold", false, false),
            new Word("<s>", false, false),
            new Word("136", true, true),
            new Word("</s>", true, false),
            new Word(",", true, false),
            new Word("[3.6]", false, false));
    assertThat(words).filteredOn(Word::isTag).hasSize(2);
  }

  @Test
  void isEmptyIfNoWordWentOrCame() {
    assertThat(WordDiff.of("the ferry", "the ferry").isEmpty()).isTrue();
    assertThat(WordDiff.of("the ferry", "the ferry.").isEmpty()).isFalse();
  }

  /// Whatever the texts: both can be read off the runs, and no more words changed than need be.
  @Test
  void isLosslessAndTheShortest() {
    Random random = new Random(20310506);
    for (int round = 0; round < 1_000; round++) {
      String old = text(random);
      String current = text(random);

      WordDiff diff = WordDiff.of(old, current);

      assertThat(side(diff, WordDiff.Inserted.class)).isEqualTo(old);
      assertThat(side(diff, WordDiff.Deleted.class)).isEqualTo(current);
      assertThat(kept(diff)).isEqualTo(longestCommon(Word.of(old), Word.of(current)));
    }
  }

  private static String text(Random random) {
    List<String> words = List.of("a", "b", "c", "ferry", "<s>a</s>", "<s>b c</s>,", "港は");
    return IntStream.range(0, random.nextInt(200))
        .mapToObj(_ -> words.get(random.nextInt(words.size())))
        .collect(Collectors.joining(" "));
  }

  private static String side(WordDiff diff, Class<? extends WordDiff.Run> without) {
    StringBuilder text = new StringBuilder();
    for (WordDiff.Run run : diff.runs()) {
      if (!without.isInstance(run)) {
        text.append(text.isEmpty() || run.glued() ? "" : " ").append(run.text());
      }
    }
    return text.toString();
  }

  private static int kept(WordDiff diff) {
    return diff.runs().stream()
        .filter(WordDiff.Equal.class::isInstance)
        .mapToInt(run -> run.words().size())
        .sum();
  }

  private static int longestCommon(List<Word> a, List<Word> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        length[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[a.size()][b.size()];
  }
}
