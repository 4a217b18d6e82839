package lectern.store;

import java.time.Instant;
import lectern.record.Hash;
import lectern.source.Format;

/// A document that was imported and is not published. It is nobody's business but the desk's.
///
/// @param id 1 or more; given once and never again
/// @param sha256 of its bytes
/// @param name of the file or address that it came from
/// @param length in bytes
/// @param details what the desk has said about it so far
public record Draft(
    long id,
    Hash sha256,
    String name,
    Format format,
    long length,
    Instant imported,
    DraftDetails details) {}
