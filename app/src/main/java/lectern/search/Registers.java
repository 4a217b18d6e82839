package lectern.search;

import java.util.List;
import java.util.Optional;
import lectern.search.register.Identities;
import lectern.search.register.TopicWord;
import org.apache.lucene.index.IndexReader;

/// Keeps what a [Register] has grouped, so that it is grouped once for every state of the index. Fit for several threads;
/// one for a site.
public final class Registers {
  private final Identities identities;
  private Optional<Grouped> newest = Optional.empty();

  /// @param identities who is who, as the operator of the record says
  public Registers(Identities identities) {
    this.identities = identities;
  }

  /// A state of the index, grouped.
  static final class Grouped {
    final Identities identities;
    final Roster roster;
    final RosterLists lists;
    private final IndexReader.CacheKey state;
    private Optional<List<TopicWord>> standingOut = Optional.empty();

    Grouped(PassageSnapshot now, Identities identities) {
      this.identities = identities;
      this.state = now.reader().getReaderCacheHelper().getKey();
      this.roster = now.reading(() -> Roster.of(Blocks.standing(now), identities));
      this.lists = new RosterLists(roster);
    }

    synchronized List<TopicWord> standingOut(PassageSnapshot now) {
      if (standingOut.isEmpty()) {
        standingOut = Optional.of(now.reading(() -> StandingOut.of(roster, now)));
      }
      return standingOut.get();
    }
  }

  /// The register of what a snapshot shows. Quick, unless the index has changed since the last call; then it takes about a
  /// second for a million passages.
  public Register over(PassageSnapshot now) {
    return new Register(now, grouped(now));
  }

  /// Groups are made one at a time: whoever comes meanwhile wants the same.
  private synchronized Grouped grouped(PassageSnapshot now) {
    IndexReader.CacheKey state = now.reader().getReaderCacheHelper().getKey();
    if (newest.filter(known -> known.state == state).isEmpty()) {
      newest = Optional.of(new Grouped(now, identities));
    }
    return newest.orElseThrow();
  }
}
