package lectern.web.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lectern.cite.WorkId;
import lectern.record.Visit;

/// A work or a visit in a list.
///
/// @param title of its newest edition
/// @param visit that it belongs to, where the record has its programme
/// @param edition number of its newest
/// @param changed when the newest entry about it was made
public record Listed(
    WorkId id,
    String title,
    Optional<Visiting> visit,
    int edition,
    boolean isWithdrawn,
    Instant changed) {

  /// The latest day first, then by when it was changed, then by id.
  public static final Comparator<Listed> ORDER =
      Comparator.comparing((Listed listed) -> listed.id().date())
          .thenComparing(Listed::changed)
          .reversed()
          .thenComparing(Listed::id);

  /// How many works are on record of each visit.
  static Map<WorkId, Long> worksByVisit(List<Listed> all) {
    return all.stream()
        .flatMap(listed -> listed.visit().stream())
        .collect(Collectors.groupingBy(Visiting::id, Collectors.counting()));
  }

  public boolean isVisit() {
    return id.kind().equals(Visit.KIND);
  }
}
