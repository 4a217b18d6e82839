package lectern.search;

import java.time.Instant;
import java.util.List;
import lectern.record.EditionDigest;
import lectern.record.Manifest;
import lectern.store.Logged;

/// Until when an edition stood, and what it is now.
///
/// @param state [Fields#SUPERSEDED], [Fields#CURRENT] or [Fields#WITHDRAWN]
/// @param until [Instant#MAX] where it still stands
record Standing(long state, Instant until) {

  /// @param history entries about a work, in order
  static Standing of(int edition, List<Logged> history) {
    Standing standing = new Standing(Fields.CURRENT, Instant.MAX);
    for (Logged logged : history) {
      standing =
          switch (logged.manifest()) {
            case Manifest.Correct correct when follows(correct.edition(), edition) ->
                new Standing(Fields.SUPERSEDED, earlier(standing, correct.stamp().time()));
            case Manifest.Withdraw withdraw when withdraw.edition() == edition ->
                new Standing(Fields.WITHDRAWN, earlier(standing, withdraw.stamp().time()));
            case Manifest _ -> standing;
          };
    }
    return standing;
  }

  private static boolean follows(EditionDigest newer, int edition) {
    return newer.number() > edition;
  }

  private static Instant earlier(Standing standing, Instant time) {
    return time.isBefore(standing.until) ? time : standing.until;
  }
}
