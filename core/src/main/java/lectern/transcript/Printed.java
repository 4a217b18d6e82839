package lectern.transcript;

import lectern.source.Span;

/// A value that the source itself gives, with the place that gives it.
///
/// @param value as printed, blanks folded
/// @param span where; empty at 0 where it is declared outside the text (an HTML title, a document property)
public record Printed(String value, Span span) {}
