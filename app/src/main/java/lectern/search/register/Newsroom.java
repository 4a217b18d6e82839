package lectern.search.register;

import java.time.LocalDate;
import java.util.Optional;

/// An outlet for which somebody asks, in a line of a list.
///
/// @param slug of the outlet's page, from the name alone
/// @param name as most often printed
/// @param reporters number of those who ask for it by name
/// @param works in which it is asked for
/// @param exchanges that are asked for it
/// @param questions in those, follow-ups included
/// @param first day on which somebody asks for it; always known in a record
/// @param last day on which somebody asks for it
public record Newsroom(
    String slug,
    String name,
    int reporters,
    int works,
    int exchanges,
    int questions,
    Optional<LocalDate> first,
    Optional<LocalDate> last) {

  /// For a link to it.
  public Named named() {
    return new Named(slug, name);
  }
}
