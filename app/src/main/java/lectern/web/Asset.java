package lectern.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.zip.CRC32;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/// A file of the site itself. Its address changes with its bytes, so that a browser may keep it for
/// good.
final class Asset {
  private static final Duration FOR_GOOD = Duration.ofDays(365);

  private final String name;
  private final MediaType type;
  private final byte[] bytes;

  private Asset(String name, MediaType type, byte[] bytes) {
    this.name = name;
    this.type = type;
    this.bytes = bytes;
  }

  /// @param name of a resource beside this class
  static Asset of(String name, String type) {
    try (InputStream in = Asset.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The program is incomplete: it lacks its file " + name + ".");
      }
      return new Asset(name, MediaType.parseMediaType(type), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own file " + name + " cannot be read.", e);
    }
  }

  String path() {
    return "/" + name;
  }

  /// Where pages ask for it, its version included.
  String address() {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return path() + "?v=" + Long.toHexString(crc.getValue());
  }

  ServerResponse serve() {
    return ServerResponse.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable())
        .body(bytes);
  }
}
