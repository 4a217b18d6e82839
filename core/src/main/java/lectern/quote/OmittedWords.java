package lectern.quote;

import java.util.List;
import java.util.Optional;
import lectern.quote.Omission.Kind;
import lectern.quote.PrintedWord.Break;
import lectern.source.Span;

/// Finds a denial or a condition among the words that an ellipsis stands for.
///
/// Of sentences that were left out as a whole only short ones count (`That is not true.`): a longer one denies its own
/// matter.
final class OmittedWords {
  private static final int SHORT = 5;

  private final QuotedWords quoted;

  private OmittedWords(QuotedWords quoted) {
    this.quoted = quoted;
  }

  /// @param quoted all from the first piece to the last
  /// @param pieces in order
  static Optional<Omission> inside(QuotedWords quoted, List<Span> pieces) {
    OmittedWords omitted = new OmittedWords(quoted);
    for (int i = 1; i < pieces.size(); i++) {
      Optional<Omission> found = omitted.between(pieces.get(i - 1), pieces.get(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Omission> between(Span before, Span after) {
    int from = indexAt(before.end());
    int until = indexAt(after.start());
    int next;
    for (int i = from; i < until; i = next) {
      next = Math.min(quoted.endOfSentence(i), until);
      Optional<Kind> kind = isBesideTheMatter(i, next) ? Optional.empty() : kind(i, next, until);
      if (kind.isPresent()) {
        return Optional.of(quoted.omission(kind.get(), from, until));
      }
    }
    return Optional.empty();
  }

  /// Whether words are a whole sentence, and not a short one.
  private boolean isBesideTheMatter(int from, int to) {
    return to - from > SHORT
        && quoted.at(from).before() == Break.STOP
        && quoted.at(to).before() == Break.STOP;
  }

  /// The index of the first word that begins at a position or after it.
  private int indexAt(int position) {
    int i = 0;
    while (i < quoted.words().size() && quoted.at(i).span().start() < position) {
      i++;
    }
    return i;
  }

  private Optional<Kind> kind(int from, int to, int until) {
    for (int i = from; i < to; i++) {
      if (quoted.isNegator(i) && !quoted.has(i - 1, "or", "not")) {
        return Optional.of(Kind.NEGATION_INSIDE);
      }
      if (isCondition(i, until)) {
        return Optional.of(Kind.CONDITION_INSIDE);
      }
    }
    return Optional.empty();
  }

  /// `if you will` is none, unless what follows `if` was quoted.
  private boolean isCondition(int i, int until) {
    if (quoted.at(i).is("if")) {
      boolean isAside = i + 1 < until && Condition.isDiscourse(quoted, i);
      return !isAside && !quoted.at(i - 1).is("as") && !quoted.at(i - 1).is("even");
    }
    return quoted.at(i).is("unless")
        || quoted.has(i, "provided", "that")
        || quoted.has(i, "as", "long", "as")
        || quoted.has(i, "so", "long", "as")
        || quoted.has(i, "on", "the", "condition");
  }
}
