package lectern.store;

import java.time.Instant;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.record.Visit;

/// A work or a visit of the record, as its newest edition has it.
///
/// @param title of the newest edition
/// @param visit that it belongs to
/// @param edition number of the newest, 1 or more
/// @param isWithdrawn whether the office has taken it back since
/// @param published when its first edition was
/// @param changed when its newest entry was appended, whatever that says
/// @param last index of that entry
public record Work(
    WorkId id,
    String title,
    Optional<WorkId> visit,
    int edition,
    boolean isWithdrawn,
    Instant published,
    Instant changed,
    long last) {

  public boolean isVisit() {
    return id.kind().equals(Visit.KIND);
  }
}
