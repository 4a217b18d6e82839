package lectern.quote;

import java.util.List;
import lectern.transcript.Speaker;

/// What the right words amount to once it is seen who said them, and what was left out around them.
///
/// @param isAsked whether the quotation shows a question mark
record Settlement(boolean isAsked) {
  /// So many places are looked at for one where the words mean what they seem to mean.
  private static final int MOST_PLACES = 20;

  /// The index of the first place as good as the best where nothing around the words turns their meaning; of the best
  /// where there is none.
  int best(List<Find> finds, List<Match> matches) {
    Find best = finds.getFirst();
    if (!best.verdict().isTrue()) {
      return 0;
    }
    for (int i = 0; i < Math.min(finds.size(), MOST_PLACES); i++) {
      if (isAsGood(finds.get(i), best) && Context.turning(matches.get(i), isAsked).isEmpty()) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isAsGood(Find find, Find best) {
    return find.verdict().isTrue()
        && find.agreement() == best.agreement()
        && find.isCurrent() == best.isCurrent();
  }

  /// The verdict on words of a place. One that is not true of the words stays.
  Verdict of(Verdict words, Match match) {
    if (!words.isTrue()) {
      return words;
    }
    Passage passage = match.passage();
    if (match.speaker() == Agreement.OTHER) {
      return new Verdict.Misattributed(passage.label(), passage.side() == Speaker.Side.PRESS);
    }
    return Context.turning(match, isAsked).<Verdict>map(Verdict.OutOfContext::new).orElse(words);
  }
}
