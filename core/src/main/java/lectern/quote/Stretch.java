package lectern.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lectern.source.Span;

/// Passages of one turn in reading order as one row of words, in one of the ways in which the print can be read.
final class Stretch {
  /// All words as printed.
  private static final int PRINTED = -1;

  /// What the office says was said in the end.
  private static final int CORRECTED =
      PassageWords.SPOKEN | PassageWords.INSERTED | PassageWords.CORRECTION;

  /// The same, with what it only struck.
  private static final int REPLACED = CORRECTED | PassageWords.DELETED;

  /// What was said, before anybody corrected it.
  private static final int SPOKEN =
      PassageWords.SPOKEN | PassageWords.STRUCK | PassageWords.DELETED;

  /// The number of no word, where passages are missing between two.
  private static final int BREAK = -1;

  private final List<PassageWords> passages;
  private final int[] numbers;

  /// For each word the index of its passage, and the word's index in it.
  private final int[] passage;

  private final int[] word;

  private Stretch(List<PassageWords> passages, int kinds) {
    this.passages = passages;
    int most = passages.stream().mapToInt(PassageWords::size).sum() + passages.size();
    int[] numbers = new int[most];
    int[] passage = new int[most];
    int[] word = new int[most];
    int size = 0;
    for (int p = 0; p < passages.size(); p++) {
      PassageWords read = passages.get(p);
      if (p > 0 && passages.get(p - 1).passage().number() + 1 != read.passage().number()) {
        passage[size] = p;
        numbers[size++] = BREAK;
      }
      for (int i = 0; i < read.size(); i++) {
        if ((read.mark(i) & kinds) != 0) {
          numbers[size] = read.number(i);
          passage[size] = p;
          word[size++] = i;
        }
      }
    }
    this.numbers = Arrays.copyOf(numbers, size);
    this.passage = passage;
    this.word = word;
  }

  /// The passages read in every way that differs, the printed one first.
  ///
  /// @param passages of one turn, in reading order
  static List<Stretch> readings(List<PassageWords> passages) {
    List<Stretch> readings = new ArrayList<>(4);
    readings.add(new Stretch(passages, PRINTED));
    if (!passages.stream().allMatch(PassageWords::isPlain)) {
      readings.add(new Stretch(passages, CORRECTED));
      readings.add(new Stretch(passages, SPOKEN));
      if (passages.stream().anyMatch(words -> !words.passage().struck().isEmpty())) {
        readings.add(new Stretch(passages, REPLACED));
      }
    }
    return readings;
  }

  List<Passage> passages() {
    return passages.stream().map(PassageWords::passage).toList();
  }

  int size() {
    return numbers.length;
  }

  /// The words by number; do not change them.
  int[] numbers() {
    return numbers;
  }

  int number(int at) {
    return numbers[at];
  }

  boolean isBreak(int at) {
    return numbers[at] == BREAK;
  }

  Passage passage(int at) {
    return passages.get(passage[at]).passage();
  }

  /// Whether two words stand in the same passage.
  boolean isOnePassage(int first, int second) {
    return passage[first] == passage[second];
  }

  Wording wording(int at) {
    return passages.get(passage[at]).words();
  }

  int word(int at) {
    return word[at];
  }

  String form(int at) {
    return isBreak(at) ? "" : wording(at).form(word[at]);
  }

  /// What kind of word it is, see [PassageWords].
  byte mark(int at) {
    return isBreak(at) ? 0 : words(at).mark(word[at]);
  }

  PassageWords words(int at) {
    return passages.get(passage[at]);
  }

  int start(int at) {
    return wording(at).start(word[at]);
  }

  int end(int at) {
    return wording(at).end(word[at]);
  }

  /// The index of the first word that was left out between two words in a row, in [#wording], or that of the second.
  int firstLeftOut(int at) {
    boolean within = !isBreak(at) && !isBreak(at + 1) && passage[at] == passage[at + 1];
    return within ? word[at] + 1 : word[at + 1];
  }

  boolean isCapital(int at) {
    return !isBreak(at) && wording(at).isCapital(word[at]);
  }

  /// Whether a word begins a sentence.
  boolean beginsSentence(int at) {
    if (isBreak(at)) {
      return false;
    }
    int start = start(at);
    int before = at == 0 || passage[at - 1] != passage[at] || isBreak(at - 1) ? -1 : start(at - 1);
    for (Span sentence : passage(at).sentences()) {
      if (sentence.start() <= start && sentence.start() > before) {
        return true;
      }
    }
    return before < 0 && passage(at).sentences().getFirst().start() >= start;
  }

  /// Where words stand: a place in each passage that has some of them.
  ///
  /// @param from the first word
  /// @param to after the last, more than `from`
  List<Place> places(int from, int to) {
    return IntStream.rangeClosed(passage[from], passage[to - 1])
        .mapToObj(p -> place(p, from, to))
        .flatMap(List::stream)
        .toList();
  }

  /// The texts of the passages that have words of a range, with a blank between two.
  String joined(int from, int to) {
    return isOnePassage(from, to - 1)
        ? passage(from).text()
        : passages.subList(passage[from], passage[to - 1] + 1).stream()
            .map(words -> words.passage().text())
            .collect(Collectors.joining(" "));
  }

  /// The words of a range as printed.
  String text(int from, int to) {
    return places(from, to).stream().map(Place::words).collect(Collectors.joining(" "));
  }

  private List<Place> place(int p, int from, int to) {
    int first = from;
    while (first < to && (passage[first] < p || isBreak(first))) {
      first++;
    }
    int last = to - 1;
    while (last >= first && (passage[last] > p || isBreak(last))) {
      last--;
    }
    return first > last || passage[first] != p || passage[last] != p
        ? List.of()
        : List.of(new Place(passage(first), new Span(start(first), end(last))));
  }
}
