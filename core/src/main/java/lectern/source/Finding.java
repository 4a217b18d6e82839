package lectern.source;

/// Something a reader of the transcript should know about how it was read: never an exception, never a log line.
///
/// @param span where, in the decoded text; empty where it concerns the whole document
/// @param message one whole sentence: what was found, and what was made of it
public record Finding(Span span, String message) {}
