package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;

/// The name of a key, and the ID that goes with it (C2SP signed-note, sections "Format" and "Signatures").
final class KeyName {
  private static final Pattern UNFIT = Pattern.compile("[+\\p{Cntrl}\\p{IsWhite_Space}\\p{Cs}]");

  private KeyName() {}

  /// Non-empty, without Unicode spaces, control characters or `+`.
  static boolean isValid(String name) {
    return !name.isEmpty() && !UNFIT.matcher(name).find();
  }

  /// @throws IllegalArgumentException if `name` is no name
  static void requireValid(String name) {
    if (!isValid(name)) {
      throw new IllegalArgumentException(
          Found.quoted(name)
              + " cannot be the name of a key; expected one without blanks or +, such as press.example/record.");
    }
  }

  /// `SHA-256(key name || 0x0A || signature type || public key)[:4]`, big-endian.
  static int id(String name, SignatureType type, byte[] publicKey) {
    ByteArrayOutputStream hashed = new ByteArrayOutputStream();
    hashed.writeBytes(name.getBytes(UTF_8));
    hashed.write('\n');
    hashed.write(type.identifier());
    hashed.writeBytes(publicKey);
    return Hash.sha256(hashed.toByteArray()).prefix();
  }
}
