package lectern.quote.article;

import java.util.Locale;
import java.util.Set;
import lectern.source.Span;

/// A word of an article's own prose, a mark, or a whole quotation.
///
/// @param kind which of them
/// @param text of a word as printed, with straight apostrophes; `""` for all others
/// @param lower the same in lower case
/// @param span where it stands
record Token(Kind kind, String text, String lower, Span span) {

  enum Kind {
    WORD,
    COMMA,
    COLON,
    /// `.` `?` `!` at the end of a sentence, `;`, or the end of a paragraph.
    STOP,
    /// Words between quotation marks, with the marks.
    QUOTATION,
    /// Dashes, brackets and all others.
    OTHER
  }

  static final Token END = mark(Kind.STOP, new Span(0, 0));

  static Token word(String text, Span span) {
    return new Token(Kind.WORD, text, text.toLowerCase(Locale.ROOT), span);
  }

  static Token mark(Kind kind, Span span) {
    return new Token(kind, "", "", span);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isIn(Set<String> words) {
    return isWord() && words.contains(lower);
  }

  boolean isCapitalised() {
    return isWord() && Character.isUpperCase(text.charAt(0));
  }
}
