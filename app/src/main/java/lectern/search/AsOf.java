package lectern.search;

import java.time.Instant;

/// Which editions are searched.
public sealed interface AsOf {

  /// The newest of each work, unless it is withdrawn.
  record Now() implements AsOf {}

  /// Those that stood at a moment.
  record At(Instant moment) implements AsOf {}

  /// One edition of one work, whatever became of it.
  ///
  /// @param edition 1 or more
  record Edition(String work, int edition) implements AsOf {}

  /// All, also superseded and withdrawn ones.
  record Always() implements AsOf {}

  static AsOf now() {
    return new Now();
  }
}
