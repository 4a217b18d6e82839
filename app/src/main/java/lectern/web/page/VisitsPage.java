package lectern.web.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.record.Visit;

/// The visits of a record: those to come first, then those that were, the latest first.
///
/// @param coming under way or to come, the first one first; on the first page alone
/// @param past those of this page
/// @param number of this page, from 1
/// @param pages how many there are, at least 1
public record VisitsPage(List<Entry> coming, List<Entry> past, int number, int pages, int total) {
  static final int PAGE = 50;

  /// More that are to come at once are a mistake of somebody's; the rest is on the dates.
  private static final int MOST_COMING = 200;

  public VisitsPage {
    coming = List.copyOf(coming);
    past = List.copyOf(past);
  }

  /// @param works how many works are on record of it
  public record Entry(Visit visit, boolean isWithdrawn, int works) {
    public boolean isVirtual() {
      return VisitPage.isVirtual(visit);
    }

    public List<String> countries() {
      return VisitPage.countries(visit);
    }
  }

  /// @param visits by id, as their newest programmes have them
  /// @param all works and visits
  /// @return empty where there is no page of that number
  public static Optional<VisitsPage> of(
      Map<WorkId, Visit> visits, List<Listed> all, LocalDate today, int number) {
    Map<WorkId, Long> works = Listed.worksByVisit(all);
    List<Entry> entries =
        all.stream()
            .flatMap(listed ->
                Optional.ofNullable(visits.get(listed.id()))
                    .map(visit -> entry(visit, listed, works))
                    .stream())
            .toList();
    List<Entry> past =
        entries.stream()
            .filter(entry -> entry.visit().to().isBefore(today))
            .sorted(Comparator.comparing((Entry entry) -> entry.visit().from()).reversed())
            .toList();
    List<Entry> coming =
        entries.stream()
            .filter(entry -> !entry.visit().to().isBefore(today))
            .sorted(Comparator.comparing(entry -> entry.visit().from()))
            .limit(MOST_COMING)
            .toList();
    int pages = Math.max(1, (past.size() + PAGE - 1) / PAGE);
    if (number < 1 || number > pages) {
      return Optional.empty();
    }
    return Optional.of(
        new VisitsPage(
            number == 1 ? coming : List.of(),
            past.subList((number - 1) * PAGE, Math.min(number * PAGE, past.size())),
            number,
            pages,
            entries.size()));
  }

  private static Entry entry(Visit visit, Listed listed, Map<WorkId, Long> works) {
    return new Entry(visit, listed.isWithdrawn(), works.getOrDefault(listed.id(), 0L).intValue());
  }
}
