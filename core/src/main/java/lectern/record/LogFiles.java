package lectern.record;

/// The names of the log's files in a record.
final class LogFiles {
  static final String FOLDER = "log/";

  private LogFiles() {}

  static String of(Tile tile) {
    return FOLDER + tile.path();
  }

  static String entries(Tile tile) {
    return FOLDER + tile.entriesPath();
  }

  static String wrongLength(int length, Tile tile) {
    return "It has "
        + length
        + " bytes; expected "
        + tile.length()
        + ", 32 for each of "
        + tile.width()
        + " hashes.";
  }
}
