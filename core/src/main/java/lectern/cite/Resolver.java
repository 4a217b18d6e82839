package lectern.cite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Says of each old sentence what became of it, given which sentences were matched.
final class Resolver {
  private final Matching matching;
  private final Folded old;
  private final Folded current;

  /// By key, where the current sentences stand that nothing was matched to; shared by all old ones that ask for them.
  private final Map<Integer, List<Utterance>> open = new HashMap<>();

  /// By text, the current sentences that were matched to others.
  private final Map<String, List<Integer>> taken = new HashMap<>();

  private Resolver(Matching matching) {
    this.matching = matching;
    this.old = matching.old;
    this.current = matching.current;
    for (int j = 0; j < current.size(); j++) {
      Utterance utterance = current.at(j);
      if (matching.isOpenNew(j)) {
        List<Utterance> same = open.computeIfAbsent(current.key(j), _ -> new ArrayList<>());
        if (same.size() < Resolution.Ambiguous.MOST) {
          same.add(utterance);
        }
      } else {
        taken.computeIfAbsent(utterance.text(), _ -> new ArrayList<>()).add(j);
      }
    }
    open.replaceAll((_, same) -> List.copyOf(same));
  }

  /// One resolution for each old sentence, in order.
  static List<Resolution> of(Matching matching) {
    Resolver resolver = new Resolver(matching);
    List<Resolution> resolutions = new ArrayList<>(matching.old.size());
    int from = 0;
    for (Gap gap : matching.gaps()) {
      for (int i = from; i < gap.oldTo(); i++) {
        resolutions.add(resolver.resolve(i, gap));
      }
      from = gap.oldTo();
    }
    return resolutions;
  }

  private Resolution resolve(int i, Gap gap) {
    Link link = matching.ofOld(i);
    if (link != null) {
      return matched(i, link);
    }
    List<Utterance> candidates = candidates(i);
    return candidates.isEmpty()
        ? new Resolution.Removed(old.at(i), at(gap.newFrom() - 1), at(gap.newTo()))
        : new Resolution.Ambiguous(old.at(i), candidates);
  }

  private Optional<Utterance> at(int j) {
    return j >= 0 && j < current.size() ? Optional.of(current.at(j)) : Optional.empty();
  }

  private Resolution matched(int i, Link link) {
    Utterance was = old.at(i);
    List<Utterance> now = link.news().mapToObj(current::at).toList();
    if (now.size() > 1) {
      return new Resolution.Split(was, now, WordDiff.of(was.text(), joined(now)));
    }
    Utterance is = now.getFirst();
    if (!was.says(is)) {
      return new Resolution.Changed(was, is, WordDiff.of(was.text(), is.text()));
    }
    return was.at().equals(is.at()) ? new Resolution.Exact(was) : new Resolution.Moved(was, is);
  }

  static String joined(List<Utterance> utterances) {
    return utterances.stream().map(Utterance::text).collect(Collectors.joining(" "));
  }

  /// What an open sentence may have become: what ties in the order, and whatever else says the same and is open.
  private List<Utterance> candidates(int i) {
    List<Utterance> tied =
        matching.candidates(i).stream().filter(matching::isOpenNew).map(current::at).toList();
    List<Utterance> same = open.getOrDefault(old.key(i), List.of());
    if (tied.isEmpty()) {
      return same.isEmpty() ? takenByOthers(i) : same;
    }
    Set<Utterance> all = new TreeSet<>(Comparator.comparing(Utterance::at));
    all.addAll(tied);
    all.addAll(same);
    return all.stream().limit(Resolution.Ambiguous.MOST).toList();
  }

  /// The same words where they are taken for a changed sentence.
  private List<Utterance> takenByOthers(int i) {
    return taken.getOrDefault(old.at(i).text(), List.of()).stream()
        .filter(j -> !isMatchedToTheSameWords(j))
        .limit(Resolution.Ambiguous.MOST)
        .map(current::at)
        .toList();
  }

  private boolean isMatchedToTheSameWords(int j) {
    Link link = matching.ofNew(j);
    return link != null
        && link.isOneToOne()
        && old.at(link.oldFrom()).text().equals(current.at(j).text());
  }
}
