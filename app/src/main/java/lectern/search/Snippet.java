package lectern.search;

import java.util.List;
import lectern.source.Span;

/// Whole sentences of a passage around the one that answers best.
///
/// @param text the sentences as they stand in the passage
/// @param best the best sentence, in `text`
/// @param highlights what was asked for, in `text`, in order; may be none
/// @param sentence index of the best sentence among the passage's, which a link should land on
/// @param first index of the first sentence shown
/// @param last index of the last sentence shown
public record Snippet(
    String text, Span best, List<Span> highlights, int sentence, int first, int last) {
  public Snippet {
    highlights = List.copyOf(highlights);
  }

  /// Whether the passage begins before it.
  public boolean isCutBefore() {
    return first > 0;
  }
}
