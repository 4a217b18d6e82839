package lectern.search.register;

import java.util.List;
import java.util.Optional;
import lectern.cite.Citation;
import lectern.source.Span;

/// The beginning of what was said in a turn, or the part of it that was asked for, as it is shown in a list.
///
/// @param occasion where it was said
/// @param turn 1-based number of the turn
/// @param sentence 1-based number of the sentence, within the turn, that it begins with and a link should land on
/// @param label who speaks, as printed; `""` where nobody is named
/// @param text whole sentences where they are short, and at most [#LONGEST] UTF-16 units
/// @param isCut whether the turn goes on after it
/// @param highlights what was asked for, in `text`, in order; mostly none
/// @param citation of that sentence; empty in a collection
public record Extract(
    Occasion occasion,
    int turn,
    int sentence,
    String label,
    String text,
    boolean isCut,
    List<Span> highlights,
    Optional<Citation> citation) {
  /// In UTF-16 units.
  public static final int LONGEST = 300;

  public Extract {
    highlights = List.copyOf(highlights);
  }
}
