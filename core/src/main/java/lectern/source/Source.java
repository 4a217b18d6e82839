package lectern.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A document as it was handed in: its bytes, unchanged, and their SHA-256.
///
/// A class and not a record, because two arrays with equal bytes are not equal in Java.
public final class Source {
  private final String name;
  private final Format format;
  private final byte[] bytes;

  private Source(String name, Format format, byte[] bytes) {
    this.name = name;
    this.format = format;
    this.bytes = bytes;
  }

  /// @param name the file name or address the bytes came from, for people to read
  /// @param bytes taken over, not copied: the caller must not change them afterwards
  public static Source of(String name, Format format, byte[] bytes) {
    return new Source(name, format, bytes);
  }

  public String name() {
    return name;
  }

  public Format format() {
    return format;
  }

  /// Number of bytes.
  public int size() {
    return bytes.length;
  }

  /// A read-only view of the bytes.
  public ByteBuffer bytes() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  /// The bytes as a stream that needs no closing.
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  /// The bytes themselves, for readers in this package and for library calls that want an array. Not to be changed.
  byte[] array() {
    return bytes;
  }

  /// SHA-256 of the bytes (FIPS 180-4), 64 lower-case hexadecimal digits. Computed at each call.
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  @Override
  public String toString() {
    return name + " (" + format + ", " + bytes.length + " bytes)";
  }
}
