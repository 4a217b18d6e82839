package lectern.web.page;

import java.util.List;
import java.util.Optional;
import lectern.record.EditionText;

/// An edition set for a page.
///
/// @param reading what a second reading of the source adds to the words: roles, exchanges, who held the floor; empty where
///     that reading has other words than the edition, or there is none
/// @param body in order
/// @param isCut whether it ends before the edition does, because that is too long for a page
record Typeset(Optional<TranscriptPage> reading, List<Item> body, boolean isCut) {
  Typeset {
    body = List.copyOf(body);
  }

  /// @param reread the source read anew
  /// @param citing where the number of a sentence leads
  static Typeset of(EditionText text, Optional<Reread> reread, Citing citing) {
    Optional<TranscriptPage> reading =
        reread
            .filter(read -> read.saysTheSame(text))
            .map(read -> TranscriptPage.of("", read.transcript(), read.floor(), citing));
    if (reading.isPresent()) {
      return new Typeset(reading, reading.get().body(), reading.get().ended());
    }
    CanonicalBody canonical = CanonicalBody.of(text, citing);
    return new Typeset(reading, canonical.items(), canonical.isCut());
  }
}
