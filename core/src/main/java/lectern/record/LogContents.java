package lectern.record;

/// What the entries of a log say, one after the other, as far as an audit could read them.
final class LogContents {
  private final Succession succession = new Succession();
  private boolean isWhole = true;

  /// Of a log that cannot be read.
  static LogContents unreadable() {
    LogContents none = new LogContents();
    none.breakOff();
    return none;
  }

  /// Takes an entry. Unless one before it was lost, it has to follow those before it.
  ///
  /// @throws MalformedException if it cannot follow
  void add(Manifest manifest) throws MalformedException {
    if (isWhole) {
      succession.add(manifest);
    }
  }

  /// From here on an entry is missing, so that what must follow what is not known any more.
  void breakOff() {
    isWhole = false;
  }

  /// Whether no entry was lost.
  boolean isWhole() {
    return isWhole;
  }

  /// The entries that follow each other, up to the first that was lost.
  Succession succession() {
    return succession;
  }
}
