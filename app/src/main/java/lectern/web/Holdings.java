package lectern.web;

import java.util.List;
import lectern.record.Hash;
import lectern.store.Work;
import org.jspecify.annotations.Nullable;

/// The lists of a record's works and visits, kept as long as nothing is published.
final class Holdings {
  private final Archive archive;
  private volatile @Nullable Held held;

  Holdings(Archive archive) {
    this.archive = archive;
  }

  /// What there was at the checkpoint with that root.
  ///
  /// @param works without visits, the newest day first
  /// @param visits the newest day first
  record Held(Hash root, List<Work> works, List<Work> visits) {
    Held {
      works = List.copyOf(works);
      visits = List.copyOf(visits);
    }
  }

  Held now() {
    Hash root = archive.checkpoint().checkpoint().root();
    Held known = held;
    if (known == null || !known.root().equals(root)) {
      known = new Held(root, archive.works(), archive.visits());
      held = known;
    }
    return known;
  }
}
