package lectern.quote;

import static lectern.quote.TurningWords.*;

import java.util.Optional;
import java.util.stream.IntStream;
import lectern.quote.Omission.Kind;
import lectern.quote.PrintedWord.Break;

/// Finds the condition on which a quotation depends, right before or after it: `If the council agrees, [we will pay]`,
/// `[we will pay] as long as the council agrees`, and the condition itself quoted as a statement: `if [the council
/// agrees]`.
///
/// No condition: `asked if`, `as if`, `even if`, `if you will`, `if you look at the numbers`.
final class Condition {
  private static final int LONGEST = 60;
  private static final int MOST_FILLERS = 4;

  private Condition() {}

  static Optional<Omission> before(QuotedWords quoted) {
    int first = quoted.first();
    if (quoted.at(first).before() == Break.NONE
        && beginsCondition(quoted, first - 1)
        && quoted.endsWithPhrase()) {
      return Optional.of(quoted.omission(Kind.CONDITION_BEFORE, first - 1, first));
    }
    int start = startOfMainClause(quoted);
    int opening = quoted.at(start).before() == Break.STOP ? -1 : openingBefore(quoted, start);
    return opening < 0
        ? Optional.empty()
        : Optional.of(quoted.omission(Kind.CONDITION_BEFORE, opening, first));
  }

  private static boolean beginsCondition(QuotedWords quoted, int i) {
    return quoted.at(i).is("unless") || (quoted.at(i).is("if") && !asks(quoted, i));
  }

  /// The quotation may begin after `then`, `I think` or `you know`. Only what follows a comma, or `then`, begins a main
  /// clause.
  private static int startOfMainClause(QuotedWords quoted) {
    int i = quoted.first();
    while (quoted.first() - i < MOST_FILLERS
        && quoted.at(i).before() == Break.NONE
        && quoted.at(i - 1).isIn(FILLERS)
        && i > 0) {
      i--;
    }
    return i;
  }

  private static int openingBefore(QuotedWords quoted, int start) {
    if (quoted.at(start).before() == Break.NONE && !quoted.at(start).is("then")) {
      return -1;
    }
    int commas = 0;
    for (int i = start - 1; i >= 0 && start - i <= LONGEST; i--) {
      if (opensBefore(quoted, i)) {
        boolean isSure = commas == 0 || quoted.at(quoted.first()).isIn(SUBJECTS);
        return isSure && start - i >= 3 && !isDiscourse(quoted, i) ? i : -1;
      }
      if (quoted.at(i).before() == Break.STOP) {
        return -1;
      }
      commas += quoted.at(i).before() == Break.COMMA ? 1 : 0;
    }
    return -1;
  }

  private static boolean opensBefore(QuotedWords quoted, int i) {
    PrintedWord word = quoted.at(i);
    boolean beginsClause =
        word.before() != Break.NONE
            || quoted.at(i - 1).isIn(FILLERS)
            || quoted.at(i - 1).isIn(BEFORE_CONDITION);
    if (word.isIn(CONDITIONS)) {
      return beginsClause && !asks(quoted, i);
    }
    return beginsClause
        && (quoted.has(i, "as", "long", "as")
            || quoted.has(i, "so", "long", "as")
            || quoted.has(i, "in", "the", "event")
            || quoted.has(i, "on", "condition")
            || quoted.has(i, "on", "the", "condition")
            || isInverted(quoted, i));
  }

  /// `Should the council agree, …`, `Had we known, …`.
  private static boolean isInverted(QuotedWords quoted, int i) {
    return quoted.at(i).before() == Break.STOP
        && (quoted.at(i).is("should") || quoted.at(i).is("had") || quoted.at(i).is("were"))
        && quoted.at(i + 1).isIn(SUBJECTS);
  }

  static Optional<Omission> after(QuotedWords quoted) {
    int opening = quoted.last() + 1;
    int end = quoted.endOfSentence(quoted.last());
    return end - opening >= 3 && opensAfter(quoted, opening)
        ? Optional.of(quoted.omission(Kind.CONDITION_AFTER, opening, end))
        : Optional.empty();
  }

  private static boolean opensAfter(QuotedWords quoted, int i) {
    return switch (quoted.at(i).folded()) {
      case "if" -> !asks(quoted, i) && !isDiscourse(quoted, i);
      case "unless", "lest" -> true;
      case "provided", "assuming", "supposing" ->
          quoted.at(i + 1).is("that") || quoted.at(i + 1).isIn(SUBJECTS);
      case "only" -> quoted.at(i + 1).is("if") || quoted.at(i + 1).is("when");
      case "but" -> quoted.has(i, "but", "only", "if") || quoted.has(i, "but", "only", "when");
      case "as", "so" -> quoted.at(i + 1).is("long") && quoted.at(i + 2).is("as");
      case "on" -> quoted.has(i, "on", "the", "condition") || quoted.has(i, "on", "condition");
      case "subject" -> quoted.has(i, "subject", "to");
      case "contingent" -> quoted.has(i, "contingent", "on") || quoted.has(i, "contingent", "upon");
      case "depending" -> quoted.has(i, "depending", "on");
      case "in" -> quoted.has(i, "in", "the", "event");
      case "until" -> isDenied(quoted);
      default -> false;
    };
  }

  /// Whether the quoted words hold a denial, so that `until` limits it: `we will not pay until …`.
  private static boolean isDenied(QuotedWords quoted) {
    return IntStream.rangeClosed(quoted.first(), quoted.last()).anyMatch(quoted::isNegator);
  }

  /// Whether `if` means `whether`, or belongs to `as if`, `even if`, `what if`.
  static boolean asks(QuotedWords quoted, int index) {
    if (quoted.at(index).before() != Break.NONE || !quoted.at(index).is("if")) {
      return false;
    }
    PrintedWord before = quoted.at(index - 1);
    return before.isIn(ASKING)
        || before.isIn(NOT_A_CONDITION_BEFORE_IF)
        || (before.isIn(TOLD) && quoted.at(index - 2).isIn(ASKING));
  }

  /// Whether nothing depends on it: `if you will`, `if I may`, `if need be`, `if you look at the numbers`.
  static boolean isDiscourse(QuotedWords quoted, int index) {
    PrintedWord subject = quoted.at(index + 1);
    PrintedWord verb = quoted.at(index + 2);
    return switch (subject.folded()) {
      case "you" -> verb.isIn(DISCOURSE);
      case "you've" -> verb.isIn(PERCEIVED);
      case "any" -> verb.before() != Break.NONE;
      case "i" -> verb.is("may") || verb.is("could") || verb.is("can") || verb.is("might");
      case "we", "one" -> verb.isIn(DISCOURSE_OF_US);
      default -> subject.isIn(SHORT_IF);
    };
  }
}
