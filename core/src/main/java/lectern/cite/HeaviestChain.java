package lectern.cite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The links that keep the order of both editions and together weigh the most; and which of them are certain.
///
/// A *chain* is a list of links, each after the one before it in both editions. This is the heaviest common
/// subsequence (G. Jacobson and K.-P. Vo, "Heaviest increasing/common subsequence problems", 1992) with links for
/// matches, in `O(n log n)` for `n` links.
///
/// Often several chains are equally heavy: of `Yes. Yes.` and `Yes.`, either `Yes.` may have stayed. A link is certain if it is
/// in *every* heaviest chain. Each link of a heaviest chain takes the stretch of the total weight from what can stand
/// before it to that plus its own weight, and the stretches of a chain cover the total without a gap; so a
/// link is certain if no other link of any heaviest chain takes a stretch that overlaps its own.
///
/// @param certain those in every heaviest chain, in order
/// @param possible those in some heaviest chains but not in all
record HeaviestChain(List<Link> certain, List<Link> possible) {

  /// In reading order of the old edition.
  static final Comparator<Link> BY_START =
      Comparator.comparingInt(Link::oldFrom)
          .thenComparingInt(Link::newFrom)
          .thenComparingInt(Link::oldTo)
          .thenComparingInt(Link::newTo);

  /// A link of a heaviest chain, and where its stretch of the total weight begins.
  private record Stretch(Link link, long from) {
    long to() {
      return from + link.weight();
    }
  }

  static HeaviestChain of(List<Link> links) {
    List<Link> ordered = links.stream().sorted(BY_START).toList();
    long[] before = heaviestBefore(ordered);
    long[] after = heaviestAfter(ordered);
    long total = 0;
    for (int i = 0; i < before.length; i++) {
      total = Math.max(total, before[i] + ordered.get(i).weight());
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < before.length; i++) {
      Link link = ordered.get(i);
      if (before[i] + link.weight() + after[i] == total) {
        stretches.add(new Stretch(link, before[i]));
      }
    }
    stretches.sort(Comparator.comparingLong(Stretch::from));
    return parted(stretches);
  }

  private static HeaviestChain parted(List<Stretch> stretches) {
    List<Link> certain = new ArrayList<>();
    List<Link> possible = new ArrayList<>();
    long covered = 0;
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      boolean alone =
          stretch.from() >= covered
              && (i + 1 == stretches.size() || stretches.get(i + 1).from() >= stretch.to());
      (alone ? certain : possible).add(stretch.link());
      covered = Math.max(covered, stretch.to());
    }
    return new HeaviestChain(List.copyOf(certain), List.copyOf(possible));
  }

  /// For each link the weight of the heaviest chain that ends before it begins.
  private static long[] heaviestBefore(List<Link> ordered) {
    Integer[] byEnd = order(ordered, Comparator.comparingInt(Link::oldTo));
    long[] before = new long[byEnd.length];
    Highest highest = new Highest(ordered.stream().mapToInt(Link::newTo).max().orElse(0));
    int ended = 0;
    for (int i = 0; i < before.length; i++) {
      Link link = ordered.get(i);
      while (ordered.get(byEnd[ended]).oldTo() <= link.oldFrom()) {
        int other = byEnd[ended++];
        highest.raise(ordered.get(other).newTo(), before[other] + ordered.get(other).weight());
      }
      before[i] = highest.upTo(link.newFrom());
    }
    return before;
  }

  /// The same from the other end: every place `x` is read as `end - x`.
  private static long[] heaviestAfter(List<Link> ordered) {
    int oldEnd = ordered.stream().mapToInt(Link::oldTo).max().orElse(0);
    int newEnd = ordered.stream().mapToInt(Link::newTo).max().orElse(0);
    List<Link> mirrored = ordered.stream().map(link -> mirrored(link, oldEnd, newEnd)).toList();
    Integer[] order = order(mirrored, BY_START);
    long[] sorted = heaviestBefore(Arrays.stream(order).map(mirrored::get).toList());
    long[] after = new long[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      after[order[i]] = sorted[i];
    }
    return after;
  }

  private static Link mirrored(Link link, int oldEnd, int newEnd) {
    return new Link(
        oldEnd - link.oldTo(),
        oldEnd - link.oldFrom(),
        newEnd - link.newTo(),
        newEnd - link.newFrom(),
        link.oldParts(),
        link.newParts(),
        link.weight());
  }

  private static Integer[] order(List<Link> links, Comparator<Link> comparator) {
    Integer[] order = new Integer[links.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparing(links::get, comparator));
    return order;
  }

  /// The highest value at or before a place: a Fenwick tree.
  private static final class Highest {
    private final long[] tree;

    Highest(int last) {
      tree = new long[last + 2];
    }

    void raise(int place, long value) {
      for (int i = place + 1; i < tree.length; i += i & -i) {
        tree[i] = Math.max(tree[i], value);
      }
    }

    long upTo(int place) {
      long highest = 0;
      for (int i = place + 1; i > 0; i -= i & -i) {
        highest = Math.max(highest, tree[i]);
      }
      return highest;
    }
  }
}
