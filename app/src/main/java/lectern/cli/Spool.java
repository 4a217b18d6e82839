package lectern.cli;

import java.io.OutputStream;
import java.util.Arrays;

/// Collects the output of one document. Unlike a `ByteArrayOutputStream` it gives its bytes away without a copy.
final class Spool extends OutputStream {
  private static final int FIRST = 1 << 16;

  private byte[] bytes = new byte[FIRST];
  private int length;

  @Override
  public void write(int b) {
    room(1);
    bytes[length++] = (byte) b;
  }

  @Override
  public void write(byte[] from, int offset, int count) {
    room(count);
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
  }

  /// @throws OutOfMemoryError if more than 2 GiB are collected
  private void room(int count) {
    if (bytes.length - length < count) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, count), bytes.length * 2));
    }
  }

  /// The bytes so far, at the start of an array that is lent until the next write.
  byte[] array() {
    return bytes;
  }

  /// Number of bytes so far.
  int length() {
    return length;
  }

  /// Forgets the bytes.
  void clear() {
    length = 0;
  }

  /// A copy of the bytes, which are then forgotten.
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, length);
    length = 0;
    return taken;
  }
}
