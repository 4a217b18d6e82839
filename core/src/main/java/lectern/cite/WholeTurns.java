package lectern.cite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A turn that says the same as a whole became one as a whole: where one of its sentences was matched, the others were
/// what stands beside it, though the same words may stand elsewhere too.
final class WholeTurns {
  private final Matching matching;
  private final Folded old;
  private final Folded current;
  private final EqualLinks equal;

  /// The first sentences of an old and of a current turn.
  private record Turns(int old, int current) {}

  WholeTurns(Matching matching, EqualLinks equal) {
    this.matching = matching;
    this.old = matching.old;
    this.current = matching.current;
    this.equal = equal;
  }

  /// Matches what is open in such turns, in the order where its turn keeps it.
  void match() {
    matching.addInOrder(completed(matching.spine()));
    completed(matching.offSpine());
  }

  private List<Link> completed(List<Link> links) {
    List<Link> added = new ArrayList<>();
    Set<Turns> seen = new HashSet<>();
    for (Link link : links) {
      int i = link.oldFrom();
      int j = link.newFrom();
      Folded.Run place = old.inTurn(i);
      if (link.isOneToOne() && place.equals(current.inTurn(j))) {
        Turns turns = new Turns(i - place.before(), j - place.before());
        int length = place.before() + 1 + place.after();
        if (seen.add(turns) && saysTheSame(turns, length)) {
          complete(turns, length, added);
        }
      }
    }
    return added;
  }

  private boolean saysTheSame(Turns turns, int length) {
    boolean same = old.label(turns.old).equals(current.label(turns.current));
    for (int k = 0; same && k < length; k++) {
      same = old.key(turns.old + k) == current.key(turns.current + k);
    }
    return same;
  }

  private void complete(Turns turns, int length, List<Link> added) {
    for (int k = 0; k < length; k++) {
      if (matching.isOpenOld(turns.old + k) && matching.isOpenNew(turns.current + k)) {
        Link link = equal.link(turns.old + k, turns.current + k);
        matching.add(link);
        added.add(link);
      }
    }
  }
}
