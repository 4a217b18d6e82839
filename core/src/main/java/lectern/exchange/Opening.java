package lectern.exchange;

import java.util.Optional;
import lectern.transcript.Printed;

/// How a turn of the press side begins. Read by [OpeningReader].
///
/// @param resumed starts with a dash: continues what was broken off
/// @param greets with a greeting, as who has just got the floor does
/// @param thanks with thanks
/// @param acknowledges with thanks for the answer (`Okay. Thanks.`)
/// @param nods with `Okay`, `Right` or the like
/// @param linked with words that continue (`And`, `But`, `Just to follow up`)
/// @param address whom it addresses, folded (`mr. president`, `ms. alder`); empty where nobody
/// @param titled whether it addresses somebody by title (`Mr. President`) rather than by name
/// @param name who asks, if the turn says so itself
/// @param outlet for whom, if the turn says so itself
/// @param bare a full name that makes a sentence of its own at the start: the asker's, where the floor was just given to
///     somebody; else whoever it may be
/// @param end where in the folded words the matter itself starts
record Opening(
    boolean resumed,
    boolean greets,
    boolean thanks,
    boolean acknowledges,
    boolean nods,
    boolean linked,
    String address,
    boolean titled,
    Optional<Printed> name,
    Optional<Printed> outlet,
    Optional<Printed> bare,
    int end) {

  boolean addresses() {
    return !address.isEmpty();
  }
}
