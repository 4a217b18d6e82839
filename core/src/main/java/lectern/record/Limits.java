package lectern.record;

import java.util.List;

/// What an entry can hold at most. Far above what a press office writes, and low enough that an entry stays within the
/// 65,535 bytes that C2SP tlog-tiles gives it in most cases; the length itself is checked when it is written.
final class Limits {
  static final int WHO = 200;
  static final int WHY = 2_000;
  static final int NOTE = 8_000;
  static final int NAME = 255;
  static final int FILES = 64;

  private Limits() {}

  /// Words from people, with blanks folded.
  ///
  /// @throws IllegalArgumentException if nothing is left of them, or more than `most` units
  static String words(String name, String value, int most) {
    String folded = EditionLine.folded(value);
    if (folded.isEmpty() || folded.length() > most) {
      throw new IllegalArgumentException(
          "“"
              + name
              + "” needs between 1 and "
              + most
              + " characters; found "
              + folded.length()
              + ".");
    }
    return folded;
  }

  static <T> List<T> files(String name, List<T> files) {
    if (files.size() > FILES) {
      throw new IllegalArgumentException(
          "An entry names at most " + FILES + " " + name + "; found " + files.size() + ".");
    }
    return List.copyOf(files);
  }
}
