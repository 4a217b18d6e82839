package lectern.search.register;

import java.time.LocalDate;
import java.util.Optional;

/// Somebody who speaks, with a name or at least an office in print, in a line of a list.
///
/// @param slug of the person's page, from the name alone, e.g. `aldana`, `ines-hartmann`, `price-mr`
/// @param name the fullest as printed, without office and form of address; the whole label where it names nobody
/// @param works in which they speak, 1 or more
/// @param turns that are theirs
/// @param words that they say, blanks as separators
/// @param first day on which they speak; always known in a record
/// @param last day on which they speak
/// @param isOfficeOnly whether no name is printed, only an office: `THE PRESIDENT`
/// @param isAmbiguous whether several people may share what is printed: only a surname is, and others have it too
/// @param isIdentified whether the operator said which labels are theirs
public record Voice(
    String slug,
    String name,
    int works,
    int turns,
    long words,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    boolean isOfficeOnly,
    boolean isAmbiguous,
    boolean isIdentified) {

  /// For a link to them.
  public Named named() {
    return new Named(slug, name);
  }
}
