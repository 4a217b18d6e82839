package lectern.cli;

/// What became of one document.
///
/// A class and not a record, because two arrays with equal bytes are not equal in Java.
final class Outcome {
  private static final byte[] NOTHING = {};

  private final byte[] output;
  private final String complaint;

  private Outcome(byte[] output, String complaint) {
    this.output = output;
    this.complaint = complaint;
  }

  /// It was read; `output` is still to be printed.
  static Outcome read(byte[] output) {
    return new Outcome(output, "");
  }

  /// It was read, and all is done.
  static Outcome done() {
    return new Outcome(NOTHING, "");
  }

  /// @param complaint a whole sentence that says why it could not be read
  static Outcome failed(String complaint) {
    return new Outcome(NOTHING, complaint);
  }

  byte[] output() {
    return output;
  }

  /// Empty where it was read.
  String complaint() {
    return complaint;
  }
}
