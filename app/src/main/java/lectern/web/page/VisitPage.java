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
/// @param picture of the programme
/// @param floor who held the floor in all records of the visit together; empty where none of them tells
/// @param others records of the visit that are on no day's programme
public record VisitPage(
    Standing standing,
    Visit visit,
    boolean isVirtual,
    List<Day> days,
    ProgrammePicture picture,
    Optional<FloorShare> floor,
    List<Shown> others) {
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
  /// @param anchor of it on the page
  /// @param record of what was said there, where the site has it
  /// @param speakers in that record, the most words first
  public record Engagement(
      String anchor,
      Visit.Engagement planned,
      Optional<Shown> record,
      List<Register.Speaking> speakers) {
    public Engagement {
      speakers = List.copyOf(speakers);
    }
  }

  /// @param works of the record that say they belong to the visit
  /// @param speakers in those, the most words first
  public static VisitPage of(
      Standing standing,
      Visit visit,
      List<Shown> works,
      Map<WorkId, List<Register.Speaking>> speakers) {
    SortedMap<LocalDate, List<Visit.Stop>> stops = new TreeMap<>();
    SortedMap<LocalDate, List<Engagement>> engagements = new TreeMap<>();
    visit.stops().forEach(stop -> on(stop.day(), stops).add(stop));
    Set<WorkId> placed = new HashSet<>();
    for (Visit.Engagement planned : visit.engagements()) {
      Optional<Shown> record =
          planned
              .work()
              .flatMap(
                  id -> works.stream().filter(work -> work.listed().id().equals(id)).findFirst());
      record.ifPresent(work -> placed.add(work.listed().id()));
      List<Engagement> on = on(planned.day(), engagements);
      on.add(
          new Engagement(
              anchor(visit, planned, on.size()),
              planned,
              record,
              record
                  .map(work -> speakers.getOrDefault(work.listed().id(), List.of()))
                  .orElse(List.of())));
    }
    List<Day> days = new ArrayList<>();
    Set<LocalDate> dates = new TreeSet<>(stops.keySet());
    dates.addAll(engagements.keySet());
    for (LocalDate date : dates) {
      days.add(
          new Day(
              date,
              number(visit, date),
              stops.getOrDefault(date, List.of()),
              engagements.getOrDefault(date, List.of())));
    }
    return new VisitPage(
        standing,
        visit,
        isVirtual(visit),
        days,
        ProgrammePicture.of(days),
        FloorShare.of(works.stream().map(Shown::gist).toList()),
        works.stream().filter(work -> !placed.contains(work.listed().id())).toList());
  }

  private static int number(Visit visit, LocalDate date) {
    return (int) (date.toEpochDay() - visit.from().toEpochDay()) + 1;
  }

  /// @param before how many stand before it on its day
  private static String anchor(Visit visit, Visit.Engagement planned, int before) {
    return "d" + number(visit, planned.day()) + "-" + (before + 1);
  }

  /// Whether nobody goes anywhere.
  static boolean isVirtual(Visit visit) {
    return visit.stops().stream().allMatch(stop -> stop.mode() == Visit.Mode.VIRTUAL);
  }

  /// The countries that a visit leads to, in order, each once.
  static List<String> countries(Visit visit) {
    return visit.stops().stream()
        .map(Visit.Stop::country)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
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
    return countries(visit);
  }
}
