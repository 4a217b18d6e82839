package lectern.cite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whether what links in a chain say is enough, where a short or repeated sentence stands alone.
///
/// `Thank you.` may well be the only one left of a long passage, and stand in the passage that replaced it by chance.
/// So links that go on without a gap in both editions are taken together, and believed if one of them is of a longer sentence
/// that is said once; if they begin or end both editions; or if what was replaced before and after them has as many
/// sentences as what replaced it.
final class Evidence {
  /// Three words are a common phrase: `That is right.`
  private static final int LEAST_WORDS = 4;

  /// As of four words of five.
  private static final long LEAST_WEIGHT = Likeness.ofSimilar(4, 10, true);

  private final Folded old;
  private final Folded current;
  private final Map<Integer, Integer> timesOld;
  private final Map<Integer, Integer> timesNew;
  private final Map<String, Integer> wordingsOld;
  private final Map<String, Integer> wordingsNew;

  Evidence(Folded old, Folded current) {
    this.old = old;
    this.current = current;
    this.timesOld = times(old.keys());
    this.timesNew = times(current.keys());
    this.wordingsOld = times(wordings(old));
    this.wordingsNew = times(wordings(current));
  }

  private static List<String> wordings(Folded edition) {
    return edition.utterances().stream().map(Utterance::text).toList();
  }

  private static <T> Map<T, Integer> times(List<T> values) {
    Map<T, Integer> times = new HashMap<>();
    values.forEach(value -> times.merge(value, 1, Integer::sum));
    return times;
  }

  /// The links of a chain that may be believed, in order.
  List<Link> believed(List<Link> chain) {
    List<Gap> gaps = Gap.between(chain, old.size(), current.size());
    List<Link> believed = new ArrayList<>();
    int start = 0;
    while (start < chain.size()) {
      int end = start + 1;
      while (end < chain.size() && chain.get(end - 1).touches(chain.get(end))) {
        end++;
      }
      List<Link> block = chain.subList(start, end);
      Gap before = gaps.get(start);
      Gap after = gaps.get(end);
      boolean edge = before.isEmpty() && start == 0 || after.isEmpty() && end == chain.size();
      if (edge || before.isEven() && after.isEven() || block.stream().anyMatch(this::isTelling)) {
        believed.addAll(block);
      }
      start = end;
    }
    return believed;
  }

  /// Whether a link is enough by itself: more than a common phrase, and said once in each edition.
  boolean isTelling(Link link) {
    return !isCommonPhrase(link) && (isSaidOnce(link) || isWordedOnce(link));
  }

  /// Whether so few words are the same that it may be by chance.
  private boolean isCommonPhrase(Link link) {
    return link.weight() < LEAST_WEIGHT
        || link.olds().map(old::length).sum() < LEAST_WORDS
        || link.news().map(current::length).sum() < LEAST_WORDS;
  }

  private boolean isSaidOnce(Link link) {
    return link.olds().allMatch(this::isSaidOnceInOld)
        && link.news().allMatch(this::isSaidOnceInNew);
  }

  /// Said twice perhaps, but only once in just this way.
  private boolean isWordedOnce(Link link) {
    String text = old.at(link.oldFrom()).text();
    return link.isOneToOne()
        && text.equals(current.at(link.newFrom()).text())
        && wordingsOld.getOrDefault(text, 0) == 1
        && wordingsNew.getOrDefault(text, 0) == 1;
  }

  boolean isSaidOnceInOld(int i) {
    return timesOld.getOrDefault(old.key(i), 0) == 1 && timesNew.getOrDefault(old.key(i), 0) <= 1;
  }

  boolean isSaidOnceInNew(int j) {
    return timesNew.getOrDefault(current.key(j), 0) == 1
        && timesOld.getOrDefault(current.key(j), 0) <= 1;
  }
}
