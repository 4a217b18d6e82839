package lectern.transcript;

import java.util.List;
import lectern.source.Span;

/// A paragraph of speech.
///
/// @param parts the pieces of text it is made of, in order; more than one where a page mark or the like cuts it.
///     Never empty; each without blanks at its ends. Lines of a wrapped paragraph are one part.
public record Paragraph(List<Span> parts) {
  public Paragraph {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("A paragraph needs at least one part.");
    }
  }

  /// From the first part's start to the last part's end.
  public Span span() {
    return new Span(parts.getFirst().start(), parts.getLast().end());
  }
}
