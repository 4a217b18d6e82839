package lectern.record;

/// The words by which an old key puts a new one in its place.
///
/// @param index of the `rotate` entry that carries them
/// @param from the old key
/// @param to the new key
public record KeyHandOver(long index, VerifierKey from, VerifierKey to) {

  private static final String FIRST_LINE = "lectern key hand-over/1";

  /// What the old key signs: four lines, each ended by LF.
  public String text() {
    return FIRST_LINE + '\n' + index + '\n' + from + '\n' + to + '\n';
  }
}
