package lectern.search.register;

import java.util.List;
import lectern.search.Timeline;

/// All that the record tells of somebody who asks.
///
/// @param byline in one line; its slug may be another than the one asked for, and is the better address
/// @param printed the names as printed, with the number of questions as turns
/// @param outlets for which they ask, the most exchanges first
/// @param answeredBy the people who answered, with the number of questions, the most first
/// @param timeline exchanges by day, month or year
/// @param exchanges the page that was asked for
/// @param namesakes others whose name is the same, or may be
public record Reporter(
    Byline byline,
    List<LabelUse> printed,
    List<NameUse> outlets,
    List<Counted> answeredBy,
    Timeline timeline,
    ExchangePage exchanges,
    List<Byline> namesakes) {
  public Reporter {
    printed = List.copyOf(printed);
    outlets = List.copyOf(outlets);
    answeredBy = List.copyOf(answeredBy);
    namesakes = List.copyOf(namesakes);
  }
}
