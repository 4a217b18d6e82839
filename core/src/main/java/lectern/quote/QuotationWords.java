package lectern.quote;

import java.util.ArrayList;
import java.util.List;
import lectern.source.Span;

/// A quotation as words: once to the letter, once with its square brackets and ellipses understood.
final class QuotationWords {
  private final Quotation quotation;
  private final Vocabulary vocabulary = new Vocabulary();
  private final Wording wording;
  private final int[] numbers;
  private final List<Piece> pieces = new ArrayList<>();
  private final Piece literal;

  /// Where in the text square brackets open and close, in turn.
  private final List<Span> brackets = new ArrayList<>();

  private QuotationWords(Quotation quotation) {
    this.quotation = quotation;
    this.wording = Wording.of(quotation.text());
    this.numbers = new int[wording.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = vocabulary.number(wording.form(i));
    }
    this.literal = literal();
  }

  private Piece literal() {
    Span whole = new Span(0, quotation.text().length());
    Piece.Builder all = new Piece.Builder(wording, vocabulary, whole);
    for (int i = 0; i < numbers.length; i++) {
      all.addWord(i);
    }
    return all.build();
  }

  static QuotationWords of(Quotation quotation) {
    QuotationWords words = new QuotationWords(quotation);
    words.findBrackets();
    for (Span part : quotation.parts()) {
      words.addPiece(part);
    }
    return words;
  }

  Quotation quotation() {
    return quotation;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Wording wording() {
    return wording;
  }

  int size() {
    return numbers.length;
  }

  /// All words in order, those in brackets too; do not change them.
  int[] numbers() {
    return numbers;
  }

  /// All words as one piece, its brackets and marks of omission as printed.
  Piece whole() {
    return literal;
  }

  /// What stands between the ellipses, in order, with brackets understood.
  List<Piece> pieces() {
    return pieces;
  }

  boolean isBracketed() {
    return !brackets.isEmpty();
  }

  private void findBrackets() {
    String text = quotation.text();
    int open = text.indexOf('[');
    while (open >= 0) {
      int close = text.indexOf(']', open);
      if (close < 0) {
        return;
      }
      int last = text.lastIndexOf('[', close);
      if (Ellipsis.end(text, last) == last) {
        brackets.add(new Span(last, close + 1));
      }
      open = text.indexOf('[', close);
    }
  }

  private void addPiece(Span part) {
    int from = 0;
    while (from < wording.size() && wording.start(from) < part.start()) {
      from++;
    }
    Piece.Builder piece = new Piece.Builder(wording, vocabulary, part);
    int next = 0;
    int at = from;
    while (at < wording.size() && wording.end(at) <= part.end()) {
      while (next < brackets.size() && brackets.get(next).end() <= wording.start(at)) {
        next++;
      }
      boolean inside = next < brackets.size() && brackets.get(next).start() < wording.start(at);
      if (inside) {
        at = piece.addBracket(at, brackets.get(next));
      } else {
        piece.addWord(at++);
      }
    }
    Piece built = piece.build();
    if (built.size() > 0) {
      pieces.add(built);
    }
  }
}
