package lectern.transcript;

/// A paragraph as the layout gives it, before anybody knows what it is.
///
/// @param start first unit that is not blank
/// @param end after the last unit that is not blank; greater than `start`
/// @param indent blanks before `start` on its line
/// @param blankLines blank lines before it
/// @param kind what the notation itself says about it
record Unit(int start, int end, int indent, int blankLines, Kind kind) {

  enum Kind {
    PLAIN,
    /// The whole unit is set in bold.
    BOLD,
    /// A heading by its notation.
    HEADING,
    /// About the document by its notation.
    FURNITURE,
    /// A caption that starts with a change of speaker.
    CHANGE,
    /// A caption that starts with a named voice.
    VOICE
  }

  int length() {
    return end - start;
  }

  /// The rest of this unit from `from` on.
  Unit from(int from) {
    return new Unit(from, end, 0, 0, Kind.PLAIN);
  }
}
