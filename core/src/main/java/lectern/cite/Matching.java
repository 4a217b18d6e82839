package lectern.cite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which sentences became which: what is certain so far, and where else an uncertain one may be.
final class Matching {
  final Folded old;
  final Folded current;
  private final @Nullable Link[] ofOld;
  private final @Nullable Link[] ofNew;
  private final Map<Integer, TreeSet<Integer>> candidates = new HashMap<>();
  private final BitSet wanted = new BitSet();
  private List<Link> spine = List.of();

  Matching(Folded old, Folded current) {
    this.old = old;
    this.current = current;
    this.ofOld = new Link[old.size()];
    this.ofNew = new Link[current.size()];
  }

  /// The certain links that keep the order, in order.
  List<Link> spine() {
    return spine;
  }

  /// Puts the spine in place of the one before.
  void setSpine(List<Link> links) {
    spine.forEach(link -> fill(link, null));
    spine = List.copyOf(links);
    spine.forEach(this::add);
  }

  /// Takes a link for certain.
  void add(Link link) {
    fill(link, link);
  }

  /// Takes links for certain, and into the spine where they keep its order.
  void addInOrder(List<Link> links) {
    links.forEach(this::add);
    List<Link> merged = new ArrayList<>(spine);
    merged.addAll(links);
    merged.sort(HeaviestChain.BY_START);
    Set<Link> firm = new HashSet<>(spine);
    int[] next = new int[merged.size() + 1];
    next[merged.size()] = current.size();
    for (int k = merged.size() - 1; k >= 0; k--) {
      next[k] = firm.contains(merged.get(k)) ? merged.get(k).newFrom() : next[k + 1];
    }
    List<Link> ordered = new ArrayList<>();
    for (int k = 0; k < merged.size(); k++) {
      Link link = merged.get(k);
      boolean follows = ordered.isEmpty() || ordered.getLast().newTo() <= link.newFrom();
      if (firm.contains(link) || follows && link.newTo() <= next[k + 1]) {
        ordered.add(link);
      }
    }
    spine = List.copyOf(ordered);
  }

  /// Takes links of the spine for uncertain again.
  void remove(Set<Link> links) {
    links.forEach(link -> fill(link, null));
    spine = spine.stream().filter(link -> !links.contains(link)).toList();
  }

  private void fill(Link link, @Nullable Link with) {
    link.olds().forEach(i -> ofOld[i] = with);
    link.news().forEach(j -> ofNew[j] = with);
  }

  /// Remembers what an old sentence may have become.
  void addCandidate(Link link) {
    link.olds().forEach(i -> link.news().forEach(j -> addCandidate(i, j)));
  }

  private void addCandidate(int i, int j) {
    candidates.computeIfAbsent(i, _ -> new TreeSet<>()).add(j);
    wanted.set(j);
  }

  /// Whether some old sentence may have become this one.
  boolean isCandidate(int j) {
    return wanted.get(j);
  }

  /// What an old sentence may have become, in reading order.
  List<Integer> candidates(int i) {
    TreeSet<Integer> places = candidates.get(i);
    return places == null ? List.of() : List.copyOf(places);
  }

  @Nullable Link ofOld(int i) {
    return ofOld[i];
  }

  @Nullable Link ofNew(int j) {
    return ofNew[j];
  }

  boolean isOpenOld(int i) {
    return i >= 0 && i < ofOld.length && ofOld[i] == null;
  }

  boolean isOpenNew(int j) {
    return j >= 0 && j < ofNew.length && ofNew[j] == null;
  }

  List<Integer> openOld(Gap gap) {
    return IntStream.range(gap.oldFrom(), gap.oldTo()).filter(this::isOpenOld).boxed().toList();
  }

  List<Integer> openNew(Gap gap) {
    return IntStream.range(gap.newFrom(), gap.newTo()).filter(this::isOpenNew).boxed().toList();
  }

  Gap whole() {
    return new Gap(0, old.size(), 0, current.size());
  }

  List<Gap> gaps() {
    return Gap.between(spine, old.size(), current.size());
  }

  /// The certain links that leave the order, each once.
  List<Link> offSpine() {
    Set<Link> inOrder = new HashSet<>(spine);
    return Arrays.stream(ofOld)
        .filter(Objects::nonNull)
        .distinct()
        .filter(link -> !inOrder.contains(link))
        .toList();
  }
}
