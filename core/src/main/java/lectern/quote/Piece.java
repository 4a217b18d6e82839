package lectern.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.source.Span;

/// What of a quotation stands between two marks of omission: words, with brackets between them.
///
/// A bracket that is part of a word is merged with it: `[T]he` is `the`, `want[ed]` is `wanted`.
final class Piece {
  private final Span span;
  private final int[] numbers;
  private final int[] first;
  private final int[] last;

  /// The brackets by the word that they stand before; the one at the end by [#size].
  private final Map<Integer, Bracket> brackets;

  /// What of a merged word stands outside its bracket, by word.
  private final Map<Integer, String> outside;

  private Piece(Builder builder) {
    this.span = builder.part;
    this.numbers = ints(builder.numbers);
    this.first = ints(builder.first);
    this.last = ints(builder.last);
    this.brackets = builder.brackets;
    this.outside = builder.outside;
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Where it stands in the quotation's text.
  Span span() {
    return span;
  }

  /// How many words it has outside brackets.
  int size() {
    return numbers.length;
  }

  int number(int word) {
    return numbers[word];
  }

  int[] numbers() {
    return numbers;
  }

  /// The index of a word among all words of the quotation; of a merged word that of its first half.
  int first(int word) {
    return first[word];
  }

  /// The index after a word among all words of the quotation.
  int after(int word) {
    return last[word] + 1;
  }

  /// The bracket right before a word, or at the end for [#size].
  Optional<Bracket> bracketBefore(int word) {
    return Optional.ofNullable(brackets.get(word));
  }

  boolean isBracketed() {
    return !brackets.isEmpty() || !outside.isEmpty();
  }

  /// Whether a merged word can stand for a word of the record: the bracket changed its ending, or its first letter.
  boolean isMerged(int word) {
    return outside.containsKey(word);
  }

  /// Whether the record's word is the merged word but for what the bracket holds.
  boolean mergesWith(int word, String form) {
    String kept = outside.get(word);
    return kept != null
        && kept.length() >= 2
        && form.startsWith(kept)
        && form.length() <= kept.length() + 4;
  }

  /// Takes words and brackets in order.
  static final class Builder {
    private final Wording wording;
    private final Vocabulary vocabulary;
    private final Span part;
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Integer> first = new ArrayList<>();
    private final List<Integer> last = new ArrayList<>();
    private final Map<Integer, Bracket> brackets = new HashMap<>();
    private final Map<Integer, String> outside = new HashMap<>();

    Builder(Wording wording, Vocabulary vocabulary, Span part) {
      this.wording = wording;
      this.vocabulary = vocabulary;
      this.part = part;
    }

    void addWord(int word) {
      add(word, word, wording.form(word));
    }

    private void add(int from, int to, String form) {
      numbers.add(vocabulary.number(form));
      first.add(from);
      last.add(to);
    }

    /// @return the first word after it
    int addBracket(int from, Span bracket) {
      int to = from;
      while (to < wording.size() && wording.end(to) < bracket.end()) {
        to++;
      }
      boolean single = to == from + 1;
      boolean gluedAfter = to < wording.size() && wording.start(to) == bracket.end();
      if (single && gluedAfter && wording.end(to) <= part.end()) {
        add(from, to, wording.form(from) + wording.form(to));
        return to + 1;
      }
      int before = numbers.size() - 1;
      boolean gluedBefore =
          single && before >= 0 && wording.end(last.get(before)) == bracket.start();
      if (gluedBefore) {
        String kept = wording.form(last.get(before));
        numbers.set(before, vocabulary.number(kept + wording.form(from)));
        last.set(before, from);
        outside.put(before, kept);
        return to;
      }
      brackets.put(
          numbers.size(),
          brackets.containsKey(numbers.size())
              ? new Bracket(brackets.get(numbers.size()).from(), to)
              : new Bracket(from, to));
      return to;
    }

    Piece build() {
      return new Piece(this);
    }
  }
}
