package lectern.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lectern.cite.Address;
import lectern.cite.WorkId;
import lectern.record.EditionText;
import lectern.record.FileDigest;
import lectern.record.Visit;
import lectern.source.Source;

/// What the desk wants to be in the record for ever. [RecordWriter#append] makes an entry of it, which says in addition
/// when, in whose name, and after what.
public sealed interface Act {

  /// The work, or the visit, that it is about.
  WorkId work();

  /// What an edition is made of.
  ///
  /// @param text its canonical text
  /// @param sources the files it was made from, the one that was read first; at least one
  /// @param media sound and pictures, kept elsewhere; may be empty
  record Wording(EditionText text, List<Source> sources, List<FileDigest> media) {
    public Wording {
      sources = List.copyOf(sources);
      media = List.copyOf(media);
    }

    public Wording(EditionText text, Source source) {
      this(text, List.of(source), List.of());
    }
  }

  /// The first edition of a work; its id must be new.
  record Publish(WorkId work, Wording wording) implements Act {}

  /// A later edition, also of one that was withdrawn.
  record Correct(WorkId work, Wording wording, String why) implements Act {}

  /// The office no longer stands by the work.
  record Withdraw(WorkId work, String why) implements Act {}

  /// A remark.
  ///
  /// @param edition empty for the newest
  /// @param at the sentence that it is about; empty for the whole
  record Annotate(WorkId work, OptionalInt edition, Optional<Address> at, String note)
      implements Act {}

  /// Another printing of the same.
  ///
  /// @param edition empty for the newest
  /// @param why how it was found to be the same
  record AddSource(WorkId work, OptionalInt edition, Source source, String why) implements Act {}

  /// The programme of a visit, the first or a newer edition of it.
  record Programme(Visit visit) implements Act {
    @Override
    public WorkId work() {
      return visit.id();
    }
  }
}
