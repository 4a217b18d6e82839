package lectern.quote;

import java.util.Optional;
import lectern.source.Span;
import lectern.transcript.Insertion;

/// The words of a passage, numbered by a quotation's [Vocabulary], and which of them were not simply spoken.
final class PassageWords {
  /// What a word is.
  static final byte SPOKEN = 1;

  /// Of a stage direction: `(Laughter.)`
  static final byte DIRECTION = 2;

  /// In square brackets that correct nothing: `[the agreement]`
  static final byte INSERTED = 4;

  /// Struck out by the office, which put something else in its place.
  static final byte STRUCK = 8;

  /// In the square brackets right after words that were struck.
  static final byte CORRECTION = 16;

  /// Struck out, with nothing in its place.
  static final byte DELETED = 32;

  private static final int LONGEST_BRACKET = 200;

  private final Passage passage;
  private final Wording words;
  private final int[] numbers;
  private final byte[] marks;
  private boolean isPlain = true;

  private PassageWords(Passage passage, Vocabulary vocabulary) {
    this.passage = passage;
    this.words = Wording.of(passage.text());
    this.numbers = new int[words.size()];
    this.marks = new byte[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = vocabulary.find(words.form(i));
      marks[i] = SPOKEN;
    }
  }

  static PassageWords of(Passage passage, Vocabulary vocabulary) {
    PassageWords read = new PassageWords(passage, vocabulary);
    read.markBrackets('(', ')');
    read.markBrackets('[', ']');
    read.markStruck();
    return read;
  }

  Passage passage() {
    return passage;
  }

  Wording words() {
    return words;
  }

  int size() {
    return numbers.length;
  }

  int number(int word) {
    return numbers[word];
  }

  byte mark(int word) {
    return marks[word];
  }

  /// Whether all words were simply spoken.
  boolean isPlain() {
    return isPlain;
  }

  private void markBrackets(char opening, char closing) {
    String text = passage.text();
    int open = text.indexOf(opening);
    while (open >= 0) {
      int close = text.indexOf(closing, open);
      if (close < 0) {
        return;
      }
      if (close - open <= LONGEST_BRACKET) {
        Optional<Insertion.Kind> kind =
            Insertion.Kind.ofBracket(opening == '(', text.substring(open + 1, close));
        kind.ifPresent(
            insertion -> mark(new Span(text.lastIndexOf(opening, close), close), of(insertion)));
      }
      open = text.indexOf(opening, close);
    }
  }

  private static byte of(Insertion.Kind kind) {
    return switch (kind) {
      case DIRECTION, INTERPRETED, SIC, IDENTITY, OFF_RECORD, CLIP -> DIRECTION;
      case SUPPLIED, ANONYMISED, CORRECTION -> INSERTED;
    };
  }

  private void markStruck() {
    for (Span struck : passage.struck()) {
      Optional<Span> correction = StruckWords.correction(passage, struck);
      mark(struck, correction.isPresent() ? STRUCK : DELETED);
      correction.ifPresent(span -> mark(span, CORRECTION));
    }
  }

  private void mark(Span span, byte mark) {
    isPlain = false;
    for (int i = firstBeyond(span.start());
        i < numbers.length && words.start(i) < span.end();
        i++) {
      marks[i] = mark;
    }
  }

  /// The first word that ends after a position.
  private int firstBeyond(int position) {
    int low = 0;
    int high = numbers.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.end(middle) <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
