package lectern.web.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.transcript.Speaker.Side;

/// Who held the floor in several works together.
///
/// @param works how many were counted
/// @param words for each side that speaks, how many words it says
public record FloorShare(int works, Map<Side, Integer> words) {
  public FloorShare {
    words = Map.copyOf(words);
  }

  /// Empty where none of the works tells who held the floor.
  static Optional<FloorShare> of(List<Gist> gists) {
    Map<Side, Integer> words = new EnumMap<>(Side.class);
    int works = 0;
    for (Gist gist : gists) {
      works += gist.ribbon().isPresent() ? 1 : 0;
      gist.ribbon()
          .ifPresent(ribbon ->
              ribbon.words().forEach((side, said) -> words.merge(side, said, Integer::sum)));
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(new FloorShare(works, words));
  }

  public int total() {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int words(Side side) {
    return words.getOrDefault(side, 0);
  }
}
