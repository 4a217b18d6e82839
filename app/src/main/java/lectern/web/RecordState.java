package lectern.web;

import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Optional;
import lectern.record.Hash;

/// What the pages of a record depend on: an answer holds for as long as this is the same.
///
/// @param root of the log, as the newest checkpoint signs it
/// @param index when the folder of the index last changed; empty where there is none
/// @param day by UTC: a page that is cited says when
record RecordState(Hash root, Optional<FileTime> index, LocalDate day) {

  /// Looks at the state. Asked at every request, so it must be cheap.
  @FunctionalInterface
  interface Source {

    /// Empty where it cannot be told, or only a moment later: then no answer holds for the next request.
    Optional<RecordState> now();
  }
}
