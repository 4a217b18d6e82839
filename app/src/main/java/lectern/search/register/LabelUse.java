package lectern.search.register;

import java.time.LocalDate;
import java.util.Optional;

/// A label or name as printed: the evidence for what the register makes of it.
///
/// @param printed as most often printed; spellings that differ in capitals and full stops only are one
/// @param works in which it is printed
/// @param turns under it, or questions
public record LabelUse(
    String printed, int works, int turns, Optional<LocalDate> first, Optional<LocalDate> last) {}
