package lectern.search.register;

import java.util.List;
import lectern.search.Timeline;
import lectern.search.query.Query;

/// The exchanges about something: those whose question or answer a search finds.
///
/// @param works in which there is one
/// @param reporters who asked, with the number of exchanges, the most first; at most [#MOST_NAMES]
/// @param outlets for whom that was
/// @param answeredBy who answered, with the number of questions
/// @param timeline exchanges by day, month or year
/// @param exchanges the page that was asked for; what was searched for is highlighted
/// @param notices what the reader should know of how it was searched: whole sentences
public record Topic(
    Query query,
    int works,
    List<Counted> reporters,
    List<Counted> outlets,
    List<Counted> answeredBy,
    Timeline timeline,
    ExchangePage exchanges,
    List<String> notices) {
  public static final int MOST_NAMES = 20;

  public Topic {
    reporters = List.copyOf(reporters);
    outlets = List.copyOf(outlets);
    answeredBy = List.copyOf(answeredBy);
    notices = List.copyOf(notices);
  }
}
