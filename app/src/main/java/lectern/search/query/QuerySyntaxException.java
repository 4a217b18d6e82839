package lectern.search.query;

import java.util.Objects;
import lectern.source.Span;

/// What was typed is no query: the message says where, what was found, what was expected, and what to do.
public final class QuerySyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  /// At most so much of the query is shown on either side of the place.
  private static final int SHOWN = 60;

  private final String query;
  private final transient Span span;

  QuerySyntaxException(String message, String query, Span span) {
    super(message);
    this.query = query;
    this.span = span;
  }

  /// Where in the typed text: 0-based, half-open, in UTF-16 units; empty at its end where something is missing there.
  public Span span() {
    return span;
  }

  /// Two lines: the query, or what stands around the place in a long one, and a caret under the place.
  public String pointed() {
    int from = Math.max(0, span.start() - SHOWN);
    int to = Math.min(query.length(), span.start() + SHOWN);
    StringBuilder lines = new StringBuilder();
    query
        .substring(from, to)
        .codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(lines::appendCodePoint);
    return lines
        .append('\n')
        .repeat(' ', query.codePointCount(from, Math.min(span.start(), to)))
        .append('^')
        .toString();
  }

  /// There always is one.
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
