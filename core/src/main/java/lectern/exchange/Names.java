package lectern.exchange;

/// Recognises printed names of people and of the outlets they work for, by how they are printed and what stands around
/// them. It never looks a person up: what it returns is a stretch of the print.
final class Names {
  /// Most words of a name, initials included.
  private static final int LONGEST_NAME = 5;

  private static final int LONGEST_OUTLET = 7;

  private Names() {}

  /// The end of the personal name that starts at `from`, or -1. An honorific may come first and is part of it.
  static int person(Speech speech, int from) {
    int honorific = NameWords.HONORIFIC.at(speech, from);
    int first = honorific > 0 ? speech.skip(honorific, ".") : from;
    if (!isFirstWord(speech, first)) {
      return -1;
    }
    int end = wordEnd(speech, first);
    for (int i = 1; i < LONGEST_NAME; i++) {
      int next = afterSmallWords(speech, end, NameWords.PARTICLE);
      if (next < 0 || !speech.isCapital(next) || NameWords.NO_SURNAME.at(speech, next) > 0) {
        break;
      }
      end = wordEnd(speech, next);
    }
    return end;
  }

  /// The end of the outlet's name that starts at `from`, or -1. `the` in lower case is to be skipped before.
  static int outlet(Speech speech, int from) {
    if (!isCapitalised(speech, from)) {
      return -1;
    }
    int end = outletWordEnd(speech, from);
    for (int i = 1; i < LONGEST_OUTLET; i++) {
      int next = afterSmallWords(speech, end, NameWords.JOINING);
      if (next < 0 || !isCapitalised(speech, next)) {
        break;
      }
      end = outletWordEnd(speech, next);
    }
    return end;
  }

  /// Where an outlet's name starts that a comma or `from`, `with`, `at`, … introduces at `from`; else -1.
  static int introduced(Speech speech, int from) {
    boolean comma = from < speech.length() && speech.charAt(from) == ',';
    int at = speech.skip(comma ? from + 1 : from, "");
    int preposition = NameWords.INTRODUCING.at(speech, at);
    if (preposition < 0 && !comma) {
      return -1;
    }
    at = preposition < 0 ? at : speech.skip(preposition, "");
    at = afterArticle(speech, at);
    return isCapitalised(speech, at) ? at : -1;
  }

  /// After `the ` in lower case, or `from`.
  static int afterArticle(Speech speech, int from) {
    return speech.startsWith("the ", from) && !speech.isCapital(from) ? from + 4 : from;
  }

  /// Whether the words in `[from, to)` are known to name outlets.
  static boolean isOutlet(Speech speech, int from, int to) {
    int hit = NameWords.OUTLET.in(speech, from, to);
    return hit >= 0 && NameWords.OUTLET.at(speech, hit) <= to;
  }

  static boolean isSingle(Speech speech, int from, int to) {
    return speech.indexOf(' ', from, to) < 0;
  }

  /// Whether a name starts with a common given name or an honorific.
  static boolean isGiven(Speech speech, int from) {
    return NameWords.GIVEN.at(speech, from) > 0 || NameWords.HONORIFIC.at(speech, from) > 0;
  }

  /// Whether a single word set like a name is used as something else nearby (`in Northland`, `inflation`). Common given
  /// names and full names are not looked up.
  static boolean isTopic(Speech speech, int from, int to) {
    return isSingle(speech, from, to)
        && !NameWords.GIVEN.is(speech, from, to)
        && speech.usage().isTopic(speech.span(from, to));
  }

  /// Whether a name standing alone is surely a person's: by a common given name, or because it is also printed after a
  /// comma nearby, as an address is.
  static boolean isAddressed(Speech speech, int from, int to) {
    return isGiven(speech, from) || speech.usage().isAddressed(speech.span(from, to));
  }

  private static boolean isFirstWord(Speech speech, int at) {
    if (!speech.isCapital(at) || isOrdinary(speech, at)) {
      return false;
    }
    if (NameWords.NO_NAME.at(speech, at) < 0) {
      return true;
    }
    int either = NameWords.EITHER.at(speech, at);
    if (either > 0 && speech.isMarked(",.?!", either)) {
      return true;
    }
    int next = either < 0 ? -1 : nextWord(speech, either);
    return next > 0 && speech.isCapital(next) && NameWords.NO_NAME.at(speech, next) < 0;
  }

  /// Contractions (`They're`), adverbs (`Honestly`), acronyms (`HHS`) and words broken off (`Pe-`).
  private static boolean isOrdinary(Speech speech, int at) {
    int end = wordEnd(speech, at);
    if (end - at < 2
        || speech.charAt(end - 1) == '-'
        || (end - at > 2 && isAllCapital(speech, at, end))) {
      return true;
    }
    int apostrophe = speech.indexOf('\'', at, end);
    if (apostrophe > at
        && (NameWords.CONTRACTED.is(speech, apostrophe + 1, end)
            || speech.startsWith("n't", apostrophe - 1))) {
      return true;
    }
    return end - at > 4 && speech.endsWith("ly", end) && !NameWords.GIVEN.is(speech, at, end);
  }

  private static boolean isAllCapital(Speech speech, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!speech.isCapital(i)) {
        return false; // a full stop too: M.J.
      }
    }
    return true;
  }

  private static boolean isCapitalised(Speech speech, int at) {
    return speech.isCapital(at) || (at < speech.length() && Character.isDigit(speech.charAt(at)));
  }

  /// Letters, apostrophes and hyphens; a full stop only after initials (`J.`, `M.J.`). Without a possessive `'s`.
  private static int wordEnd(Speech speech, int from) {
    int end = from;
    while (end < speech.length()) {
      char c = speech.charAt(end);
      boolean initial = c == '.' && end + 1 < speech.length() && isInitial(speech, from, end);
      if (!Character.isLetterOrDigit(c) && c != '\'' && c != '-' && !initial) {
        break;
      }
      end++;
    }
    return end - 2 > from && speech.endsWith("'s", end) ? end - 2 : end;
  }

  private static boolean isInitial(Speech speech, int from, int dot) {
    return dot - from == 1 || (dot - from >= 3 && speech.charAt(dot - 2) == '.');
  }

  /// Like [#wordEnd], and with a full stop, `&` or `/` inside (`Harbour.example`, `B&C`).
  private static int outletWordEnd(Speech speech, int from) {
    int end = from;
    while (end < speech.length()) {
      char c = speech.charAt(end);
      boolean inner = (c == '.' || c == '&' || c == '/') && speech.isInWord(end + 1);
      boolean initials =
          c == '.' && end - from > 1 && end + 1 < speech.length() && isInitial(speech, from, end);
      if (!Character.isLetterOrDigit(c) && c != '\'' && c != '-' && !inner && !initials) {
        break;
      }
      end++;
    }
    return end;
  }

  /// Where the next word starts after `end`, leaving out up to two small words in lower case; -1 where punctuation
  /// parts it.
  private static int afterSmallWords(Speech speech, int end, Phrases small) {
    int next = nextWord(speech, end);
    for (int i = 0; i < 2 && next > 0 && !speech.isCapital(next); i++) {
      int after = small.at(speech, next);
      if (after < 0) {
        break;
      }
      next = nextWord(speech, after);
    }
    return next;
  }

  /// Where the next word starts if only a blank parts it from `end`, else -1.
  private static int nextWord(Speech speech, int end) {
    return end + 1 < speech.length() && speech.charAt(end) == ' ' ? end + 1 : -1;
  }
}
