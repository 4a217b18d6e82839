package lectern.transcript;

import lectern.source.Span;

/// A sentence of a turn, the unit that is cited.
///
/// @param number 1-based within its turn, in reading order
/// @param span without blanks at its ends; may enclose an interruption where a page mark cuts the sentence
/// @param text its words, as [lectern.source.SourceText#reading] gives them
public record Sentence(int number, Span span, String text) {}
