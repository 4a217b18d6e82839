package lectern.cite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All links between sentences with the same matching words.
///
/// What is repeated very often says little about the order and would cost much: from the rarest sentences on, links are
/// made up to [#MOST] in all. Two editions that say the very same are linked one by one, however long they are.
final class EqualLinks {
  static final int MOST = 500_000;

  /// Where a key occurs among the open sentences of both editions.
  private record Places(List<Integer> old, List<Integer> current) {
    Places() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    long pairs() {
      return (long) old.size() * current.size();
    }
  }

  private final Folded old;
  private final Folded current;

  EqualLinks(Folded old, Folded current) {
    this.old = old;
    this.current = current;
  }

  /// @param openOld indices, ascending
  /// @param openNew indices, ascending
  List<Link> between(List<Integer> openOld, List<Integer> openNew) {
    List<Link> links = new ArrayList<>();
    if (sayTheSame(openOld, openNew)) {
      for (int i = 0; i < openOld.size(); i++) {
        links.add(link(openOld.get(i), openNew.get(i)));
      }
      return links;
    }
    long pairs = 0;
    for (Places places : rarestFirst(openOld, openNew)) {
      pairs += places.pairs();
      if (pairs > MOST) {
        return links;
      }
      for (int i : places.old) {
        for (int j : places.current) {
          links.add(link(i, j));
        }
      }
    }
    return links;
  }

  private List<Places> rarestFirst(List<Integer> openOld, List<Integer> openNew) {
    Map<Integer, Places> byKey = new HashMap<>();
    for (int i : openOld) {
      byKey.computeIfAbsent(old.key(i), _ -> new Places()).old.add(i);
    }
    for (int j : openNew) {
      byKey.computeIfAbsent(current.key(j), _ -> new Places()).current.add(j);
    }
    return byKey.values().stream().sorted(Comparator.comparingLong(Places::pairs)).toList();
  }

  private boolean sayTheSame(List<Integer> openOld, List<Integer> openNew) {
    if (openOld.size() != openNew.size()) {
      return false;
    }
    for (int i = 0; i < openOld.size(); i++) {
      if (!old.at(openOld.get(i)).says(current.at(openNew.get(i)))) {
        return false;
      }
    }
    return true;
  }

  Link link(int i, int j) {
    return Link.ofOne(i, j, Likeness.ofEqual(old.at(i), current.at(j), old.length(i)));
  }
}
