package lectern.source;

import java.time.Duration;

/// The words of one caption and when they are shown, so that a sentence can be heard as well as read.
///
/// @param span the caption's lines, without the line end after the last
/// @param start from the start of the media, as printed
/// @param end as printed: in a faulty file it may lie before `start`, which is a [Finding] and never repaired
public record Cue(Span span, Duration start, Duration end) {}
