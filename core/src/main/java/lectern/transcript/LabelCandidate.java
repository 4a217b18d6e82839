package lectern.transcript;

/// Something that is shaped like a label; whether it is one, the [LabelInventory] of the whole document decides.
///
/// @param start where the printed name starts
/// @param end after the terminator: where the speech starts
/// @param name as printed, without terminator, blanks folded
/// @param form its typography
/// @param strong whether a form of address or an office or a part stands in it
/// @param capitals whether its surname or office is set in capitals
/// @param quotes whether the words after it open with a quotation mark
record LabelCandidate(
    int start, int end, String name, Form form, boolean strong, boolean capitals, boolean quotes) {

  LabelCandidate(int start, int end, String name, Form form, boolean strong, boolean capitals) {
    this(start, end, name, form, strong, capitals, false);
  }

  enum Form {
    /// `Q` and nothing but blanks.
    BARE_Q,
    /// Ends in `:` (or the full-width `：`).
    COLON,
    /// Ends in `;`, a slip of the typist for `:`.
    SEMICOLON,
    /// Ends in a full stop.
    STOP
  }

  /// For comparing with other labels of the document.
  String key() {
    String bare = name;
    if (bare.endsWith(")")) {
      int open = bare.lastIndexOf('(');
      bare = open > 0 ? bare.substring(0, open).stripTrailing() : bare;
    }
    return LabelWords.key(bare);
  }
}
