package lectern.quote;

import java.util.List;
import java.util.Optional;
import lectern.quote.PrintedWord.Break;
import lectern.source.Span;

/// The words of the sentences that a quotation was taken from, and which of them were quoted.
///
/// @param text of the passage
/// @param words of the sentences from the first quoted word to the last, and of the sentence after them
/// @param first index of the first quoted word
/// @param last index of the last quoted word, at least `first`
/// @param end where the quotation ends in `text`, with the marks after its last word
record QuotedWords(String text, List<PrintedWord> words, int first, int last, int end) {

  /// @return empty where nothing in the sentences was quoted
  static Optional<QuotedWords> of(String text, List<Span> sentences, Span quoted) {
    List<Span> around = around(sentences, quoted);
    List<PrintedWord> words = PrintedWords.of(text, around);
    int first = 0;
    while (first < words.size() && words.get(first).span().end() <= quoted.start()) {
      first++;
    }
    int last = words.size() - 1;
    while (last >= first && words.get(last).span().start() >= quoted.end()) {
      last--;
    }
    return last < first
        ? Optional.empty()
        : Optional.of(new QuotedWords(text, words, first, last, quoted.end()));
  }

  private static List<Span> around(List<Span> sentences, Span quoted) {
    int from = 0;
    while (from < sentences.size() && sentences.get(from).end() <= quoted.start()) {
      from++;
    }
    int to = from;
    while (to < sentences.size() && sentences.get(to).start() < quoted.end()) {
      to++;
    }
    return sentences.subList(from, Math.min(to + 1, sentences.size()));
  }

  /// The word at an index; one that is nothing, after a stop, where there is none.
  PrintedWord at(int i) {
    return i >= 0 && i < words.size()
        ? words.get(i)
        : new PrintedWord("", new Span(0, 0), Break.STOP);
  }

  int length() {
    return last - first + 1;
  }

  /// Whether a word is one that denies, whatever follows.
  boolean denies(int index) {
    return at(index).isContractedNot() || at(index).isIn(TurningWords.NEGATORS);
  }

  /// Whether a word denies what follows it: not in `not only`, `no doubt`.
  boolean isNegator(int index) {
    PrintedWord next = at(index + 1);
    boolean isHarmless =
        next.isIn(TurningWords.EXCLUSIVE)
            || (at(index).is("no") && next.isIn(TurningWords.UNDENIED));
    return denies(index) && !isHarmless;
  }

  /// Whether the quotation ends where a phrase may end: before a mark, a preposition, a conjunction or a time.
  boolean endsWithPhrase() {
    PrintedWord next = at(last + 1);
    return next.before() != Break.NONE
        || next.isIn(TurningWords.PREPOSITIONS)
        || next.isIn(TurningWords.PARTING)
        || next.isIn(TurningWords.TIMES);
  }

  /// Whether these words stand one after the other from an index on, with nothing between them.
  boolean has(int from, String... expected) {
    for (int i = 0; i < expected.length; i++) {
      PrintedWord word = at(from + i);
      if (!word.is(expected[i]) || (i > 0 && word.before() != Break.NONE)) {
        return false;
      }
    }
    return true;
  }

  /// The index of the first word of the part of the sentence that holds a word: after the last comma, dash or stop, but
  /// at most some words before it.
  int startOfPart(int index, int most) {
    int i = index;
    while (i > 0 && index - i < most && at(i).before() == Break.NONE) {
      i--;
    }
    return i;
  }

  /// The index after the last word of the sentence that holds a word.
  int endOfSentence(int index) {
    int i = index + 1;
    while (i < words.size() && at(i).before() != Break.STOP) {
      i++;
    }
    return i;
  }

  /// The words from an index until another as what was left out.
  Omission omission(Omission.Kind kind, int from, int until) {
    Span span = new Span(at(from).span().start(), at(until - 1).span().end());
    return new Omission(kind, span, span.of(text));
  }
}
