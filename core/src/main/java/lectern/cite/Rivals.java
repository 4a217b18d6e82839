package lectern.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks once more at short and repeated sentences that were matched: whether another one that nothing was matched to has
/// as good a claim. If so, both are possible and neither is certain.
///
/// - Under another label, a short sentence is believed only between two matched ones, or beside one whose label was
///   changed in the same way.
/// - Under another label or with another sign, it is no better than one elsewhere that says exactly the same.
/// - Where a passage was put elsewhere, a short sentence at its edge may have gone with it or stayed.
final class Rivals {
  private final Matching matching;
  private final Evidence evidence;
  private final Folded old;
  private final Folded current;

  Rivals(Matching matching, Evidence evidence) {
    this.matching = matching;
    this.evidence = evidence;
    this.old = matching.old;
    this.current = matching.current;
  }

  /// Takes the matches with a rival for uncertain again, and remembers both.
  void drop() {
    Map<Integer, List<Integer>> openOld = openByKey(old, true);
    Map<Integer, List<Integer>> openNew = openByKey(current, false);
    Set<Link> dropped = new LinkedHashSet<>();
    for (Link link : matching.spine()) {
      int i = link.oldFrom();
      int j = link.newFrom();
      if (link.isOneToOne() && old.key(i) == current.key(j) && !evidence.isTelling(link)) {
        List<Link> rivals = new ArrayList<>();
        if (!old.at(i).says(current.at(j))) {
          sayingTheSame(i, j, openOld, openNew, rivals);
        }
        besideNeighbours(i, j, rivals);
        if (!rivals.isEmpty() || !sameLabel(i, j) && !isHeld(i, j)) {
          rivals.forEach(matching::addCandidate);
          dropped.add(link);
        }
      }
    }
    matching.remove(dropped);
    dropped.forEach(matching::addCandidate);
  }

  /// Whether what stands around a sentence speaks for its having got another label.
  private boolean isHeld(int i, int j) {
    boolean between = isMatched(i - 1, j - 1) && isMatched(i + 1, j + 1);
    return between || isRelabelledBeside(i, j, -1) || isRelabelledBeside(i, j, 1);
  }

  private boolean isMatched(int i, int j) {
    Link link = ofOld(i);
    boolean edge = i < 0 && j < 0 || i == old.size() && j == current.size();
    return edge || link != null && link.equals(ofNew(j));
  }

  private boolean isRelabelledBeside(int i, int j, int step) {
    Link neighbour = ofOld(i + step);
    return neighbour != null
        && neighbour.equals(ofNew(j + step))
        && isRelabelledAlike(neighbour, i, j);
  }

  private Map<Integer, List<Integer>> openByKey(Folded edition, boolean isOld) {
    Map<Integer, List<Integer>> open = new HashMap<>();
    for (int i = 0; i < edition.size(); i++) {
      if (isOld ? matching.isOpenOld(i) : matching.isOpenNew(i)) {
        open.computeIfAbsent(edition.key(i), _ -> new ArrayList<>()).add(i);
      }
    }
    return open;
  }

  private void sayingTheSame(
      int i,
      int j,
      Map<Integer, List<Integer>> openOld,
      Map<Integer, List<Integer>> openNew,
      List<Link> rivals) {
    openNew.getOrDefault(old.key(i), List.of()).stream()
        .filter(other -> old.at(i).says(current.at(other)))
        .findFirst()
        .ifPresent(other -> rivals.add(Link.ofOne(i, other, 1)));
    openOld.getOrDefault(current.key(j), List.of()).stream()
        .filter(other -> old.at(other).says(current.at(j)))
        .findFirst()
        .ifPresent(other -> rivals.add(Link.ofOne(other, j, 1)));
  }

  private void besideNeighbours(int i, int j, List<Link> rivals) {
    for (int step = -1; step <= 1; step += 2) {
      Link gone = ofOld(i + step);
      if (gone != null && gone.isOneToOne()) {
        propose(gone, i, gone.newFrom() - step, rivals);
      }
      Link came = ofNew(j + step);
      if (came != null && came.isOneToOne()) {
        propose(came, came.oldFrom() - step, j, rivals);
      }
    }
  }

  private @Nullable Link ofOld(int i) {
    return i >= 0 && i < old.size() ? matching.ofOld(i) : null;
  }

  private @Nullable Link ofNew(int j) {
    return j >= 0 && j < current.size() ? matching.ofNew(j) : null;
  }

  /// Adds the link beside a neighbour's if one of its ends is open, and its label fared as the neighbour's did.
  private void propose(Link neighbour, int i, int j, List<Link> rivals) {
    if (matching.isOpenOld(i) == matching.isOpenNew(j)
        || Math.min(i, j) < 0
        || i >= old.size()
        || j >= current.size()) {
      return;
    }
    boolean label = sameLabel(i, j) || isRelabelledAlike(neighbour, i, j);
    if (label && old.key(i) == current.key(j)) {
      rivals.add(Link.ofOne(i, j, 1));
    }
  }

  private boolean isRelabelledAlike(Link neighbour, int i, int j) {
    return label(old, neighbour.oldFrom()).equals(label(old, i))
        && label(current, neighbour.newFrom()).equals(label(current, j));
  }

  private boolean sameLabel(int i, int j) {
    return label(old, i).equals(label(current, j));
  }

  private static String label(Folded edition, int index) {
    return edition.at(index).label();
  }
}
