package lectern.exchange;

import lectern.exchange.Cue.Strength;
import org.jspecify.annotations.Nullable;

/// The words that give a reporter the floor, in the last sentences of a turn.
///
/// A hand-off stands at the end of what is said before the next question: `Go ahead, Nadia.`, `Next question.`,
/// `Let's go to Ada Quist at Harbour News.`, or just `Nadia.`.
///
/// @param cue the words; null where there are none
/// @param unfinished whether the search came to the start of the speech before it had an answer
/// @param pure whether the turn does nothing but give the floor, small talk around that aside
record HandOffs(@Nullable Cue cue, boolean unfinished, boolean pure) {
  /// How many sentences from the end a hand-off may stand.
  private static final int REACH = 5;

  /// How many of the last sentences of a moderator may say other things after the call.
  private static final int ASIDES = 3;

  /// @param speech the end of the turn, or all of it
  /// @param whole whether `speech` is all of the turn
  /// @param moderator whether the speaker hands out the floor by office, so that any name is a call
  static HandOffs in(Speech speech, boolean whole, boolean moderator) {
    int last = speech.sentences() - 1;
    Cue found = null;
    boolean searching = true;
    boolean pure = whole;
    boolean calls = false;
    int first =
        whole || moderator ? 0 : 1; // a sentence of which the tail shows only the end calls nobody
    for (int i = last; i >= first && (searching || pure); i--) {
      Cue cue = new Call(speech, i, whole, moderator).cue();
      boolean small = cue == null && isSmall(speech, i);
      pure &= cue == null ? small && isAside(speech, i) : !isHeavy(speech, i, cue, moderator);
      calls |= cue != null && cue.strength() == Strength.CLEAR;
      if (searching && cue != null) {
        found = better(cue, found);
        searching = !cue.isNamed();
      }
      searching &=
          i > last - REACH + 1 && (cue != null || small || (moderator && i > last - ASIDES));
    }
    return new HandOffs(found, searching && last >= first, pure && calls);
  }

  private static Cue better(Cue earlier, @Nullable Cue later) {
    if (later == null || (earlier.isNamed() && !later.isNamed())) {
      return earlier;
    }
    return later.strength() == Strength.CLEAR || earlier.strength() != Strength.CLEAR
        ? later
        : earlier;
  }

  /// Whether a sentence says more than who is next.
  private static boolean isHeavy(Speech speech, int i, Cue cue, boolean moderator) {
    if (moderator) {
      return false;
    }
    int words = speech.count(speech.start(i), speech.end(i));
    return (cue.strength() == Strength.OPEN || words > (cue.isNamed() ? 30 : 18));
  }

  /// Whether a sentence neither gives the floor nor says anything of weight.
  private static boolean isSmall(Speech speech, int i) {
    int from = speech.skip(speech.start(i), "—\"");
    if (CallWords.SMALL.at(speech, from) > 0) {
      return speech.count(from, speech.end(i)) <= 10;
    }
    return from >= speech.end(i);
  }

  /// Whether a small sentence goes with a call rather than with an answer.
  private static boolean isAside(Speech speech, int i) {
    int from = speech.skip(speech.start(i), "—\"");
    return CallWords.WEIGHTY.at(speech, from) < 0
        || CallWords.ASIDE.at(speech, from) > 0
        || speech.count(from, speech.end(i)) <= 2;
  }
}
