package lectern.transcript;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lectern.transcript.LabelCandidate.Form;
import org.jspecify.annotations.Nullable;

/// Names that take turns with one that keeps returning: outlets or reporters, each asking once, and the spokesperson
/// who answers them all.
final class Alternation {
  private static final int FEWEST_ANSWERS = 3;
  private static final int FEWEST_TURNS = 2;

  private Alternation() {}

  /// The keys of the answering name and of those it answers; empty where the document has no such pattern.
  static Set<String> keys(List<@Nullable LabelCandidate> candidates, LabelCensus census) {
    List<LabelCandidate> colons = new ArrayList<>();
    LabelCandidate answers = null;
    for (LabelCandidate candidate : candidates) {
      if (candidate != null && candidate.form() == Form.COLON && !candidate.isListing()) {
        colons.add(candidate);
        int most = answers == null ? 0 : census.colons(answers.key());
        answers = census.colons(candidate.key()) > most ? candidate : answers;
      }
    }
    if (answers == null
        || census.colons(answers.key()) < FEWEST_ANSWERS
        || hasOtherLabels(answers, census)) {
      return Set.of();
    }
    return around(answers.key(), colons);
  }

  /// Where addresses, offices or `Q` make the labels, a name in front of a colon is prose.
  private static boolean hasOtherLabels(LabelCandidate answers, LabelCensus census) {
    int own = answers.strong() ? census.colons(answers.key()) : 0;
    return census.endsInStops() || census.bareQs > 0 || census.strongColons - own > own;
  }

  private static Set<String> around(String answers, List<LabelCandidate> colons) {
    Set<String> keys = new HashSet<>();
    int turns = 0;
    for (int i = 0; i + 1 < colons.size(); i++) {
      LabelCandidate asks = colons.get(i);
      boolean answered = colons.get(i + 1).key().equals(answers);
      if (answered && !asks.key().equals(answers) && !asks.quotes()) {
        keys.add(asks.key());
        turns++;
      }
    }
    keys.add(answers);
    return turns >= FEWEST_TURNS ? keys : Set.of();
  }
}
