package lectern.record;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A SHA-256 hash: 32 bytes.
///
/// A class and not a record, because two arrays with equal bytes are not equal in Java.
public final class Hash {
  /// Number of bytes.
  public static final int LENGTH = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /// The hash of `data` itself (FIPS 180-4), without a prefix. For leaves and nodes of a tree see [MerkleTree].
  public static Hash sha256(byte[] data) {
    return Sha256.ofThread().hash(data);
  }

  /// @param bytes copied
  /// @throws IllegalArgumentException if there are not 32
  public static Hash of(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException(
          "A SHA-256 hash takes 32 bytes, but there are " + bytes.length + ".");
    }
    return new Hash(bytes.clone());
  }

  /// @param hex 64 lower-case hexadecimal digits
  /// @throws MalformedException if it is anything else
  public static Hash ofHex(String hex) throws MalformedException {
    if (hex.length() != 2 * LENGTH || !hex.chars().allMatch(Hash::isLowerHex)) {
      throw new MalformedException(
          Found.quoted(hex)
              + " is not a SHA-256 hash; expected 64 hexadecimal digits in lower case.");
    }
    return new Hash(HexFormat.of().parseHex(hex));
  }

  /// @param base64 44 characters of the standard alphabet (RFC 4648, section 4)
  /// @throws MalformedException if it is anything else
  public static Hash ofBase64(String base64) throws MalformedException {
    return StrictBase64.decode(base64)
        .filter(bytes -> bytes.length == LENGTH)
        .map(Hash::own)
        .orElseThrow(() ->
            new MalformedException(
                Found.quoted(base64)
                    + " is not a SHA-256 hash; expected 32 bytes in base64, 44 characters."));
  }

  /// Takes `bytes` over: the caller never touches them again.
  static Hash own(byte[] bytes) {
    return new Hash(bytes);
  }

  /// The 32 bytes from `offset` on, copied.
  static Hash at(byte[] bytes, int offset) {
    return new Hash(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
  }

  static boolean isLowerHex(int c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
  }

  /// 64 lower-case hexadecimal digits.
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /// 44 characters of the standard alphabet (RFC 4648, section 4).
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /// A copy.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Writes the 32 bytes into `target` from `offset` on.
  public void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, LENGTH);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  /// The first four bytes, big-endian.
  int prefix() {
    return bytes[0] << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
  }

  // Any four bytes of a hash are as good as a hash of all.
  @Override
  public int hashCode() {
    return prefix();
  }

  @Override
  public String toString() {
    return hex();
  }
}
