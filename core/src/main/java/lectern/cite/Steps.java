package lectern.cite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Puts what became of the sentences into the order of a document that shows it: the links of the spine one after the
/// other, and before each what is old only, then what is new only.
final class Steps {
  private final Matching matching;
  private final List<Utterance> old;
  private final List<Utterance> current;
  private final List<Resolution> resolutions;
  private final Set<Address> unclearOld = new HashSet<>();
  private final Set<Address> unclearNew = new HashSet<>();
  private final List<Step> steps = new ArrayList<>();

  private Steps(Matching matching, List<Resolution> resolutions) {
    this.matching = matching;
    this.resolutions = resolutions;
    this.old = matching.old.utterances();
    this.current = matching.current.utterances();
    List<Utterance> last = List.of();
    for (Resolution resolution : resolutions) {
      if (resolution instanceof Resolution.Ambiguous(Utterance was, List<Utterance> candidates)) {
        unclearOld.add(was.at());
        if (!candidates.equals(last)) {
          candidates.forEach(candidate -> unclearNew.add(candidate.at()));
        }
        last = candidates;
      }
    }
  }

  static List<Step> of(Matching matching, List<Resolution> resolutions) {
    Steps steps = new Steps(matching, resolutions);
    List<Link> spine = matching.spine();
    List<Gap> gaps = matching.gaps();
    steps.addGap(gaps.getFirst());
    int start = 0;
    for (int i = 1; i <= spine.size(); i++) {
      if (!gaps.get(i).isEmpty()
          || i == spine.size()
          || !steps.isRun(spine.get(i - 1), spine.get(i))) {
        steps.addLinks(spine.subList(start, i));
        steps.addGap(gaps.get(i));
        start = i;
      }
    }
    return steps.steps;
  }

  private boolean isRun(Link link, Link next) {
    return isSame(link) && isSame(next);
  }

  private boolean isSame(Link link) {
    return link.isOneToOne() && old.get(link.oldFrom()).says(current.get(link.newFrom()));
  }

  /// Adds one link, or several in a row that say the same.
  private void addLinks(List<Link> links) {
    List<Utterance> was = oldOf(links.getFirst(), links.getLast());
    List<Utterance> is = newOf(links.getFirst(), links.getLast());
    steps.add(
        isSame(links.getFirst())
            ? new Step.Same(was, is)
            : new Step.Changed(was, is, words(links.getFirst(), was, is)));
  }

  private List<Utterance> oldOf(Link first, Link last) {
    return old.subList(first.oldFrom(), last.oldTo());
  }

  private List<Utterance> newOf(Link first, Link last) {
    return current.subList(first.newFrom(), last.newTo());
  }

  /// What the resolution of the first sentence has found already, if it is about the same words.
  private WordDiff words(Link link, List<Utterance> was, List<Utterance> is) {
    boolean one = was.size() == 1 && is.size() == 1;
    return one
            && resolutions.get(link.oldFrom()) instanceof Resolution.Changed(_, _, WordDiff words)
        ? words
        : WordDiff.of(Resolver.joined(was), Resolver.joined(is));
  }

  private void addGap(Gap gap) {
    for (int i = gap.oldFrom(); i < gap.oldTo(); ) {
      int end = endOfRun(i, gap.oldTo(), this::continuesOld);
      steps.add(oldOnly(i, end));
      i = end;
    }
    for (int j = gap.newFrom(); j < gap.newTo(); ) {
      int end = endOfRun(j, gap.newTo(), this::continuesNew);
      addNewOnly(j, end);
      j = end;
    }
  }

  private static int endOfRun(int start, int limit, IntPredicate continues) {
    int end = start + 1;
    while (end < limit && continues.test(end)) {
      end++;
    }
    return end;
  }

  private boolean continuesOld(int i) {
    return isOneRun(matching.ofOld(i - 1), matching.ofOld(i))
        && isUnclear(unclearOld, old.get(i - 1)) == isUnclear(unclearOld, old.get(i));
  }

  private boolean continuesNew(int j) {
    return isOneRun(matching.ofNew(j - 1), matching.ofNew(j))
        && isUnclear(unclearNew, current.get(j - 1)) == isUnclear(unclearNew, current.get(j));
  }

  private static boolean isOneRun(@Nullable Link before, @Nullable Link after) {
    if (before == null || after == null) {
      return before == null && after == null;
    }
    return before.equals(after) || before.touches(after);
  }

  private static boolean isUnclear(Set<Address> unclear, Utterance utterance) {
    return unclear.contains(utterance.at());
  }

  private Step oldOnly(int from, int to) {
    Link first = matching.ofOld(from);
    Link last = matching.ofOld(to - 1);
    List<Utterance> was = old.subList(from, to);
    if (first != null && last != null) {
      return new Step.MovedAway(was, newOf(first, last));
    }
    return isUnclear(unclearOld, was.getFirst())
        ? new Step.Unclear(was, List.of())
        : new Step.Removed(was);
  }

  private void addNewOnly(int from, int to) {
    Link first = matching.ofNew(from);
    Link last = matching.ofNew(to - 1);
    List<Utterance> is = current.subList(from, to);
    if (first != null && last != null) {
      List<Utterance> was = oldOf(first, last);
      steps.add(new Step.MovedHere(was, is, words(first, was, is)));
    } else if (isUnclear(unclearNew, is.getFirst())) {
      steps.add(new Step.Unclear(unclearBefore(), is));
    } else {
      steps.add(new Step.Inserted(is));
    }
  }

  /// Takes back the old sentences of the step before, if they are unclear too.
  private List<Utterance> unclearBefore() {
    if (!steps.isEmpty()
        && steps.getLast() instanceof Step.Unclear(List<Utterance> was, List<Utterance> is)
        && is.isEmpty()) {
      steps.removeLast();
      return was;
    }
    return List.of();
  }
}
