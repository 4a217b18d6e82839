package lectern.cite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of each sentence of an old edition in a later one.
///
/// A sentence is taken for another only if that is certain: if every best way of laying the two editions beside each
/// other does so. Where several ways are equally good, it is [Resolution.Ambiguous]. How that is found out is written
/// at [Passes].
public final class Alignment {
  private final List<Resolution> resolutions;
  private final List<Step> steps;
  private final Map<Address, Resolution> byAddress = new HashMap<>();

  private Alignment(List<Resolution> resolutions, List<Step> steps) {
    this.resolutions = List.copyOf(resolutions);
    this.steps = List.copyOf(steps);
    resolutions.forEach(resolution -> byAddress.put(resolution.old().at(), resolution));
  }

  /// Compares two editions of a work. Never throws on their words.
  ///
  /// @param old the sentences of the old edition, in reading order
  /// @param current the sentences of the later edition, in reading order
  /// @throws IllegalArgumentException if two sentences of an edition have the same address, or are out of order
  public static Alignment of(List<Utterance> old, List<Utterance> current) {
    requireOrder(old, "old");
    requireOrder(current, "later");
    Folded.Numbers numbers = new Folded.Numbers();
    Matching matching = Passes.run(numbers.fold(old), numbers.fold(current));
    List<Resolution> resolutions = Resolver.of(matching);
    return new Alignment(resolutions, Steps.of(matching, resolutions));
  }

  private static void requireOrder(List<Utterance> edition, String name) {
    for (int i = 1; i < edition.size(); i++) {
      Address before = edition.get(i - 1).at();
      Address at = edition.get(i).at();
      if (before.compareTo(at) >= 0) {
        throw new IllegalArgumentException(
            "The sentences of the "
                + name
                + " edition must be in reading order, but "
                + at
                + " follows "
                + before
                + ".");
      }
    }
  }

  /// What became of the sentence at an address of the old edition; empty if the old edition has none there.
  public Optional<Resolution> resolve(Address address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  /// One for each sentence of the old edition, in reading order.
  public List<Resolution> resolutions() {
    return resolutions;
  }

  /// The way from the old edition to the later one, in reading order.
  public List<Step> steps() {
    return steps;
  }
}
