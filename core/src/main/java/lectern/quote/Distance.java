package lectern.quote;

import static lectern.quote.TurningWords.*;

import java.util.Optional;
import lectern.quote.Omission.Kind;
import lectern.quote.PrintedWord.Break;

/// Finds what keeps a speaker away from the words that were quoted: that he supposes them, asks them, or tells them as
/// the claim of somebody else.
final class Distance {
  private static final int MOST_SHOWN_BEFORE = 6;

  private Distance() {}

  static Optional<Omission> before(QuotedWords quoted) {
    Governor governor = Governor.of(quoted);
    if (governor.index() < 0) {
      return Optional.empty();
    }
    return kind(quoted, governor)
        .map(kind ->
            quoted.omission(
                kind, quoted.startOfPart(governor.index(), MOST_SHOWN_BEFORE), quoted.first()));
  }

  private static Optional<Kind> kind(QuotedWords quoted, Governor governor) {
    int i = governor.index();
    if (isSupposed(quoted, i)) {
      return Optional.of(Kind.SUPPOSITION_BEFORE);
    }
    if (isAsked(quoted, governor)) {
      return Optional.of(Kind.QUESTION_BEFORE);
    }
    return isClaimed(quoted, governor) ? Optional.of(Kind.CLAIM_BEFORE) : Optional.empty();
  }

  /// `Suppose that`, `let's say that`, `I wish`, `as if`.
  private static boolean isSupposed(QuotedWords quoted, int i) {
    if (quoted.has(quoted.first() - 2, "as", "if")
        || quoted.has(quoted.first() - 2, "as", "though")) {
      return true;
    }
    PrintedWord before = quoted.at(i - 1);
    boolean letUs = before.is("let's") || quoted.has(i - 2, "let", "us");
    boolean begins = quoted.at(i).before() != Break.NONE || before.isIn(FILLERS);
    return quoted.at(i).isIn(SUPPOSING)
        ? begins || letUs || before.is("i") || before.is("we")
        : letUs && quoted.at(i).is("say");
  }

  /// `Do I think that [we are ready]? No.`; `he asked whether [we are ready]`.
  private static boolean isAsked(QuotedWords quoted, Governor governor) {
    if (governor.isOpen() && quoted.at(governor.index()).isIn(QUESTIONS)) {
      return true;
    }
    int end = quoted.endOfSentence(quoted.last());
    int start = quoted.startOfPart(governor.index(), MOST_SHOWN_BEFORE);
    while (quoted.at(start).isIn(FILLERS) && start < governor.index()) {
      start++;
    }
    return governor.isOfThought()
        && quoted.at(start).isIn(AUXILIARIES)
        && start < governor.index()
        && endsInQuestionMark(quoted, end)
        && !quoted.at(end).isIn(ASSENT);
  }

  /// Whether a question mark ends the sentence, and the quotation does not show it.
  private static boolean endsInQuestionMark(QuotedWords quoted, int end) {
    int from = Math.max(quoted.end(), quoted.at(end - 1).span().end());
    int to = end < quoted.words().size() ? quoted.at(end).span().start() : quoted.text().length();
    return from < to && quoted.text().substring(from, to).contains("?");
  }

  private static boolean isClaimed(QuotedWords quoted, Governor governor) {
    int i = governor.index();
    PrintedWord word = quoted.at(i);
    if (governor.isIntroduced() && word.isIn(CLAIM_NOUNS)) {
      return true;
    }
    return (word.isIn(CLAIMS) && isOfOthers(quoted, i))
        || (word.isIn(SPEECH) && isSaidByOthers(quoted, i));
  }

  /// Whether somebody other than the speaker is the subject of a verb.
  private static boolean isOfOthers(QuotedWords quoted, int verb) {
    int start = quoted.startOfPart(verb, MOST_SHOWN_BEFORE);
    return start < verb
        && quoted.words().subList(start, verb).stream().noneMatch(word -> word.isIn(OWN));
  }

  /// Whether `you`, `they`, `some people`, `critics` are the subject of a verb.
  private static boolean isSaidByOthers(QuotedWords quoted, int verb) {
    int i = verb - 1;
    while (verb - i < 4
        && quoted.at(i + 1).before() == Break.NONE
        && quoted.at(i).isIn(BETWEEN_SUBJECT_AND_VERB)) {
      i--;
    }
    String subject = quoted.at(i).folded();
    int apostrophe = subject.indexOf('\'');
    return quoted.at(i + 1).before() == Break.NONE
        && OTHERS.contains(apostrophe < 0 ? subject : subject.substring(0, apostrophe));
  }
}
