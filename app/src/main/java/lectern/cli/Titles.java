package lectern.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lectern.cite.WorkId;
import lectern.store.RecordException;
import lectern.store.RecordStore;
import lectern.store.Work;

/// The titles of works.
final class Titles {
  private Titles() {}

  /// Gives the title of a work, empty where the record has none of the id.
  static Function<WorkId, Optional<String>> of(RecordStore store) throws RecordException {
    Map<WorkId, String> titles = new HashMap<>();
    for (Work work : store.works()) {
      titles.put(work.id(), work.title());
    }
    return id -> Optional.ofNullable(titles.get(id));
  }
}
