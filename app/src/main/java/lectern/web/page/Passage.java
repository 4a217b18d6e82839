package lectern.web.page;

import java.util.List;
import lectern.cite.Address;

/// A stretch of two editions, as a page shows what changed between them.
public sealed interface Passage {

  /// Sentences that say the same in both. The first and the last may be shown, as the surroundings of a change.
  ///
  /// @param before shown, after a change
  /// @param folded the rest
  /// @param left how many of the rest are left out, because the page is long enough
  /// @param after shown, before a change
  record Same(List<Line> before, List<Line> folded, int left, List<Line> after) implements Passage {
    public Same {
      before = List.copyOf(before);
      folded = List.copyOf(folded);
      after = List.copyOf(after);
    }
  }

  /// Sentences that do not.
  ///
  /// @param labels who says it
  /// @param old where it stood; empty where it is new
  /// @param current where it stands; empty where it is gone
  record Differs(Kind kind, Redline labels, List<Place> old, List<Place> current, Redline words)
      implements Passage {
    public Differs {
      old = List.copyOf(old);
      current = List.copyOf(current);
    }
  }

  /// Sentences of which it cannot be told which became which.
  record Unclear(List<Line> old, List<Line> current) implements Passage {
    public Unclear {
      old = List.copyOf(old);
      current = List.copyOf(current);
    }
  }

  /// What happened.
  enum Kind {
    CHANGED,
    RELABELLED,
    SPLIT,
    JOINED,
    REMOVED,
    ADDED,
    MOVED_AWAY,
    MOVED_HERE
  }

  /// A sentence as one edition has it.
  ///
  /// @param starts whether it is the first of its turn here, so that its label is to be shown
  record Line(Place place, String label, boolean starts, Redline words) {}

  /// Where a sentence stands.
  ///
  /// @param link to its citation
  record Place(Address at, String link) {}
}
