package lectern.exchange;

import java.util.Optional;
import lectern.transcript.Printed;

/// Who asked, as far as the print says.
///
/// @param name as printed, e.g. `Bricio Segovia Reche` or only `Humeyra`
/// @param outlet as printed, e.g. `MVS Radio`
public record Asker(Optional<Printed> name, Optional<Printed> outlet) {}
