package lectern.web.page;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import lectern.cite.WorkId;
import lectern.record.Visit;

/// Something that is on the programme of a visit and of which nothing is on record yet.
///
/// @param visit that it belongs to
/// @param title of the visit
public record Upcoming(WorkId visit, String title, Visit.Engagement engagement) {

  /// What comes from a day on, the first day first, on each day in the order of its programme.
  ///
  /// @param isRecorded whether the record has a work
  public static List<Upcoming> from(
      LocalDate today, Collection<Visit> visits, Predicate<WorkId> isRecorded) {
    return visits.stream()
        .sorted(Comparator.comparing(Visit::from).thenComparing(Visit::id))
        .flatMap(visit ->
            visit.engagements().stream()
                .filter(engagement -> !engagement.day().isBefore(today))
                .filter(engagement -> engagement.work().filter(isRecorded).isEmpty())
                .map(engagement -> new Upcoming(visit.id(), visit.title(), engagement)))
        .sorted(Comparator.comparing(upcoming -> upcoming.engagement().day()))
        .toList();
  }
}
