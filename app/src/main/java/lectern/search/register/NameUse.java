package lectern.search.register;

import java.time.LocalDate;
import java.util.Optional;

/// Somebody or something beside which a name is printed, with its days: an outlet of a reporter, a reporter of an outlet.
///
/// @param exchanges in which both are printed
public record NameUse(
    Named named, int exchanges, Optional<LocalDate> first, Optional<LocalDate> last) {}
