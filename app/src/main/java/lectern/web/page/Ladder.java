package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import lectern.record.ProofStep;

/// The way from an entry up to the signed root, to be drawn: one rung for each hash that is needed on the way.
///
/// @param rungs from the entry upwards
/// @param height of the picture, in the units of its width of [#WIDTH]
public record Ladder(List<Rung> rungs, int height) {
  public static final int WIDTH = 320;

  /// From one rung to the next.
  private static final int STEP = 68;

  /// Above the root stands what was signed; below the entry, the words.
  private static final int TOP = 66;

  private static final int BELOW = 104;
  private static final int SHOWN = 8;

  public Ladder {
    rungs = List.copyOf(rungs);
  }

  /// A hash from beside, and what it makes together with what was known.
  ///
  /// @param number from 1
  /// @param y of the boxes that are hashed together
  /// @param firstKnown the first entry under the box in the middle
  /// @param lastKnown the last one
  /// @param known its hash
  public record Rung(
      int number, int y, ProofStep step, long firstKnown, long lastKnown, String known) {

    /// The beginning of the hash from beside.
    public String beside() {
      return step.beside().hex().substring(0, SHOWN);
    }
  }

  /// @param leaf the hash of the entry
  static Ladder of(long index, String leaf, List<ProofStep> steps) {
    int height = TOP + steps.size() * STEP + BELOW;
    List<Rung> rungs = new ArrayList<>(steps.size());
    long first = index;
    long last = index;
    String known = leaf.substring(0, SHOWN);
    for (int i = 0; i < steps.size(); i++) {
      ProofStep step = steps.get(i);
      rungs.add(new Rung(i + 1, height - BELOW - i * STEP, step, first, last, known));
      first = Math.min(first, step.first());
      last = Math.max(last, step.last());
      known = step.result().hex().substring(0, SHOWN);
    }
    return new Ladder(rungs, height);
  }

  /// Where the root stands; without a rung it is the entry itself.
  public int top() {
    return TOP;
  }
}
