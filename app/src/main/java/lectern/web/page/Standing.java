package lectern.web.page;

import java.util.Optional;
import lectern.cite.WorkId;
import lectern.record.Manifest;
import lectern.record.Stamp;

/// Where an edition stands among those of its work: the line under the title.
///
/// @param edition its number, from 1
/// @param newest the number of the newest
/// @param stamp when it was published, and in whose name
/// @param entry the index of that entry in the log, from 0
/// @param why it corrects the one before it; empty for the first, and for a programme
/// @param withdrawal empty unless the work is withdrawn
public record Standing(
    WorkId work,
    int edition,
    int newest,
    Stamp stamp,
    long entry,
    Optional<String> why,
    Optional<WorkHistory.Withdrawal> withdrawal) {

  /// Empty where the work has no edition of that number.
  public static Optional<Standing> of(WorkHistory history, int edition) {
    return history
        .edition(edition)
        .map(entry ->
            new Standing(
                history.work(),
                edition,
                history.newest(),
                entry.stamp(),
                entry.index(),
                entry.manifest() instanceof Manifest.Correct correct
                    ? Optional.of(correct.why())
                    : Optional.empty(),
                history.withdrawal()));
  }

  public boolean isNewest() {
    return edition == newest;
  }
}
