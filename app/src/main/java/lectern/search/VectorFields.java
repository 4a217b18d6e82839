package lectern.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The index of vectors, `vectors` in the folder of the index: one Lucene document a passage, or a document that is searched as a
/// whole.
///
/// | field | in the index as |
/// |---|---|
/// | `edition` | sorted doc values: [Fields#key] |
/// | `place` | numeric doc values: [Fields#place]; 0 for a document as a whole |
/// | `text` | term: the first 16 bytes of the SHA-256 of its text, in hexadecimal |
/// | `key` | term: the three |
/// | `vector` | 384 bytes and their graph (HNSW) for the largest product |
final class VectorFields {
  static final String FOLDER = "vectors";
  static final String EDITION = "edition";
  static final String PLACE = "place";
  static final String TEXT = "text";
  static final String KEY = "key";
  static final String VECTOR = "vector";

  /// In the user data of a commit: [Embedder#MODEL].
  static final String MODEL = "lectern-vectors";

  private static final int HASH = 16;

  private VectorFields() {}

  static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
