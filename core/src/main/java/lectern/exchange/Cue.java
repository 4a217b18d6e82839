package lectern.exchange;

import java.util.Optional;
import lectern.source.Span;
import lectern.transcript.Printed;

/// Words that give the floor, as found in one turn.
///
/// @param strength how surely they do
/// @param span the sentence
/// @param name whom they call, as printed
/// @param outlet for whom that person works, as printed
/// @param sure whether the name is one beyond doubt; else it may be some other capitalised word standing alone, and
///     counts only where the next turn takes the floor with thanks or a greeting
/// @param alone whether a bare name is all that the turn says
record Cue(
    Strength strength,
    Span span,
    Optional<Printed> name,
    Optional<Printed> outlet,
    boolean sure,
    boolean alone) {

  /// How surely some words give the floor.
  enum Strength {
    /// `Go ahead.`, `Next question.`, `Nadia.`, `In the back.`
    CLEAR,
    /// `Yes.` after a full answer: a nod to the next reporter, or just the end of the answer.
    NOD,
    /// `Happy to take questions.`: opens the floor to nobody in particular.
    OPEN
  }

  static Cue unnamed(Strength strength, Span span) {
    return new Cue(strength, span, Optional.empty(), Optional.empty(), true, false);
  }

  boolean isNamed() {
    return name.isPresent() || outlet.isPresent();
  }

  /// The same call, its name in doubt.
  Cue unsure() {
    return new Cue(strength, span, name, outlet, false, alone);
  }

  /// What is left of the call where its name turned out to be no reporter's.
  Cue anonymous() {
    return unnamed(Strength.NOD, span);
  }
}
