package lectern.transcript;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the source says about the event. What it does not give is empty, and is never guessed.
///
/// @param title of the document
/// @param date as printed, e.g. `March 24, 2016`
/// @param day the same as a day of the calendar, where the printed form leaves no doubt
/// @param place e.g. `James S. Brady Press Briefing Room` or `Via Teleconference`
/// @param start time as printed with its zone, e.g. `1:03 P.M. EST`
/// @param end time as printed
/// @param groundRules sentences that bind how the words may be attributed, e.g. `Today's call is on background …`
public record Metadata(
    Optional<Printed> title,
    Optional<Printed> date,
    Optional<LocalDate> day,
    Optional<Printed> place,
    Optional<Printed> start,
    Optional<Printed> end,
    List<Printed> groundRules) {
  public Metadata {
    groundRules = List.copyOf(groundRules);
  }
}
