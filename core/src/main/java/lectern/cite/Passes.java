package lectern.cite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds out which sentences became which, from what is plain to what is not.
///
/// 1. What says the same and keeps the order, by the [HeaviestChain]; as far as the [Evidence] goes.
/// 2. What says the same, is said once, and stands [Elsewhere].
/// 3. Between the links of 1: what says the same or is similar, by the heaviest chain again, so that a changed sentence tells
///    on which side of it a repeated one stands.
/// 4. What says the same beside a matched one: see [WholeTurns] and [Neighbours].
/// 5. Whatever is left, elsewhere.
/// 6. And whether some short sentence that was matched could as well be another: see [Rivals].
final class Passes {
  private final Matching matching;
  private final Evidence evidence;
  private final EqualLinks equal;
  private final SimilarLinks similar;

  private Passes(Folded old, Folded current) {
    this.matching = new Matching(old, current);
    this.evidence = new Evidence(old, current);
    this.equal = new EqualLinks(old, current);
    this.similar = new SimilarLinks(old, current);
  }

  static Matching run(Folded old, Folded current) {
    Passes passes = new Passes(old, current);
    Elsewhere elsewhere =
        new Elsewhere(passes.matching, passes.evidence, passes.equal, passes.similar);
    passes.matchEqual();
    elsewhere.matchUnmistakable();
    passes.matchBetween();
    new WholeTurns(passes.matching, passes.equal).match();
    new Neighbours(passes.matching, passes.equal).match();
    elsewhere.matchSwapped();
    elsewhere.matchSimilar();
    new Rivals(passes.matching, passes.evidence).drop();
    return passes.matching;
  }

  private void matchEqual() {
    Gap whole = matching.whole();
    List<Link> links = equal.between(matching.openOld(whole), matching.openNew(whole));
    matching.setSpine(evidence.believed(HeaviestChain.of(links).certain()));
  }

  private void matchBetween() {
    List<Link> spine = new ArrayList<>();
    int next = 0;
    for (Gap gap : matching.gaps()) {
      spine.addAll(chain(gap));
      if (next < matching.spine().size()) {
        spine.add(matching.spine().get(next++));
      }
    }
    List<Link> believed = evidence.believed(spine);
    Set<Link> doubted = new LinkedHashSet<>(spine);
    believed.forEach(doubted::remove);
    doubted.stream().filter(this::saysTheSame).forEach(matching::addCandidate);
    matching.setSpine(believed);
  }

  private boolean saysTheSame(Link link) {
    return link.isOneToOne()
        && matching.old.key(link.oldFrom()) == matching.current.key(link.newFrom());
  }

  private List<Link> chain(Gap gap) {
    List<Integer> openOld = matching.openOld(gap);
    List<Integer> openNew = matching.openNew(gap);
    if (openOld.isEmpty() || openNew.isEmpty()) {
      return List.of();
    }
    List<Link> links = new ArrayList<>(equal.between(openOld, openNew));
    links.addAll(similar.between(openOld, openNew));
    HeaviestChain chain = HeaviestChain.of(links);
    chain.possible().forEach(matching::addCandidate);
    return chain.certain();
  }
}
