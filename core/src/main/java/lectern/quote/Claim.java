package lectern.quote;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Who is said to have spoken, compared with the labels of the record.
final class Claim {
  private final Passages passages;
  private final Optional<String> speaker;
  private final Map<Label, Agreement> known = new HashMap<>();

  Claim(Passages passages, Optional<String> speaker) {
    this.passages = passages;
    this.speaker = speaker;
  }

  private record Label(String work, int edition, String text) {}

  Optional<String> speaker() {
    return speaker;
  }

  /// Whether the label of a passage is that of the claimed speaker.
  ///
  /// Where the label alone does not tell (`THE MINISTER` for a name), another label of the same document may: if that is
  /// the claimed speaker's, this one is somebody else's.
  Agreement with(Passage passage) {
    Agreement printed = SpeakerNames.of(speaker, passage.label(), passage.side());
    if (printed != Agreement.UNKNOWN || speaker.isEmpty() || passage.label().isBlank()) {
      return printed;
    }
    return known.computeIfAbsent(
        new Label(passage.work(), passage.edition(), passage.label()), _ -> beside(passage));
  }

  private Agreement beside(Passage passage) {
    boolean hasOther =
        passages.labels(passage).stream()
            .filter(label -> isSame(speaker.orElseThrow(), label))
            .anyMatch(label -> !isSame(label, passage.label()));
    return hasOther ? Agreement.OTHER : Agreement.UNKNOWN;
  }

  private static boolean isSame(String claimed, String label) {
    return SpeakerNames.of(claimed, label) == Agreement.SAME;
  }
}
