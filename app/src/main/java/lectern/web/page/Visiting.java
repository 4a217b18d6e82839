package lectern.web.page;

import java.util.Optional;
import lectern.cite.WorkId;

/// The visit that an event was part of.
///
/// @param title empty where the record has no programme of it
public record Visiting(WorkId id, Optional<String> title) {}
