package lectern.cli;

import java.util.Map;

/// What the program's standard streams lead to.
///
/// @param in whether somebody types at a terminal what the program reads
/// @param out whether output is a terminal
/// @param err whether errors are
/// @param columns width in characters
/// @param colour whether output may be coloured
public record Terminal(boolean in, boolean out, boolean err, int columns, boolean colour) {
  private static final int USUAL = 80;
  private static final int LEAST = 20;

  /// No terminal at all: a file, a pipe, a test.
  public static Terminal none() {
    return new Terminal(false, false, false, USUAL, false);
  }

  /// Java can tell neither a terminal nor its width, so the launcher says both.
  ///
  /// Colours follow no-color.org: none where `NO_COLOR` is set and not empty, or `TERM` is `dumb`.
  ///
  /// @param environment for `NO_COLOR`, `TERM` and `COLUMNS`
  /// @param terminals which of the streams 0 (input), 1 (output) and 2 (errors) are terminals, e.g. `"012"`
  public static Terminal of(Map<String, String> environment, String terminals) {
    boolean out = terminals.indexOf('1') >= 0;
    boolean colour =
        out
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(
        terminals.indexOf('0') >= 0,
        out,
        terminals.indexOf('2') >= 0,
        columns(environment.getOrDefault("COLUMNS", "")),
        colour);
  }

  /// Whether somebody can be asked: what is printed is seen, and what is typed is read.
  boolean answers() {
    return in && out;
  }

  private static int columns(String value) {
    try {
      int columns = Integer.parseInt(value);
      return columns <= 0
          ? USUAL
          : Math.max(LEAST, columns); // a terminal that knows no width says 0
    } catch (NumberFormatException e) {
      return USUAL;
    }
  }
}
