package lectern.record;

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
}
