package lectern.web.page;

import lectern.cite.Step;

/// How many sentences were changed from one edition to another.
///
/// @param unchanged that stand as they stood, perhaps under other numbers
/// @param changed that have other words or another label, counted in the old edition; split and joined ones too
/// @param removed that are gone
/// @param added that are new
/// @param moved that stand elsewhere now
/// @param unclear of which it cannot be told, counted where there are more of them
/// @param others how many other lines were changed: of the head, headings, directions, notes
/// @param isSame whether not a letter differs
public record Tally(
    int unchanged,
    int changed,
    int removed,
    int added,
    int moved,
    int unclear,
    int others,
    boolean isSame) {

  static Tally of(Comparison comparison) {
    int[] of = new int[6];
    for (Step step : comparison.sentences().steps()) {
      switch (step) {
        case Step.Same same -> of[0] += same.old().size();
        case Step.Changed changed -> of[1] += changed.old().size();
        case Step.Removed removed -> of[2] += removed.old().size();
        case Step.Inserted inserted -> of[3] += inserted.current().size();
        case Step.MovedAway moved -> of[4] += moved.old().size();
        case Step.MovedHere _ -> {}
        case Step.Unclear unclear ->
            of[5] += Math.max(unclear.old().size(), unclear.current().size());
      }
    }
    return new Tally(
        of[0], of[1], of[2], of[3], of[4], of[5], comparison.others().size(), comparison.isSame());
  }

  /// Whether every word stands as it stood; paragraphs and gaps may differ.
  public boolean isEmpty() {
    return changed + removed + added + moved + unclear + others == 0;
  }
}
