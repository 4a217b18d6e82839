package lectern.transcript;

import lectern.source.Characters;

/// Something that is shaped like a label; whether it is one, the [LabelInventory] of the whole document decides.
///
/// @param start where the printed name starts
/// @param end after the terminator: where the speech starts
/// @param name as printed, without terminator, blanks folded
/// @param form its typography
/// @param strong whether a form of address or an office or a part stands in it
/// @param capitals whether its surname or office is set in capitals
/// @param quotes whether the words after it open with a quotation mark
/// @param ownLine whether nothing or only a time code follows it in its paragraph
record LabelCandidate(
    int start,
    int end,
    String name,
    Form form,
    boolean strong,
    boolean capitals,
    boolean quotes,
    boolean ownLine) {

  LabelCandidate(int start, int end, String name, Form form, boolean strong, boolean capitals) {
    this(start, end, name, form, strong, capitals, false, false);
  }

  enum Form {
    /// `Q` and nothing but blanks.
    BARE_Q,
    /// Ends in `:` (or the full-width `：`).
    COLON,
    /// Ends in `;`, a slip of the typist for `:`.
    SEMICOLON,
    /// Ends in a full stop.
    STOP,
    /// Parted from the speech by a dash between blanks: `Q - `, `LE MINISTRE – `.
    DASH,
    /// A name alone in its paragraph, without a terminator.
    LINE
  }

  /// For comparing with other labels of the document.
  String key() {
    String bare = name;
    while (bare.endsWith(")") && bare.lastIndexOf('(') > 0) {
      bare = bare.substring(0, bare.lastIndexOf('(')).stripTrailing();
    }
    return LabelWords.key(bare);
  }

  /// The same label where the document parts labels from speech by a dash, and one stands here.
  LabelCandidate pastDash(String text) {
    int dash = end;
    boolean parts =
        dash + 1 < text.length()
            && "-–—".indexOf(text.charAt(dash)) >= 0
            && Characters.isBlank(text.charAt(dash + 1));
    return parts
        ? new LabelCandidate(start, dash + 1, name, Form.DASH, strong, capitals, quotes, false)
        : this;
  }

  String firstWord() {
    int blank = name.indexOf(' ');
    return blank < 0 ? name : name.substring(0, blank);
  }

  String lastWord() {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  boolean hasBlank() {
    return name.indexOf(' ') > 0;
  }

  /// `Anna Lind (North Halden):`, a full name with what tells it from others.
  boolean isExplainedName() {
    return name.endsWith(")") && hasBlank() && name.indexOf('(') > 1 && !quotes;
  }

  /// `Mr. LIND.`, `The PRESIDING OFFICER.`: the form of address mixed, the name in capitals. No prose looks like it.
  boolean isParliamentary() {
    return capitals && name.length() > 3 && Character.isLowerCase(name.charAt(1));
  }

  /// Whether it heads a line of an announcement: `WHO:`, `PRESS CONTACT:`.
  boolean isListing() {
    String first = firstWord();
    if (LabelWords.isAddress(first) && hasBlank()) {
      return false;
    }
    String last = lastWord();
    boolean endsInOffice = LabelWords.isOffice(last) && !LabelWords.isListing(last);
    return !endsInOffice && (LabelWords.isListing(first) || LabelWords.isListing(last));
  }
}
