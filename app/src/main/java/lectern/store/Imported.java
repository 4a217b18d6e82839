package lectern.store;

import java.util.List;

/// What came of a document that was to be imported.
public sealed interface Imported {

  /// It is a draft now.
  ///
  /// @param alike editions and drafts that say much the same, to be looked at by a person; mostly none
  record AsDraft(Draft draft, List<Likeness> alike) implements Imported {
    public AsDraft {
      alike = List.copyOf(alike);
    }
  }

  /// The very same bytes are a draft already. Nothing was changed.
  record IsDraft(Draft draft) implements Imported {}

  /// The very same bytes were published. Nothing was changed.
  ///
  /// @param entry the first that names them
  record IsPublished(Logged entry) implements Imported {}
}
