package lectern.search.register;

import java.time.LocalDate;
import java.util.Optional;

/// An office held, as labels print it or the operator says.
///
/// @param title as printed, e.g. `MINISTER`, `DEPUTY PRESS SECRETARY`
/// @param first printed: the first day on which it is; said: since when
/// @param last printed: the last day on which it is; said: until when, empty where it is still held
/// @param works whose labels print it; 0 where only the operator says so
/// @param source who says so
public record Office(
    String title, Optional<LocalDate> first, Optional<LocalDate> last, int works, Source source) {

  /// Who says that an office was held.
  public enum Source {
    PRINTED,
    OPERATOR
  }
}
