package lectern.source;

/// One line of a decoded text.
///
/// @param span the line without its end
/// @param next where the next line starts: after LF, CRLF or a lone CR; the text's length on the last line
public record Line(Span span, int next) {}
