package lectern.record;

import java.util.Optional;

/// What a key signs, and how: the signature type identifier bytes of C2SP signed-note (section "Signature types") that Lectern
/// knows.
public enum SignatureType {
  /// Signatures of a note's text (signed-note, section "Ed25519 signatures").
  ED25519(0x01, SignatureAlgorithm.ED25519),
  /// Timestamped cosignatures of checkpoints (tlog-cosignature, section "Ed25519 signed message").
  ED25519_COSIGNATURE(0x04, SignatureAlgorithm.ED25519),
  /// Timestamped cosignatures of checkpoints (tlog-cosignature, section "ML-DSA-44 signed message").
  ML_DSA_44_COSIGNATURE(0x06, SignatureAlgorithm.ML_DSA_44);

  private final int identifier;
  private final SignatureAlgorithm algorithm;

  SignatureType(int identifier, SignatureAlgorithm algorithm) {
    this.identifier = identifier;
    this.algorithm = algorithm;
  }

  static Optional<SignatureType> of(byte identifier) {
    for (SignatureType type : values()) {
      if (type.identifier == Byte.toUnsignedInt(identifier)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /// The signature type identifier byte, from 0 to 255.
  public int identifier() {
    return identifier;
  }

  /// Whether it signs checkpoints alone, with a time.
  public boolean isCosignature() {
    return this != ED25519;
  }

  SignatureAlgorithm algorithm() {
    return algorithm;
  }
}
