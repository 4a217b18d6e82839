package lectern.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.quote.PassageCutter;

/// What goes into the index of one edition, or of one document of a collection.
///
/// @param text cuts its text into passages
/// @param title `""` where it has none
/// @param event the kind of event; empty where unknown
/// @param visit id of the visit that it was part of
/// @param day of the event; empty where unknown
/// @param from since when it stands; [Instant#MIN] where that is unknown
/// @param turns in order
/// @param whole whether it is searched as a whole and not by its passages
record IndexedEdition(
    PassageCutter text,
    String title,
    Optional<String> event,
    Optional<String> visit,
    Optional<LocalDate> day,
    Instant from,
    List<IndexedTurn> turns,
    boolean whole) {
  IndexedEdition {
    turns = List.copyOf(turns);
  }
}
