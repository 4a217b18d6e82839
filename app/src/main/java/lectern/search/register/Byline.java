package lectern.search.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Somebody who asks, in a line of a list.
///
/// @param slug of the reporter's page, from the name alone
/// @param name the fullest as printed
/// @param outlets for which they ask, with the number of exchanges, the most first
/// @param works in which they ask
/// @param exchanges that are theirs
/// @param questions in those, follow-ups included
/// @param first day on which they ask; always known in a record
/// @param last day on which they ask
/// @param isAmbiguous whether several people may share what is printed, a first name for instance
public record Byline(
    String slug,
    String name,
    List<Counted> outlets,
    int works,
    int exchanges,
    int questions,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    boolean isAmbiguous) {
  public Byline {
    outlets = List.copyOf(outlets);
  }

  /// For a link to them.
  public Named named() {
    return new Named(slug, name);
  }
}
