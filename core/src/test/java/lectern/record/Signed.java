package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Objects;

/// What others have signed, and keys of our own whose secrets are no secrets.
final class Signed {
  private Signed() {}

  /// A file of the folder that `README.md` there describes.
  static String text(String name) {
    try (InputStream in = Objects.requireNonNull(Signed.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same key at every run.
  static SigningKey key(String name, SignatureType type) {
    return SigningKey.generate(name, type, new NoRandom());
  }

  /// Anything but random: 0, 1, 2 and so on.
  private static final class NoRandom extends SecureRandom {
    @Override
    public void nextBytes(byte[] bytes) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) i;
      }
    }
  }
}
