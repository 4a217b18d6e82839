package lectern.quote;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a checker finds what was said. Each implementation says what its methods throw when it cannot read.
public interface Passages {

  /// The passages that may hold these words in this order, or much of them, the likeliest first.
  ///
  /// @param words [lectern.cite.MatchingWords] of a quotation or a piece of it, in order
  /// @param limit the most passages wanted, 1 or more
  List<Passage> holding(List<String> words, int limit);

  /// The passage of the same turn right before this one; empty for the first.
  Optional<Passage> before(Passage passage);

  /// The passage of the same turn right after this one; empty for the last.
  Optional<Passage> after(Passage passage);

  /// The labels printed in the edition that a passage is of, each once; empty where they are not known.
  ///
  /// They tell whether `THE MINISTER` can be the person who is said to have spoken: not where that person has a label
  /// too.
  default Set<String> labels(Passage passage) {
    return Set.of();
  }
}
