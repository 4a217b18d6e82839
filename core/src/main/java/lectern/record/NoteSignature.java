package lectern.record;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A signature line of a note (C2SP signed-note, section "Signatures"): `— <key name> base64(key ID || signature)`.
///
/// @param keyName a valid key name
/// @param base64 of the four bytes of the key ID and at least one of the signature
public record NoteSignature(String keyName, String base64) {
  static final String DASH = "\u2014 ";

  public NoteSignature {
    KeyName.requireValid(keyName);
    if (StrictBase64.decode(base64).filter(bytes -> bytes.length > Integer.BYTES).isEmpty()) {
      throw new IllegalArgumentException(
          Found.quoted(base64) + " is no signature; expected a key ID and a signature in base64.");
    }
  }

  static NoteSignature of(String keyName, int keyId, byte[] signature) {
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(keyId).put(signature).array();
    return new NoteSignature(keyName, StrictBase64.encode(bytes));
  }

  /// Reads one line, without its newline.
  ///
  /// @throws MalformedException if it is no signature line
  public static NoteSignature parse(String line) throws MalformedException {
    int space = line.indexOf(' ', DASH.length());
    if (line.startsWith(DASH) && space > 0) {
      try {
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
      } catch (IllegalArgumentException _) {
        // Said below, with the whole line.
      }
    }
    throw new MalformedException(
        Found.quoted(line)
            + " is not a signature line; expected an em dash, a space, the key's name, a space, and the key ID with the"
            + " signature in base64.");
  }

  /// The four bytes of the key ID, big-endian.
  public int keyId() {
    return ByteBuffer.wrap(bytes()).getInt();
  }

  /// The bytes after the key ID. For a cosignature they are a `timestamped_signature`.
  public byte[] signature() {
    byte[] bytes = bytes();
    return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
  }

  private byte[] bytes() {
    return StrictBase64.decode(base64).orElseThrow();
  }

  /// Whether both come from the same key: name and ID are equal.
  public boolean isOfSameKey(NoteSignature other) {
    return keyName.equals(other.keyName) && keyId() == other.keyId();
  }

  /// The line with its newline.
  public String line() {
    return DASH + keyName + " " + base64 + "\n";
  }
}
