package lectern.record;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// SHA-256 (FIPS 180-4) and the two kinds of hash that RFC 6962, section 2.1, makes of it. One of these belongs to a thread:
/// millions of nodes are hashed in a row, and asking the platform for a digest takes longer than a node.
final class Sha256 {
  private static final ThreadLocal<Sha256> OF_THREAD = ThreadLocal.withInitial(Sha256::new);
  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  private final MessageDigest digest;
  private final byte[] node = new byte[1 + 2 * Hash.LENGTH];
  private final byte[] buffer = new byte[1 << 14];

  private Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
    node[0] = NODE;
  }

  static Sha256 ofThread() {
    return OF_THREAD.get();
  }

  Hash hash(byte[] data) {
    return Hash.own(digest.digest(data));
  }

  /// What a stream held.
  ///
  /// @param length in bytes
  record Stream(Hash sha256, long length) {}

  /// Reads a stream to its end, without keeping it.
  Stream hash(InputStream in) throws IOException {
    long length = 0;
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
        length += count;
      }
      return new Stream(Hash.own(digest.digest()), length);
    } finally {
      digest.reset(); // of a stream that failed half-way nothing may get into the next hash
    }
  }

  /// `SHA-256(0x00 || data)`.
  Hash leaf(byte[] data) {
    digest.update(LEAF);
    return Hash.own(digest.digest(data));
  }

  /// `SHA-256(0x01 || left || right)`.
  Hash node(Hash left, Hash right) {
    left.copyTo(node, 1);
    right.copyTo(node, 1 + Hash.LENGTH);
    return Hash.own(digest.digest(node));
  }

  /// The root over `count` hashes that stand one after the other; they are overwritten.
  ///
  /// @param count a power of two, at least 1
  Hash fold(byte[] hashes, int count) {
    for (int width = count; width > 1; width /= 2) {
      for (int i = 0; i < width / 2; i++) {
        digest.update(NODE);
        digest.update(hashes, 2 * i * Hash.LENGTH, 2 * Hash.LENGTH);
        store(hashes, i * Hash.LENGTH);
      }
    }
    return Hash.at(hashes, 0);
  }

  private void store(byte[] target, int offset) {
    try {
      digest.digest(target, offset, Hash.LENGTH);
    } catch (DigestException e) {
      throw new IllegalStateException("A SHA-256 hash takes 32 bytes.", e);
    }
  }
}
