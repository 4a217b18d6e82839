package lectern.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Editions of nothing but three phrases, in which nearly everything ties.
final class RepeatedPhrasesTest {
  private static final List<String> PHRASES = List.of("Yes.", "No.", "So.");
  private static final int EDITIONS = 20_000;

  /// Within one turn, what is called exact or moved is so in every longest common subsequence; unless it is said
  /// once in each edition, and changed places.
  @Test
  void whatIsCertainIsInEveryBestAlignment() {
    Random random = new Random(20310506);
    int certain = 0;
    for (int round = 0; round < EDITIONS; round++) {
      List<Utterance> old = edition(random, 1, 6);
      List<Utterance> current = edition(random, 1, 6);
      for (Resolution resolution : Alignment.of(old, current).resolutions()) {
        if (resolution instanceof Resolution.Exact || resolution instanceof Resolution.Moved) {
          certain++;
          int i = old.indexOf(resolution.old());
          int j = current.indexOf(resolution.places().getFirst());
          assertThat(
                  isSaidOnce(resolution.old(), old, current)
                      || partners(old, current, i).equals(Set.of(j)))
              .as("%s to %s: %s", old, current, resolution)
              .isTrue();
        }
      }
    }
    assertThat(certain).isPositive();
  }

  @Test
  void theStepsAreBothEditionsAllTheSame() {
    Random random = new Random(20310506);
    for (int round = 0; round < EDITIONS; round++) {
      List<Utterance> old = edition(random, 4, 3);
      List<Utterance> current = edition(random, 4, 3);

      RandomCorrectionsTest.requireBoth(old, current, Alignment.of(old, current).steps());
    }
  }

  private static List<Utterance> edition(Random random, int turns, int mostSentences) {
    List<Utterance> edition = new ArrayList<>();
    for (int t = 1; t <= turns; t++) {
      for (int s = 1 + random.nextInt(mostSentences); s > 0; s--) {
        int number =
            edition.isEmpty() || edition.getLast().at().turn() != t
                ? 1
                : edition.getLast().at().sentence() + 1;
        edition.add(
            new Utterance(
                new Address(t, number), "Q", PHRASES.get(random.nextInt(PHRASES.size()))));
      }
    }
    return edition;
  }

  private static boolean isSaidOnce(
      Utterance utterance, List<Utterance> old, List<Utterance> current) {
    return old.stream().filter(utterance::says).count() == 1
        && current.stream().filter(utterance::says).count() == 1;
  }

  /// With which sentences the longest common subsequences match sentence `i`; -1 among them if one leaves it out.
  private static Set<Integer> partners(List<Utterance> old, List<Utterance> current, int i) {
    int[][] before = lengths(old, current);
    int[][] after = lengths(old.reversed(), current.reversed());
    int longest = before[old.size()][current.size()];
    Set<Integer> partners = new TreeSet<>();
    for (int j = 0; j <= current.size(); j++) {
      int rest = after[old.size() - i - 1][current.size() - j];
      if (before[i][j] + rest == longest) {
        partners.add(-1);
      }
      if (j < current.size()
          && old.get(i).text().equals(current.get(j).text())
          && before[i][j] + 1 + after[old.size() - i - 1][current.size() - j - 1] == longest) {
        partners.add(j);
      }
    }
    return Collections.unmodifiableSet(partners);
  }

  /// Of the longest common subsequence of the first `i` and the first `j` sentences.
  private static int[][] lengths(List<Utterance> old, List<Utterance> current) {
    int[][] lengths = new int[old.size() + 1][current.size() + 1];
    for (int i = 1; i <= old.size(); i++) {
      for (int j = 1; j <= current.size(); j++) {
        lengths[i][j] =
            old.get(i - 1).text().equals(current.get(j - 1).text())
                ? lengths[i - 1][j - 1] + 1
                : Math.max(lengths[i - 1][j], lengths[i][j - 1]);
      }
    }
    return lengths;
  }
}
