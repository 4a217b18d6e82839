package lectern.exchange;

import java.util.Optional;
import lectern.transcript.Printed;

/// Who asked, as far as the print says.
///
/// @param name as printed, e.g. `Ada Quist` or only `Ada`; a surname called with an honorific (`Mr. Solberg`) and the given
///     name in the answer (`Nils`) make one name at the place of the surname
/// @param outlet as printed, e.g. `Harbour Radio`
public record Asker(Optional<Printed> name, Optional<Printed> outlet) {}
