package lectern.cite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Links between sentences that have many words in common, also where one was split or several were joined.
///
/// Which sentences are compared at all is decided by their [RareWords]; [#MOST_STEPS] bounds the whole.
final class SimilarLinks {
  private static final int MOST_INTERPOSED = 3;
  static final long MOST_STEPS = 100_000_000;

  private static final double ALIKE = 0.5;
  private static final double ALIKE_UNDER_ANOTHER_LABEL = 0.75;

  /// A sentence that is all but wholly contained in another need not be so alike: the office said more, or less.
  private static final double CONTAINED = 0.9;

  private static final int LEAST_CONTAINED = 5;
  private static final double ALIKE_IF_CONTAINED = 0.25;

  private final Folded old;
  private final Folded current;
  private long steps;

  SimilarLinks(Folded old, Folded current) {
    this.old = old;
    this.current = current;
  }

  /// @param openOld indices, ascending
  /// @param openNew indices, ascending
  List<Link> between(List<Integer> openOld, List<Integer> openNew) {
    List<Link> links = new ArrayList<>();
    RareWords rare = new RareWords(current, openNew);
    Set<Integer> freeOld = new HashSet<>(openOld);
    Set<Integer> freeNew = new HashSet<>(openNew);
    for (int i : openOld) {
      int[] words = old.words(i);
      List<Integer> compared = rare.worthComparing(words);
      if (!compared.isEmpty()) {
        CommonLength whole = new CommonLength(words, 0, words.length);
        for (int j : compared) {
          compare(i, j, whole, freeOld, freeNew, links);
        }
      }
    }
    return links;
  }

  private void compare(
      int i,
      int j,
      CommonLength old,
      Set<Integer> freeOld,
      Set<Integer> freeNew,
      List<Link> links) {
    int[] was = this.old.words(i);
    int[] is = current.words(j);
    if (this.old.key(i) == current.key(j) || isSpent(was, is)) {
      return;
    }
    old.restart();
    old.addAll(is);
    int common = old.length();
    add(Link.ofOne(i, j, 1), common, was.length, is.length, links);
    if (2 * common >= is.length && was.length > is.length) {
      for (Run run : runs(was, old, current, j, freeNew)) {
        Link split = new Link(i, i + 1, j, run.to, 1, run.parts, 1);
        add(split, run.common, was.length, run.words, links);
      }
    }
    if (2 * common >= was.length && is.length > was.length) {
      CommonLength whole = new CommonLength(is, 0, is.length);
      for (Run run : runs(is, whole, this.old, i, freeOld)) {
        Link joined = new Link(i, run.to, j, j + 1, run.parts, 1, 1);
        add(joined, run.common, run.words, is.length, links);
      }
    }
  }

  /// Sentences in a row that together may be one of the other edition.
  ///
  /// @param to index of the last one, exclusive
  /// @param parts which of them take part, as in [Link]
  /// @param common how many words they have in common with the one, in order
  /// @param words how many words those that take part have
  private record Run(int to, long parts, int common, int words) {}

  /// The runs of two sentences and more from `first` on of which each is for the most part made of words of the whole;
  /// a few others under whatever label may stand between them.
  private List<Run> runs(
      int[] words, CommonLength whole, Folded edition, int first, Set<Integer> free) {
    List<Run> runs = new ArrayList<>();
    whole.restart();
    Run run = new Run(first, 0, 0, 0);
    int limit = first + Link.MOST_PARTS;
    for (int k = first; k < limit && k - run.to <= MOST_INTERPOSED && free.contains(k); k++) {
      int[] part = edition.words(k);
      if (isSpent(words, part)) {
        return runs;
      }
      long[] saved = whole.saved();
      whole.addAll(part);
      int common = whole.length();
      boolean sameLabel = edition.at(first).label().equals(edition.at(k).label());
      if (sameLabel && 2 * (common - run.common) >= Math.max(1, part.length)) {
        run = new Run(k + 1, run.parts | 1L << (k - first), common, run.words + part.length);
        if (k > first) {
          runs.add(run);
        }
      } else {
        whole.restore(saved);
      }
    }
    return runs;
  }

  /// Adds the link with its true weight, if its sentences are alike enough.
  private void add(Link link, int common, int oldWords, int newWords, List<Link> links) {
    boolean sameLabel = old.at(link.oldFrom()).label().equals(current.at(link.newFrom()).label());
    int words = oldWords + newWords;
    boolean contained =
        common >= LEAST_CONTAINED && common >= CONTAINED * Math.min(oldWords, newWords);
    double needed = !sameLabel ? ALIKE_UNDER_ANOTHER_LABEL : contained ? ALIKE_IF_CONTAINED : ALIKE;
    if (Likeness.share(common, words) >= needed) {
      links.add(link.weighing(Likeness.ofSimilar(common, words, sameLabel)));
    }
  }

  /// Counts the steps that comparing these will take.
  private boolean isSpent(int[] fixed, int[] added) {
    steps += (long) (fixed.length / 64 + 1) * added.length;
    return steps > MOST_STEPS;
  }
}
