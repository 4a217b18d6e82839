package lectern.exchange;

import org.jspecify.annotations.Nullable;

/// What a turn of the official side or of a moderator does, as far as its own words tell. Read by [ReplyReader].
///
/// @param kind what it does, hand-offs aside
/// @param cue the words at its end that give somebody the floor; null where there are none
/// @param pure whether it does nothing but give the floor
/// @param asks whether it ends with a question
/// @param words how many words it has, roughly
record Reply(Kind kind, @Nullable Cue cue, boolean pure, boolean asks, int words) implements Part {

  /// What the turn does.
  enum Kind {
    /// No words: `(Inaudible.)`.
    SILENT,
    /// No words but laughter.
    LAUGHS,
    /// `Yeah.`, `Right.`, `Mm-hmm.`
    NODS,
    /// Asks the reporter to repeat or to be clearer: `Say that again?`, `On what?`
    CLARIFIES,
    /// Only thanks, greets or makes polite noise.
    SMALL_TALK,
    /// Takes leave: `Thank you, everybody.`
    CLOSES,
    /// Hands the question on to another official: `I'll let Ada take that.`
    PASSES,
    /// Anything of weight, also broken off.
    RESPONDS
  }

  /// Whether it gives the floor beyond doubt.
  boolean calls() {
    return cue != null && cue.strength() == Cue.Strength.CLEAR;
  }

  Reply withCue(Cue other) {
    return new Reply(kind, other, pure, asks, words);
  }

  /// Whether its only words are a bare name, which may be a call or an answer.
  boolean isBareName() {
    return cue != null && cue.alone();
  }
}
