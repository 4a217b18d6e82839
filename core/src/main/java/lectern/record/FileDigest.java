package lectern.record;

import java.io.IOException;
import java.io.InputStream;

/// A file that an entry vouches for.
///
/// @param sha256 of its bytes
/// @param type its media type, e.g. `text/html`
/// @param name as it was handed in, without folders; for people
/// @param length in bytes
public record FileDigest(Hash sha256, String type, String name, long length) {
  public FileDigest {
    type = Limits.words("type", type, Limits.NAME);
    name = Limits.words("name", name, Limits.NAME);
    if (length < 0) {
      throw new IllegalArgumentException("A length is not negative; found " + length + ".");
    }
  }

  /// The digest of what a stream holds, which is read to its end and not kept.
  public static FileDigest of(InputStream in, String type, String name) throws IOException {
    Sha256.Stream read = Sha256.ofThread().hash(in);
    return new FileDigest(read.sha256(), type, name, read.length());
  }
}
