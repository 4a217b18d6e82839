package lectern.transcript;

import org.jspecify.annotations.Nullable;

/// A unit, or what is left of it after labels inside it have cut it.
///
/// @param unit where it comes from
/// @param start where it starts, its label included
/// @param label null where it continues what stands before it
/// @param end after the last unit that is not blank
record Piece(Unit unit, int start, @Nullable LabelCandidate label, int end) {

  /// Where the words after the label start.
  int wordsStart() {
    return label == null ? start : Math.min(label.end(), end);
  }

  boolean startsUnit() {
    return start == unit.start();
  }
}
