package lectern.exchange;

import lectern.source.Span;

/// The words that give a reporter the floor.
///
/// @param turn 0-based index of the turn that holds them; it may be the answer before
/// @param span the sentence that gives the floor
public record HandOff(int turn, Span span) {}
