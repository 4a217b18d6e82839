package lectern.quote;

import java.util.Optional;
import lectern.source.Span;

/// How far the print of the same words differs.
enum MarksTier {
  /// Character for character.
  SAME,
  /// In the shape of quotation marks, dashes, dots and blanks.
  TYPED,
  /// In capital letters and punctuation.
  DRESSED,
  /// In a mark that makes a question a statement, or the other way round, or an exclamation of a statement.
  TURNED,
  /// In an apostrophe at the end of a word.
  POSSESSIVE;

  MarksTier worse(MarksTier other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /// Compares a quotation, or a piece of it, word by word with a row of as many words of the record.
  ///
  /// @param quoted its words
  /// @param word the first of them
  /// @param span of its text, edges included
  static MarksTier of(Quotation quotation, Wording quoted, int word, Span span, Hit hit) {
    return new Comparison(quotation, quoted, word, span, hit).tier();
  }

  private record Comparison(Quotation quotation, Wording quoted, int word, Span span, Hit hit) {

    MarksTier tier() {
      MarksTier tier = isVerbatim() ? SAME : compared();
      return isWithoutFullStop() ? tier.worse(DRESSED) : tier;
    }

    private Stretch stretch() {
      return hit.stretch();
    }

    private int length() {
      return hit.to() - hit.from();
    }

    private int last() {
      return hit.to() - 1;
    }

    private boolean isVerbatim() {
      if (quotation.isRespaced() || isPossessiveCut()) {
        return false;
      }
      String text = stretch().joined(hit.from(), hit.to());
      int start = stretch().start(hit.from()) - (quoted.start(word) - span.start());
      return text.regionMatches(start, quotation.text(), span.start(), span.length());
    }

    /// Whether it is a sentence from its beginning to its end, but for the full stop.
    private boolean isWithoutFullStop() {
      String text = stretch().passage(last()).text();
      int end = stretch().end(last());
      return trail().isEmpty()
          && stretch().beginsSentence(hit.from())
          && end < text.length()
          && text.charAt(end) == '.'
          && (end + 1 == text.length()
              || (last() + 1 < stretch().size() && stretch().beginsSentence(last() + 1)));
    }

    private boolean isPossessiveCut() {
      Wording printed = stretch().wording(last());
      return printed.isPossessive(stretch().word(last()))
          && !quoted.isPossessive(word + length() - 1);
    }

    private MarksTier compared() {
      boolean bare = true;
      boolean possessive = false;
      MarksTier tier = TYPED;
      for (int i = 0; i < length(); i++) {
        possessive |= isPossessiveChanged(i);
        tier = isSameCase(i) ? tier : tier.worse(DRESSED);
        String marks = i + 1 < length() ? marks(i) : "";
        String printed = i + 1 < length() ? printed(i) : "";
        bare &= !Marks.isMarked(marks);
        tier = marks.equals(printed) ? tier : tier.worse(turned(marks, printed));
      }
      tier = tier.worse(edges());
      bare &= !Marks.isMarked(trail());
      if (bare) {
        return tier == TURNED || possessive ? DRESSED : tier;
      }
      return possessive ? POSSESSIVE : tier;
    }

    /// Without regard to a single quotation mark that closes at the end of the quotation.
    private boolean isPossessiveChanged(int i) {
      boolean in = quoted.isPossessive(word + i);
      boolean was = stretch().wording(hit.from() + i).isPossessive(stretch().word(hit.from() + i));
      return in != was && !(in && i == length() - 1);
    }

    private String marks(int i) {
      return Marks.folded(quoted.text(), quoted.end(word + i), quoted.start(word + i + 1));
    }

    private String printed(int i) {
      int at = hit.from() + i;
      if (!stretch().isOnePassage(at, at + 1)) {
        return Marks.folded(
                stretch().passage(at).text(),
                stretch().end(at),
                stretch().passage(at).text().length())
            + " ";
      }
      return Marks.folded(stretch().passage(at).text(), stretch().end(at), stretch().start(at + 1));
    }

    private static MarksTier turned(String marks, String printed) {
      boolean asks = Marks.asks(marks);
      boolean asked = Marks.asks(printed);
      boolean turned =
          (asks && !asked)
              || (Marks.exclaims(marks) && !Marks.exclaims(printed))
              || (asked && !asks && marks.startsWith("."));
      return turned ? TURNED : DRESSED;
    }

    private boolean isSameCase(int i) {
      int at = hit.from() + i;
      String a = quoted.text();
      String b = stretch().passage(at).text();
      int start = quoted.start(word + i);
      int other = stretch().start(at);
      int length = quoted.end(word + i) - start;
      if (length != stretch().end(at) - other) {
        return false;
      }
      for (int k = 0; k < length; k++) {
        char c = a.charAt(start + k);
        char d = b.charAt(other + k);
        if (c != d && Character.isLetterOrDigit(c)) {
          return false;
        }
      }
      return true;
    }

    private String trail() {
      int end = quoted.end(word + length() - 1);
      return Marks.folded(quoted.text(), end, Math.max(end, span.end()));
    }

    /// The marks before the first word and after the last must be the record's, as far as there are any.
    private MarksTier edges() {
      String lead =
          Marks.folded(quoted.text(), span.start(), Math.max(span.start(), quoted.start(word)))
              .stripLeading();
      String trail = trail().stripTrailing();
      String before = before();
      String after = after();
      if (before.endsWith(lead) && after.startsWith(trail)) {
        return TYPED;
      }
      return after.startsWith(trail) ? DRESSED : turned(trail, after);
    }

    private String before() {
      Passage passage = stretch().passage(hit.from());
      int start = stretch().start(hit.from());
      return Marks.folded(passage.text(), Math.max(0, start - 12), start);
    }

    private String after() {
      Passage passage = stretch().passage(last());
      int end = stretch().end(last());
      int limit = Math.min(passage.text().length(), end + 12);
      int to = end;
      while (to < limit && !Character.isLetterOrDigit(passage.text().charAt(to))) {
        to++;
      }
      return Marks.folded(passage.text(), end, to);
    }
  }

  /// The verdict on words of one place that differ in no more than this; empty where they must be called altered.
  Optional<Verdict> verdict() {
    return switch (this) {
      case SAME -> Optional.of(new Verdict.Verbatim());
      case TYPED -> Optional.of(new Verdict.Typographic());
      case DRESSED -> Optional.of(new Verdict.Cosmetic());
      case TURNED, POSSESSIVE -> Optional.empty();
    };
  }
}
