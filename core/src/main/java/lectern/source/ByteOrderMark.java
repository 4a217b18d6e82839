package lectern.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// U+FEFF at the start of a file, by which it tells its encoding form (Unicode Standard, table 23-5).
enum ByteOrderMark {
  UTF_8(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
  // Before UTF-16LE, whose mark its own begins with.
  UTF_32LE(StandardCharsets.UTF_32LE, 0xff, 0xfe, 0, 0),
  UTF_32BE(StandardCharsets.UTF_32BE, 0, 0, 0xfe, 0xff),
  UTF_16LE(StandardCharsets.UTF_16LE, 0xff, 0xfe),
  UTF_16BE(StandardCharsets.UTF_16BE, 0xfe, 0xff);

  private final Charset charset;
  private final int[] mark;

  ByteOrderMark(Charset charset, int... mark) {
    this.charset = charset;
    this.mark = mark;
  }

  Charset charset() {
    return charset;
  }

  /// Number of bytes.
  int length() {
    return mark.length;
  }

  static Optional<ByteOrderMark> of(byte[] bytes) {
    for (ByteOrderMark each : values()) {
      if (each.opens(bytes)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private boolean opens(byte[] bytes) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
