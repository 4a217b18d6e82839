package lectern.search;

import java.io.IOException;
import java.util.List;

/// Finds passages by what they mean.
interface Meaning {

  /// The passages nearest to a text in meaning, the nearest first.
  ///
  /// @param limit at most so many; fewer where passages have changed since they got their vectors
  List<Scored> nearest(String text, PassageSnapshot now, int limit) throws IOException;

  /// How far it is ready.
  Progress progress(PassageSnapshot now) throws IOException;
}
