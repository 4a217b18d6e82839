package lectern.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.cite.WorkId;
import lectern.record.Visit;

/// The programme of a visit for reading on a terminal.
final class VisitView {
  private final Sheet sheet;

  /// @param sheet with a margin
  VisitView(Sheet sheet) {
    this.sheet = sheet;
  }

  /// @param works gives the title of a work that the record has
  void set(Visit visit, Function<WorkId, Optional<String>> works) {
    sheet.field("title", visit.title());
    sheet.field(
        visit.from().equals(visit.to()) ? "day" : "days",
        visit.from().equals(visit.to())
            ? visit.from().toString()
            : visit.from() + " to " + visit.to());
    sheet.blank();
    visit.stops().forEach(stop -> sheet.field(stop.day().toString(), stop(stop)));
    for (Visit.Delegation delegation : visit.delegations()) {
      sheet.blank();
      sheet.note("delegation", Ink.QUIET);
      sheet.line(delegation.name(), Ink.STRONG);
      delegation.members().forEach(member -> sheet.line(member(member), Ink.PLAIN));
    }
    for (Visit.Engagement engagement : visit.engagements()) {
      sheet.blank();
      engagement(engagement, works);
    }
  }

  private static String stop(Visit.Stop stop) {
    return stop.place()
        + stop.country().map(country -> ", " + country).orElse("")
        + " ("
        + stop.mode().words()
        + ")";
  }

  private static String member(Visit.Member member) {
    return member.name() + member.office().map(office -> ", " + office).orElse("");
  }

  private void engagement(Visit.Engagement engagement, Function<WorkId, Optional<String>> works) {
    sheet.note(engagement.day().toString(), Ink.QUIET);
    sheet.line(
        engagement.time().map(time -> time + " ").orElse("") + engagement.title(), Ink.STRONG);
    sheet.line(
        Stream.of(
                engagement.place(), Optional.of(engagement.mode().words()), with(engagement.with()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · ")),
        Ink.PLAIN);
    engagement
        .work()
        .ifPresent(work ->
            sheet.line(
                "→ "
                    + work
                    + works
                        .apply(work)
                        .map(title -> " “" + title + "”")
                        .orElse(" (not in the record)"),
                Ink.PLAIN));
  }

  private static Optional<String> with(List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of("with " + String.join(", ", names));
  }
}
