package lectern.cli;

/// How words look on a terminal that shows colours. Two inks besides black, one for each side of the floor, and two
/// for what was taken out and put in; nothing is told by colour alone.
enum Ink {
  PLAIN(""),
  STRONG("1"),
  QUIET("2"),
  OFFICIAL("1;36"),
  PRESS("1;35"),
  STRUCK("2;9"),
  DELETED("31;9"),
  INSERTED("32;4");

  private final String on;

  /// @param parameters of SGR, ECMA-48 section 8.3.117
  Ink(String parameters) {
    this.on = parameters.isEmpty() ? "" : "\u001b[" + parameters + "m";
  }

  /// The control sequence that begins it.
  String on() {
    return on;
  }

  /// The control sequence that ends it.
  String off() {
    return on.isEmpty() ? "" : "\u001b[0m";
  }
}
