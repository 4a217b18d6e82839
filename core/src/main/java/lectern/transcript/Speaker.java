package lectern.transcript;

/// A label of the document's inventory: who speaks, as far as the print says.
///
/// @param label as first printed
/// @param side which side of the floor it stands on
/// @param turns number of turns
/// @param words number of words spoken, blanks as separators
/// @param firstTurn 0-based index of the first turn
public record Speaker(String label, Side side, int turns, int words, int firstTurn) {

  /// The side of the floor that a printed label itself tells.
  public enum Side {
    /// Who answers or makes a statement: any label that is none of the others.
    OFFICIAL,
    /// `Q`, `QUESTION`, `REPORTER` and the like.
    PRESS,
    /// `MODERATOR`, `OPERATOR`, and whoever only hands out the floor by office.
    MODERATOR,
    /// `INTERPRETER`, `AUDIENCE`, `PARTICIPANT`, `AIDE`, a voice without a label.
    OTHER;

    /// The side that a label tells by its words alone; [#OFFICIAL] where it tells none.
    ///
    /// @param label as printed, without its terminator; empty for speech without a label
    public static Side of(String label) {
      return SideWords.side(label);
    }
  }
}
