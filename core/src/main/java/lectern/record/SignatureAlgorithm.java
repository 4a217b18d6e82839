package lectern.record;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// The two signature algorithms, as the JDK has them. Raw keys, which the C2SP formats hold, are the end of the JDK's encodings.
enum SignatureAlgorithm {
  /// RFC 8032; the encoding of its keys is RFC 8410's.
  ED25519("Ed25519", 32, 64, "302a300506032b6570032100"),
  /// FIPS 204, with an empty context; the encoding of its keys is RFC 9881's.
  ML_DSA_44("ML-DSA-44", 1312, 2420, "30820532300b06096086480165030403110382052100");

  /// Both make a key pair out of so many random bytes (RFC 8032, section 5.1.5; FIPS 204, algorithm 1).
  static final int SEED_LENGTH = 32;

  private final String jdkName;
  private final int publicKeyLength;
  private final int signatureLength;
  private final byte[] x509Prefix;

  SignatureAlgorithm(String jdkName, int publicKeyLength, int signatureLength, String x509Prefix) {
    this.jdkName = jdkName;
    this.publicKeyLength = publicKeyLength;
    this.signatureLength = signatureLength;
    this.x509Prefix = HexFormat.of().parseHex(x509Prefix);
  }

  int publicKeyLength() {
    return publicKeyLength;
  }

  int signatureLength() {
    return signatureLength;
  }

  /// @throws InvalidKeySpecException if `raw` is no public key of this algorithm
  PublicKey publicKey(byte[] raw) throws InvalidKeySpecException {
    if (raw.length != publicKeyLength) {
      throw new InvalidKeySpecException("A public key has " + publicKeyLength + " bytes.");
    }
    byte[] encoded = Arrays.copyOf(x509Prefix, x509Prefix.length + raw.length);
    System.arraycopy(raw, 0, encoded, x509Prefix.length, raw.length);
    try {
      PublicKey key =
          KeyFactory.getInstance(jdkName).generatePublic(new X509EncodedKeySpec(encoded));
      // Only now does the JDK look whether the bytes of an Ed25519 key are a point of the curve.
      Signature.getInstance(jdkName).initVerify(key);
      return key;
    } catch (InvalidKeySpecException e) {
      throw e;
    } catch (InvalidKeyException e) {
      throw new InvalidKeySpecException(e);
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  byte[] raw(PublicKey key) {
    return Arrays.copyOfRange(
        key.getEncoded(), x509Prefix.length, x509Prefix.length + publicKeyLength);
  }

  /// The key pair that `seed` stands for: the JDK's generators take their randomness, and nothing else, from what they are given.
  KeyPair keyPair(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(jdkName);
      generator.initialize(new NamedParameterSpec(jdkName), new FixedRandom(seed));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(jdkName);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  boolean verify(PublicKey key, byte[] message, byte[] signed) {
    if (signed.length != signatureLength) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance(jdkName);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signed);
    } catch (SignatureException | InvalidKeyException _) {
      return false;
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private IllegalStateException missing(GeneralSecurityException cause) {
    return new IllegalStateException("This Java platform cannot use " + jdkName + ".", cause);
  }

  /// Gives the seed, once.
  private static final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;
    private boolean given;

    FixedRandom(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (given || bytes.length != seed.length) {
        throw new IllegalStateException("A key pair takes its seed and nothing else.");
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
      given = true;
    }
  }
}
