package lectern.quote;

/// Whether a printed label is that of the person who is said to have spoken.
public enum Agreement {
  /// The label names the person, or the office by which the person was named.
  SAME,
  /// The label names somebody else.
  OTHER,
  /// It cannot be told: nobody was named, or the label names an office and the claim a person, or the other way round.
  UNKNOWN
}
