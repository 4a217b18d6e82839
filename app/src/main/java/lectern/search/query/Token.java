package lectern.search.query;

import lectern.source.Span;

/// A query's smallest piece.
sealed interface Token {
  Span span();

  /// @param text a run without blanks, brackets and quotation marks, with at least one letter or digit
  record Word(String text, Span span) implements Token {}

  /// @param text what stands between the quotation marks
  record Quoted(String text, Span span) implements Token {}

  /// @param value as typed, without quotation marks
  /// @param span name, colon and value
  record Valued(Field field, String value, Span span) implements Token {}

  record Mark(Sign sign, Span span) implements Token {}

  /// What has a meaning of its own.
  enum Sign {
    OPEN("("),
    CLOSE(")"),
    OR("OR"),
    AND("AND"),
    NOT("NOT"),
    END("the end of the query");

    private final String shown;

    Sign(String shown) {
      this.shown = shown;
    }

    String shown() {
      return shown;
    }
  }
}
