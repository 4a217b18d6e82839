package lectern.record;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// What a log says about itself at one size (C2SP tlog-checkpoint, section "Note text"). To be believed only out of a
/// [SignedCheckpoint].
///
/// @param origin identifies the log: one non-empty line, best a URL without its scheme
/// @param size number of leaves, at least 0
/// @param root `MTH(D[size])` (RFC 6962, section 2.1)
/// @param extensions non-empty lines, usually none; copied
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {

  public Checkpoint {
    requireLine(origin);
    extensions.forEach(Checkpoint::requireLine);
    if (size < 0) {
      throw new IllegalArgumentException("A tree has at least 0 leaves, but here " + size + ".");
    }
    extensions = List.copyOf(extensions);
  }

  private static void requireLine(String line) {
    if (line.isEmpty() || line.indexOf('\n') >= 0 || StrictText.isUnfit(line)) {
      throw new IllegalArgumentException(
          Found.quoted(line) + " cannot stand in a checkpoint; expected a line that is not empty.");
    }
  }

  /// A checkpoint without extension lines, as is recommended.
  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  /// @param text of the note, with its final newline
  /// @throws MalformedException if it is no checkpoint
  public static Checkpoint parse(String text) throws MalformedException {
    if (!text.endsWith("\n") || StrictText.isUnfit(text)) {
      throw malformed("does not end with a newline, or has other control characters");
    }
    List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
    if (lines.size() < 3 || lines.contains("")) {
      throw malformed("has an empty line, or fewer than three lines");
    }
    OptionalLong size = StrictText.decimal(lines.get(1));
    if (size.isEmpty()) {
      throw malformed(
          "has the tree size "
              + Found.quoted(lines.get(1))
              + ", which is no number up to 2^63 - 1");
    }
    return new Checkpoint(
        lines.get(0),
        size.getAsLong(),
        Hash.ofBase64(lines.get(2)),
        lines.subList(3, lines.size()));
  }

  private static MalformedException malformed(String why) {
    return new MalformedException(
        "The checkpoint "
            + why
            + "; expected the origin, the tree size and the root hash, a line each.");
  }

  /// The note text, with its final newline.
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
