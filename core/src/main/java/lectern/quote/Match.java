package lectern.quote;

import java.util.List;
import java.util.stream.Collectors;
import lectern.cite.Address;

/// Where the words of a quotation stand, or the words that come closest to them.
///
/// A quotation of one passage has one place. One with an ellipsis has a place for each piece, one that runs on over
/// paragraphs a place for each of them, one that was stitched together places in several turns or documents.
///
/// @param places in the order of the quotation, at least one
/// @param speaker whether the labels of all places agree with the speaker who was claimed
public record Match(List<Place> places, Agreement speaker) {
  public Match {
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("A match has at least one place.");
    }
  }

  /// The first passage.
  public Passage passage() {
    return places.getFirst().passage();
  }

  /// The words as printed, the places joined with ` … `.
  public String words() {
    return places.stream().map(Place::words).collect(Collectors.joining(" … "));
  }

  /// The sentences of all places, each once, in the order of the quotation. Those of a stitched quotation can be of
  /// several works: take them from the places.
  public List<Address> addresses() {
    return places.stream().flatMap(place -> place.addresses().stream()).distinct().toList();
  }

  /// What the office corrected visibly among the words, in the order of the places.
  public List<Verdict.Changed> corrections() {
    return places.stream()
        .flatMap(place ->
            place.passage().struck().stream()
                .filter(place.span()::overlaps)
                .map(struck -> StruckWords.at(place.passage(), struck.start())))
        .toList();
  }

  /// Whether all places are of the newest edition.
  public boolean isCurrent() {
    return places.stream().allMatch(place -> place.passage().isCurrent());
  }
}
