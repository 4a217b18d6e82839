package lectern.exchange;

/// What a turn does on the floor.
public enum Role {
  /// Opening or scheduled remarks.
  STATEMENT,
  /// Gives the floor to somebody, and nothing else of weight.
  HANDOFF,
  /// Asks, presses, repeats or continues a question, also cut off.
  QUESTION,
  /// Responds to a question, or declines to.
  ANSWER,
  /// Greetings, thanks, talk in between that neither asks nor responds.
  INTERJECTION,
  /// Ends the event.
  CLOSING
}
