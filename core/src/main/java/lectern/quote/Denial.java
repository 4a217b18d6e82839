package lectern.quote;

import static lectern.quote.TurningWords.*;

import java.util.Optional;
import lectern.quote.Omission.Kind;
import lectern.quote.PrintedWord.Break;

/// Finds what denies a quotation right before or after it.
///
/// - A denied verb of saying, thinking or knowing, or a noun or adjective of the same sense, right before the quoted
///   clause: `I do not believe that`, `nobody in this house is saying`, `there is no evidence that`.
/// - A word that denies by itself: `I doubt that`, `it is false that`; not if it is denied itself, as in `I don't doubt
///   that`.
/// - `not`, `never`, `no` and their like right before a whole phrase: `we are not going to`.
/// - `is not true`, `is a lie` right after it.
///
/// Only what ends where the quotation begins counts: a denial elsewhere in the sentence says nothing about it.
final class Denial {
  private static final int FARTHEST = 9;
  private static final int LONGEST_VERB_GROUP = 4;
  private static final int MOST_SHOWN_BEFORE = 6;

  private final QuotedWords quoted;

  private Denial(QuotedWords quoted) {
    this.quoted = quoted;
  }

  static Optional<Omission> before(QuotedWords quoted) {
    int denial = new Denial(quoted).denialBefore();
    return denial < 0
        ? Optional.empty()
        : Optional.of(
            quoted.omission(
                Kind.NEGATION_BEFORE,
                quoted.startOfPart(denial, MOST_SHOWN_BEFORE),
                quoted.first()));
  }

  /// The index of the word that denies; negative where none does.
  private int denialBefore() {
    Governor governor = Governor.of(quoted);
    if (governor.index() < 0) {
      return -1;
    }
    int direct = inVerbGroup(quoted.first() - 1);
    if (direct >= 0) {
      return direct;
    }
    int byItself = byItself(governor);
    return byItself >= 0 ? byItself : ofGovernor(governor);
  }

  private int inVerbGroup(int end) {
    if (quoted.at(quoted.first()).before() != Break.NONE || !quoted.endsWithPhrase()) {
      return -1;
    }
    int i = end;
    while (end - i < LONGEST_VERB_GROUP
        && quoted.at(i).isIn(VERB_GROUP)
        && quoted.at(i).before() == Break.NONE) {
      i--;
    }
    return isNegator(i) ? i : -1;
  }

  private int byItself(Governor governor) {
    int i = governor.index();
    boolean denies =
        quoted.at(i).isIn(DENIALS) || (governor.isIntroduced() && quoted.at(i).isIn(FALSEHOODS));
    boolean isDenied = quoted.denies(i - 1) || negatorOf(i) >= 0;
    return denies && !isDenied ? i : -1;
  }

  private int ofGovernor(Governor governor) {
    int i = governor.index();
    if (governor.isIntroduced() && isNegator(i)) {
      return i;
    }
    if (!governor.isOfThought() && !quoted.at(i).isIn(KNOWLEDGE)) {
      return -1;
    }
    int negator = negatorOf(i);
    if (negator < 0) {
      return governor.isOfThought() ? reluctanceOf(i) : -1;
    }
    return governor.isOfThought() || isOwn(negator) || governor.isOpen() ? negator : -1;
  }

  /// The index of the negator that denies the word at an index; negative where none does.
  private int negatorOf(int index) {
    for (int i = index - 1; i >= 0 && index - i <= FARTHEST; i--) {
      if (parts(i + 1)) {
        return -1;
      }
      if (isNegator(i)) {
        return i;
      }
      boolean leadsOn = quoted.at(i).is("and") && i + 1 == index;
      if (quoted.at(i).isIn(PARTING) && !leadsOn) {
        return -1;
      }
    }
    return -1;
  }

  /// `it is too early to say`, `I refuse to say`.
  private int reluctanceOf(int index) {
    for (int i = index - 1;
        i >= 0 && index - i <= 3 && quoted.at(i + 1).before() == Break.NONE;
        i--) {
      boolean leadsOn = quoted.at(i + 1).is("to") || quoted.at(i + 1).is("from");
      if (quoted.at(i).isIn(RELUCTANCE) && leadsOn) {
        return i;
      }
    }
    return -1;
  }

  private boolean isNegator(int index) {
    return quoted.isNegator(index) && !isInterjection(index) && !asks(index);
  }

  /// `No, we …`, `No we …`.
  private boolean isInterjection(int index) {
    PrintedWord next = quoted.at(index + 1);
    return quoted.at(index).is("no") && (next.before() != Break.NONE || next.isIn(OWN));
  }

  /// `Don't you think that …?` expects a yes.
  private boolean asks(int index) {
    PrintedWord next = quoted.at(index + 1);
    boolean begins =
        quoted.at(index).before() != Break.NONE || quoted.at(index - 1).isIn(BEFORE_QUESTION);
    return begins
        && quoted.at(index).isContractedNot()
        && next.before() == Break.NONE
        && next.isIn(PRONOUNS);
  }

  /// Whether another part of the sentence begins with a word: after a dash, or after a comma that does not only set off
  /// `you know` and its like.
  private boolean parts(int index) {
    return switch (quoted.at(index).before()) {
      case NONE -> false;
      case COMMA -> !quoted.at(index).isIn(FILLERS) && !quoted.at(index - 1).isIn(FILLERS);
      case DASH, STOP -> true;
    };
  }

  /// Whether the speaker is the subject: `I am not sure`, `we do not know`.
  private boolean isOwn(int negator) {
    return quoted.at(negator - 1).isIn(OWN) || quoted.at(negator - 2).isIn(OWN);
  }

  static Optional<Omission> after(QuotedWords quoted) {
    int start = quoted.last() + 1;
    int end = quoted.endOfSentence(quoted.last());
    int i = start;
    if (quoted.at(i).is("which") || quoted.at(i).is("that")) {
      i++;
    }
    boolean denied = quoted.at(i).isContractedNot() && i < end;
    if (!denied && !quoted.has(i, "is") && !quoted.has(i, "was") && !quoted.has(i, "that's")) {
      return Optional.empty();
    }
    for (i++; i < end; i++) {
      PrintedWord word = quoted.at(i);
      if (isFalse(word, denied)) {
        return i + 1 == end || quoted.at(i + 1).before() != Break.NONE
            ? Optional.of(quoted.omission(Kind.NEGATION_AFTER, start, i + 1))
            : Optional.empty();
      }
      denied |= word.is("not");
      if (!word.isIn(BEFORE_FALSE)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isFalse(PrintedWord word, boolean denied) {
    return denied ? word.isIn(TRUE) : word.isIn(FALSEHOODS);
  }
}
