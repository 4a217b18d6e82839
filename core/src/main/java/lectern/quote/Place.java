package lectern.quote;

import java.util.List;
import java.util.stream.IntStream;
import lectern.cite.Address;
import lectern.source.Span;

/// Words of a passage that a quotation, or a piece of one, was compared with.
///
/// @param passage where they stand
/// @param span what of [Passage#text], at least one unit
public record Place(Passage passage, Span span) {
  public Place {
    if (span.isEmpty() || span.end() > passage.text().length()) {
      throw new IllegalArgumentException(
          "A place lies within its passage of "
              + passage.text().length()
              + " units, but found "
              + span
              + ".");
    }
  }

  /// The words as printed.
  public String words() {
    return span.of(passage.text());
  }

  /// The sentences that hold them, in reading order, at least one.
  public List<Address> addresses() {
    List<Address> addresses =
        IntStream.range(0, passage.sentences().size())
            .filter(i -> passage.sentences().get(i).overlaps(span))
            .mapToObj(passage::address)
            .toList();
    return addresses.isEmpty()
        ? List.of(passage.address(passage.sentenceAt(span.start()).orElse(0)))
        : addresses;
  }
}
