package lectern.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds brackets that stand for words which no bracket must hide: a negation, a number.
final class BracketJudge {
  /// How far the words that a bracket at the end may stand for are looked for.
  private static final int MOST_AFTER = 3;

  private final QuotationWords quoted;

  BracketJudge(QuotationWords quoted) {
    this.quoted = quoted;
  }

  /// The brackets of a piece that hide or bring in what they must not.
  List<Flag> flags(Piece piece, Hit hit) {
    List<Flag> flags = new ArrayList<>();
    for (Hit.Replacement replacement : hit.replaced()) {
      check(replacement, hit.stretch()).ifPresent(flags::add);
    }
    piece
        .bracketBefore(piece.size())
        .map(bracket -> after(bracket, hit))
        .flatMap(replacement -> check(replacement, hit.stretch()))
        .ifPresent(flags::add);
    piece
        .bracketBefore(0)
        .map(bracket -> before(bracket, hit))
        .flatMap(replacement -> check(replacement, hit.stretch()))
        .ifPresent(flags::add);
    return flags;
  }

  /// A bracket at the end stands for the next words up to its own last word, or for one word, with a negation before it.
  private Hit.Replacement after(Bracket bracket, Hit hit) {
    Stretch stretch = hit.stretch();
    int last = bracket.to() - 1;
    int to = hit.to();
    int limit = Math.min(stretch.size(), hit.to() + MOST_AFTER);
    for (int at = hit.to(); last >= bracket.from() && at < limit; at++) {
      if (stretch.form(at).equals(quoted.wording().form(last))) {
        return new Hit.Replacement(bracket, hit.to(), at + 1);
      }
    }
    if (to < limit && !stretch.isBreak(to) && !stretch.beginsSentence(to)) {
      to += WordClasses.isNegation(stretch.form(to)) && to + 1 < limit ? 2 : 1;
    }
    return new Hit.Replacement(bracket, hit.to(), to);
  }

  /// A bracket at the start stands for the word before.
  private static Hit.Replacement before(Bracket bracket, Hit hit) {
    Stretch stretch = hit.stretch();
    boolean within =
        hit.from() > 0 && !stretch.beginsSentence(hit.from()) && !stretch.isBreak(hit.from() - 1);
    return new Hit.Replacement(bracket, within ? hit.from() - 1 : hit.from(), hit.from());
  }

  private Optional<Flag> check(Hit.Replacement replacement, Stretch stretch) {
    int hidden = 0;
    boolean numbersHidden = false;
    for (int i = replacement.from(); i < replacement.to(); i++) {
      String form = stretch.form(i);
      hidden += WordClasses.isNegation(form) ? 1 : 0;
      numbersHidden |=
          Character.isDigit(form.isEmpty() ? ' ' : form.charAt(0))
              && !has(replacement.bracket(), form);
    }
    int shown = 0;
    for (int i = replacement.bracket().from(); i < replacement.bracket().to(); i++) {
      shown += WordClasses.isNegation(quoted.wording().form(i)) ? 1 : 0;
    }
    if (hidden != shown) {
      return Optional.of(flag(Flag.Kind.NEGATION, replacement, stretch));
    }
    return numbersHidden
        ? Optional.of(flag(Flag.Kind.NUMBER, replacement, stretch))
        : Optional.empty();
  }

  private boolean has(Bracket bracket, String form) {
    for (int i = bracket.from(); i < bracket.to(); i++) {
      if (quoted.wording().form(i).equals(form)) {
        return true;
      }
    }
    return false;
  }

  private Flag flag(Flag.Kind kind, Hit.Replacement replacement, Stretch stretch) {
    String printed =
        replacement.from() < replacement.to()
            ? stretch.text(replacement.from(), replacement.to())
            : "";
    Bracket bracket = replacement.bracket();
    String in =
        bracket.from() < bracket.to()
            ? quoted
                .wording()
                .text()
                .substring(
                    quoted.wording().start(bracket.from()), quoted.wording().end(bracket.to() - 1))
            : "";
    return new Flag(kind, printed, "[" + in + "]");
  }
}
