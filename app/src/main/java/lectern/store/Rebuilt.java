package lectern.store;

import java.nio.file.Path;
import java.util.Optional;

/// What [RecordWriter#rebuild] did.
///
/// @param entries of the log that the catalogue covers
/// @param drafts that are there
/// @param damaged where the old `desk.db` is kept; empty if it was not damaged. Drafts that could not be read are in no
///     other place
public record Rebuilt(long entries, int drafts, Optional<Path> damaged) {}
