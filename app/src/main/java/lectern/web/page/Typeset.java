package lectern.web.page;

import java.util.List;
import java.util.Optional;
import lectern.record.EditionText;

/// An edition set for a page.
///
/// @param reading what a second reading of the source adds to the words: roles, exchanges, who held the floor; empty where
///     that reading has other words than the edition, or there is none
/// @param language as [Spoken] has it
/// @param body in order
/// @param isCut whether it ends before the edition does, because that is too long for a page
record Typeset(Optional<TranscriptPage> reading, String language, List<Item> body, boolean isCut) {
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
      TranscriptPage read = reading.get();
      return new Typeset(reading, read.language(), read.body(), read.ended());
    }
    CanonicalBody canonical = CanonicalBody.of(text, citing);
    String language = Tongues.of(text);
    return new Typeset(
        reading, language, Tongues.told(canonical.items(), language), canonical.isCut());
  }
}
