package lectern.quote;

import static lectern.quote.TurningWords.*;

import lectern.quote.PrintedWord.Break;

/// The word that the quoted clause depends on: `think` in `I think that [we are ready]`, `evidence` in `there is
/// evidence that [we are ready]`.
///
/// @param index of the word; negative where the quotation does not begin right after one
/// @param isIntroduced whether `that`, `if` or `whether` stands between it and the clause, quoted or not
/// @param isOpen whether `if` or `whether` does
/// @param isOfThought whether its denial denies the clause
record Governor(int index, boolean isIntroduced, boolean isOpen, boolean isOfThought) {

  static Governor of(QuotedWords quoted) {
    int first = quoted.first();
    int i = first - 1;
    if (i < 0 || quoted.at(first).before().compareTo(Break.DASH) >= 0) {
      return new Governor(-1, false, false, false);
    }
    int introduction = isIntroduction(quoted.at(first)) ? first : i;
    boolean isIntroduced = isIntroduction(quoted.at(introduction));
    if (isIntroduced) {
      i = introduction - 1;
    }
    if (i < 0 || (isIntroduced && quoted.at(introduction).before() == Break.STOP)) {
      return new Governor(-1, false, false, false);
    }
    if (quoted.at(i).isIn(TOLD) && quoted.at(i - 1).isIn(TELLING)) {
      i--;
    }
    boolean beginsClause = !quoted.at(first).isIn(PREPOSITIONS) && !quoted.at(first).isIn(OBJECTS);
    boolean isOfThought =
        (beginsClause && quoted.at(i).isIn(THOUGHT))
            || (isIntroduced && quoted.at(i).isIn(GROUNDS));
    boolean isOpen = isIntroduced && !quoted.at(introduction).is("that");
    return new Governor(i, isIntroduced, isOpen, isOfThought);
  }

  private static boolean isIntroduction(PrintedWord word) {
    return word.is("that") || word.is("if") || word.is("whether");
  }
}
