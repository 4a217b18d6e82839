package lectern.web.page;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Printed words that are set alike.
///
/// @param text as printed, blanks folded to one space; never empty
/// @param tones how they are set; empty for plain speech
public record Run(String text, Set<Tone> tones) {
  public Run {
    tones = tones.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(tones));
  }

  public boolean plain() {
    return tones.isEmpty();
  }

  public boolean struck() {
    return tones.contains(Tone.STRUCK);
  }

  public boolean corrected() {
    return tones.contains(Tone.CORRECTED) && !struck();
  }

  /// The classes of every tone, in a fixed order.
  public String classes() {
    return tones.stream().map(Css::of).collect(Collectors.joining(" "));
  }
}
