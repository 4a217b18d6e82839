package lectern.search.register;

import java.time.LocalDate;
import java.util.Optional;

/// The edition of a work that is read: the newest that stands, unless another was asked for.
///
/// @param work id of the work, or of a document of a collection
/// @param edition 1 or more
/// @param title `""` where it has none
/// @param day of the event; always known in a record
/// @param kind of event, e.g. `press-briefing`; always known in a record
public record Occasion(
    String work, int edition, String title, Optional<LocalDate> day, Optional<String> kind) {}
