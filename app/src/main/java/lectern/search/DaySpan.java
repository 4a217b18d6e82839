package lectern.search;

import java.time.LocalDate;
import java.util.Optional;

/// The first and the last of some days; both empty while none is known.
final class DaySpan {
  private Optional<LocalDate> first = Optional.empty();
  private Optional<LocalDate> last = Optional.empty();

  void add(Optional<LocalDate> day) {
    day.ifPresent(on -> {
      first = first.filter(at -> at.isBefore(on)).or(() -> day);
      last = last.filter(at -> at.isAfter(on)).or(() -> day);
    });
  }

  Optional<LocalDate> first() {
    return first;
  }

  Optional<LocalDate> last() {
    return last;
  }
}
