package lectern.record;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/// A verified statement that a checkpoint is consistent with all that the cosigner has seen of the log (C2SP tlog-cosignature).
///
/// @param key the cosigner's
/// @param timestamp when it was made, in seconds since 1970-01-01T00:00:00Z, at least 0. An ML-DSA-44 cosigner says with 0 that
///   it does not vouch for the checkpoint being its latest.
public record Cosignature(VerifierKey key, long timestamp) {
  private static final byte[] LABEL = "subtree/v1\n\0".getBytes(US_ASCII);
  private static final int LONGEST_VECTOR = 255;

  /// Signs `checkpoint`; what the cosigner must have checked before, C2SP tlog-witness says.
  ///
  /// @param timestamp in seconds since 1970-01-01T00:00:00Z, at least 0
  /// @throws IllegalArgumentException if `key` makes no cosignatures, `timestamp` is negative, or the origin is longer than 255
  ///   bytes and the key is one for ML-DSA-44
  public static NoteSignature sign(SigningKey key, Checkpoint checkpoint, long timestamp) {
    if (!key.type().isCosignature()) {
      throw new IllegalArgumentException("The key " + key + " signs notes, and no cosignatures.");
    }
    if (timestamp < 0) {
      throw new IllegalArgumentException("A timestamp is at least 0, but here " + timestamp + ".");
    }
    byte[] message = message(key.verifierKey(), checkpoint, timestamp);
    byte[] signature = key.signMessage(message);
    byte[] timestamped =
        ByteBuffer.allocate(Long.BYTES + signature.length)
            .putLong(timestamp)
            .put(signature)
            .array();
    return NoteSignature.of(key.name(), key.verifierKey().id(), timestamped);
  }

  /// Reads and verifies the `timestamped_signature` of a signature line.
  ///
  /// @param text of the cosigned note, with its final newline
  /// @return empty if the line does not name `key`, the text is no checkpoint, or the signature is wrong
  public static Optional<Cosignature> verify(
      VerifierKey key, String text, NoteSignature signature) {
    byte[] timestamped = signature.signature();
    int length = Long.BYTES + key.type().algorithm().signatureLength();
    if (!key.type().isCosignature() || !key.isNamedBy(signature) || timestamped.length != length) {
      return Optional.empty();
    }
    ByteBuffer rest = ByteBuffer.wrap(timestamped);
    long timestamp = rest.getLong();
    byte[] raw = new byte[rest.remaining()];
    rest.get(raw);
    return timestamp >= 0 && verifies(key, text, timestamp, raw)
        ? Optional.of(new Cosignature(key, timestamp))
        : Optional.empty();
  }

  private static boolean verifies(VerifierKey key, String text, long timestamp, byte[] signature) {
    try {
      return key.verifiesMessage(message(key, Checkpoint.parse(text), timestamp), signature);
    } catch (MalformedException | IllegalArgumentException _) {
      return false;
    }
  }

  /// The signed message.
  static byte[] message(VerifierKey cosigner, Checkpoint checkpoint, long timestamp) {
    return switch (cosigner.type()) {
      case ED25519 -> throw new IllegalArgumentException("A note's key makes no cosignatures.");
      case ED25519_COSIGNATURE ->
          ("cosignature/v1\ntime " + timestamp + "\n" + checkpoint.text()).getBytes(UTF_8);
      case ML_DSA_44_COSIGNATURE -> cosignedMessage(cosigner.name(), checkpoint, timestamp);
    };
  }

  /// `cosigned_message`, in the presentation language of RFC 8446, section 3.
  private static byte[] cosignedMessage(String name, Checkpoint checkpoint, long timestamp) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(LABEL);
    vector(message, name);
    uint64(message, timestamp);
    vector(message, checkpoint.origin());
    uint64(message, 0);
    uint64(message, checkpoint.size());
    message.writeBytes(checkpoint.root().bytes());
    return message.toByteArray();
  }

  private static void vector(ByteArrayOutputStream message, String text) {
    byte[] bytes = text.getBytes(UTF_8);
    if (bytes.length > LONGEST_VECTOR) {
      throw new IllegalArgumentException(
          Found.quoted(text) + " is longer than an ML-DSA-44 cosignature can name, 255 bytes.");
    }
    message.write(bytes.length);
    message.writeBytes(bytes);
  }

  private static void uint64(ByteArrayOutputStream message, long value) {
    message.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }
}
