package lectern.store;

import lectern.source.Source;
import lectern.transcript.Transcript;

/// A document to be imported.
///
/// @param transcript what is read in it
/// @param details what the desk says about it
public record Incoming(Source source, Transcript transcript, DraftDetails details) {}
