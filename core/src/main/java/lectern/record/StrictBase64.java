package lectern.record;

import java.util.Base64;
import java.util.Optional;

/// Base64 with the standard alphabet (RFC 4648, section 4) in its one canonical spelling: with padding, and without stray bits
/// before it, which Java's decoder lets pass. Otherwise a proof could be altered without becoming wrong.
final class StrictBase64 {
  private StrictBase64() {}

  /// The bytes; empty if `text` is anything else.
  static Optional<byte[]> decode(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
