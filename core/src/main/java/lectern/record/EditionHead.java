package lectern.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import lectern.cite.WorkId;
import lectern.transcript.Metadata;
import lectern.transcript.Printed;

/// What an edition says about its event, above its body. What neither the source nor the desk gave is empty.
///
/// @param title not blank
/// @param day the day of the event; the same as in the work's id
/// @param place e.g. `Briefing room, Lantern Quay`
/// @param start when it began, as printed with its zone, e.g. `1:03 P.M. EST`
/// @param end when it ended, as printed
/// @param visit the visit that the event was part of
/// @param rules how the words may be attributed, as printed, e.g. `This call is on background.`
public record EditionHead(
    String title,
    LocalDate day,
    Optional<String> place,
    Optional<String> start,
    Optional<String> end,
    Optional<WorkId> visit,
    List<String> rules) {

  /// The name of the head line that may come more than once.
  static final String RULE = "rule";

  public EditionHead {
    title = EditionLine.folded(title);
    if (title.isEmpty()) {
      throw new IllegalArgumentException("An edition needs a title.");
    }
    Objects.requireNonNull(day, "day");
    place = words(place);
    start = words(start);
    end = words(end);
    rules = rules.stream().map(EditionLine::folded).filter(Predicate.not(String::isEmpty)).toList();
  }

  private static Optional<String> words(Optional<String> value) {
    return value.map(EditionLine::folded).filter(Predicate.not(String::isEmpty));
  }

  /// The head of a source that prints both title and day; what else it prints comes with them.
  public static EditionHead of(
      Metadata printed,
      String title,
      LocalDate day,
      Optional<String> place,
      Optional<WorkId> visit) {
    return new EditionHead(
        title,
        day,
        place.or(() -> printed.place().map(Printed::value)),
        printed.start().map(Printed::value),
        printed.end().map(Printed::value),
        visit,
        printed.groundRules().stream().map(Printed::value).toList());
  }

  /// The head lines in the order of the format.
  List<EditionLine.Head> lines() {
    List<EditionLine.Head> lines = new ArrayList<>();
    lines.add(new EditionLine.Head("title", title));
    lines.add(new EditionLine.Head("date", day.toString()));
    place.ifPresent(value -> lines.add(new EditionLine.Head("place", value)));
    start.ifPresent(value -> lines.add(new EditionLine.Head("start", value)));
    end.ifPresent(value -> lines.add(new EditionLine.Head("end", value)));
    visit.ifPresent(value -> lines.add(new EditionLine.Head("visit", value.toString())));
    rules.forEach(rule -> lines.add(new EditionLine.Head(RULE, rule)));
    return lines;
  }
}
