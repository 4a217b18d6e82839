package lectern.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Follows sentences that were found elsewhere to those right before and after them in both editions, and on from
/// there: a passage that was put elsewhere took its short sentences along.
///
/// If another sentence has the same claim, neither is matched; nor what ties in the order; nor a sentence that is
/// repeated, and not as often in both editions.
final class Neighbours {
  private final Matching matching;
  private final Folded old;
  private final Folded current;
  private final EqualLinks equal;

  Neighbours(Matching matching, EqualLinks equal) {
    this.matching = matching;
    this.old = matching.old;
    this.current = matching.current;
    this.equal = equal;
  }

  void match() {
    List<Link> sources = matching.offSpine();
    while (!sources.isEmpty()) {
      List<Link> proposals = new ArrayList<>();
      for (Link source : sources) {
        propose(source.oldTo(), source.newTo(), proposals);
        propose(source.oldFrom() - 1, source.newFrom() - 1, proposals);
      }
      sources = undisputed(proposals);
      sources.forEach(matching::add);
    }
  }

  private void propose(int i, int j, List<Link> proposals) {
    if (matching.isOpenOld(i)
        && matching.isOpenNew(j)
        && matching.candidates(i).isEmpty()
        && !matching.isCandidate(j)
        && old.key(i) == current.key(j)
        && old.label(i).equals(current.label(j))
        && old.run(i).equals(current.run(j))) {
      proposals.add(equal.link(i, j));
    }
  }

  private static List<Link> undisputed(List<Link> proposals) {
    Map<Integer, Link> byOld = new HashMap<>();
    Map<Integer, Link> byNew = new HashMap<>();
    for (Link proposal : proposals) {
      byOld.merge(proposal.oldFrom(), proposal, Neighbours::sameOrNone);
      byNew.merge(proposal.newFrom(), proposal, Neighbours::sameOrNone);
    }
    return proposals.stream()
        .distinct()
        .filter(p -> p.equals(byOld.get(p.oldFrom())) && p.equals(byNew.get(p.newFrom())))
        .toList();
  }

  /// A link that is never proposed stands for several claims.
  private static Link sameOrNone(Link one, Link other) {
    return one.equals(other) ? one : Link.ofOne(-1, -1, 1);
  }
}
