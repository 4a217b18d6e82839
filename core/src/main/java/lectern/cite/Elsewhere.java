package lectern.cite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds sentences that left their place in the order: a paragraph that was put elsewhere, two that were swapped.
final class Elsewhere {
  /// As of five words of six.
  private static final long LEAST_WEIGHT = Likeness.ofSimilar(5, 12, true);

  private static final double LEAST_SHARE = 0.75;

  private final Matching matching;
  private final Evidence evidence;
  private final EqualLinks equal;
  private final SimilarLinks similar;

  Elsewhere(Matching matching, Evidence evidence, EqualLinks equal, SimilarLinks similar) {
    this.matching = matching;
    this.evidence = evidence;
    this.equal = equal;
    this.similar = similar;
  }

  /// Sentences that say the same, once in each edition, and more than a common phrase.
  void matchUnmistakable() {
    saidOnce().filter(evidence::isTelling).forEach(matching::add);
  }

  /// Short ones that are said once in each edition, where nothing but such ones changed places.
  void matchSwapped() {
    List<Link> once = saidOnce().toList();
    Set<Integer> olds = new HashSet<>();
    Set<Integer> news = new HashSet<>();
    for (Link link : once) {
      olds.add(link.oldFrom());
      news.add(link.newFrom());
    }
    Map<Integer, Gap> gaps = new HashMap<>();
    for (Gap gap : matching.gaps()) {
      List<Integer> openOld = matching.openOld(gap);
      if (olds.containsAll(openOld) && news.containsAll(matching.openNew(gap))) {
        openOld.forEach(i -> gaps.put(i, gap));
      }
    }
    for (Link link : once) {
      Gap gap = gaps.get(link.oldFrom());
      if (gap != null && gap.hasNew(link.newFrom())) {
        matching.add(link);
      }
    }
  }

  private Stream<Link> saidOnce() {
    Gap whole = matching.whole();
    List<Integer> openOld =
        matching.openOld(whole).stream().filter(evidence::isSaidOnceInOld).toList();
    List<Integer> openNew =
        matching.openNew(whole).stream().filter(evidence::isSaidOnceInNew).toList();
    return equal.between(openOld, openNew).stream();
  }

  /// Longer sentences that were changed a little, split or joined, if nothing else is as similar.
  void matchSimilar() {
    Gap whole = matching.whole();
    List<Link> links =
        similar.between(matching.openOld(whole), matching.openNew(whole)).stream()
            .filter(this::isVerySimilar)
            .sorted(Comparator.comparingLong(Link::weight).reversed())
            .toList();
    Map<Integer, List<Link>> byOld = new HashMap<>();
    Map<Integer, List<Link>> byNew = new HashMap<>();
    for (Link link : links) {
      link.olds().forEach(i -> byOld.computeIfAbsent(i, _ -> new ArrayList<>()).add(link));
      link.news().forEach(j -> byNew.computeIfAbsent(j, _ -> new ArrayList<>()).add(link));
    }
    for (Link link : links) {
      boolean alone =
          link.olds().allMatch(i -> isPartOf(link, byOld.get(i)) && isOnlyCandidate(i, link))
              && link.news().allMatch(j -> isPartOf(link, byNew.get(j)));
      if (alone) {
        matching.add(link);
      } else if (link.olds().allMatch(matching::isOpenOld)) {
        matching.addCandidate(link);
      }
    }
  }

  /// Whether all others only say less of the same.
  private static boolean isPartOf(Link link, @Nullable List<Link> others) {
    return others == null || others.stream().allMatch(link::encloses);
  }

  private boolean isOnlyCandidate(int i, Link link) {
    return matching.candidates(i).stream()
        .allMatch(j -> j >= link.newFrom() && j < link.newTo() && link.hasNew(j));
  }

  private boolean isVerySimilar(Link link) {
    int words =
        link.olds().map(i -> matching.old.words(i).length).sum()
            + link.news().map(j -> matching.current.words(j).length).sum();
    return link.weight() >= LEAST_WEIGHT
        && link.weight() >= LEAST_SHARE * LEAST_SHARE * Likeness.STEPS * words;
  }
}
