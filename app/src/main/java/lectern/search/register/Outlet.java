package lectern.search.register;

import java.util.List;
import lectern.search.Timeline;

/// All that the record tells of an outlet.
///
/// @param newsroom in one line
/// @param printed the names as printed, with the number of questions as turns
/// @param reporters who ask for it, the most exchanges first
/// @param answeredBy the people who answered, with the number of questions, the most first
/// @param timeline exchanges by day, month or year
/// @param exchanges the page that was asked for
public record Outlet(
    Newsroom newsroom,
    List<LabelUse> printed,
    List<NameUse> reporters,
    List<Counted> answeredBy,
    Timeline timeline,
    ExchangePage exchanges) {
  public Outlet {
    printed = List.copyOf(printed);
    reporters = List.copyOf(reporters);
    answeredBy = List.copyOf(answeredBy);
  }
}
