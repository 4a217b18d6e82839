package lectern.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import lectern.cite.WorkId;
import lectern.record.Visit;
import lectern.search.Register;

/// A visit with its programme, day by day, and the records that belong to it.
///
/// @param isVirtual whether nobody went anywhere: every stop is virtual
/// @param others records of the visit that are on no day's programme
public record VisitPage(
    Standing standing, Visit visit, boolean isVirtual, List<Day> days, List<Listed> others) {
  public VisitPage {
    days = List.copyOf(days);
    others = List.copyOf(others);
  }

  /// A day of the visit.
  ///
  /// @param number from 1, counted from the first day
  public record Day(
      LocalDate date, int number, List<Visit.Stop> stops, List<Engagement> engagements) {
    public Day {
      stops = List.copyOf(stops);
      engagements = List.copyOf(engagements);
    }
  }

  /// Something on the programme.
  ///
  /// @param record of what was said there, where the site has it
  /// @param speakers in that record, the most words first
  public record Engagement(
      Visit.Engagement planned, Optional<Listed> record, List<Register.Speaking> speakers) {
    public Engagement {
      speakers = List.copyOf(speakers);
    }
  }

  /// @param works of the record that say they belong to the visit
  /// @param speakers in those, the most words first
  public static VisitPage of(
      Standing standing,
      Visit visit,
      List<Listed> works,
      Map<WorkId, List<Register.Speaking>> speakers) {
    SortedMap<LocalDate, List<Visit.Stop>> stops = new TreeMap<>();
    SortedMap<LocalDate, List<Engagement>> engagements = new TreeMap<>();
    visit.stops().forEach(stop -> on(stop.day(), stops).add(stop));
    Set<WorkId> placed = new HashSet<>();
    for (Visit.Engagement planned : visit.engagements()) {
      Optional<Listed> record =
          planned
              .work()
              .flatMap(id -> works.stream().filter(work -> work.id().equals(id)).findFirst());
      record.ifPresent(work -> placed.add(work.id()));
      on(planned.day(), engagements)
          .add(
              new Engagement(
                  planned,
                  record,
                  record
                      .map(work -> speakers.getOrDefault(work.id(), List.of()))
                      .orElse(List.of())));
    }
    List<Day> days = new ArrayList<>();
    Set<LocalDate> dates = new TreeSet<>(stops.keySet());
    dates.addAll(engagements.keySet());
    for (LocalDate date : dates) {
      int number = (int) (date.toEpochDay() - visit.from().toEpochDay()) + 1;
      days.add(
          new Day(
              date,
              number,
              stops.getOrDefault(date, List.of()),
              engagements.getOrDefault(date, List.of())));
    }
    return new VisitPage(
        standing,
        visit,
        visit.stops().stream().allMatch(stop -> stop.mode() == Visit.Mode.VIRTUAL),
        days,
        works.stream().filter(work -> !placed.contains(work.id())).toList());
  }

  private static <T> List<T> on(LocalDate day, SortedMap<LocalDate, List<T>> days) {
    return days.computeIfAbsent(day, _ -> new ArrayList<>());
  }

  /// Somebody's share of the floor, in percent.
  public static String share(Wording say, Register.Speaking speaking) {
    return say.share((int) Math.round(10_000 * speaking.share().ofFloor()), 10_000);
  }

  /// The countries it leads to, in order, each once.
  public List<String> countries() {
    return visit.stops().stream()
        .map(Visit.Stop::country)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
