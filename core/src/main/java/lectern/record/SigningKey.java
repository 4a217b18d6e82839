package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;

/// A private key with its name. Whoever holds it can sign in the name's place: [#encode] is for the key file alone, and neither
/// [#toString] nor any message here shows the secret.
///
/// The text form is that of Go's `golang.org/x/mod/sumdb/note`: `PRIVATE+KEY+<name>+<hex key ID>+<base64(signature type || seed)>`,
/// with a seed of 32 bytes for Ed25519 (RFC 8032, section 5.1.5) and for ML-DSA-44 (FIPS 204, algorithm 1: ξ) alike.
public final class SigningKey {
  static final String PREFIX = "PRIVATE+KEY+";

  private final String name;
  private final SignatureType type;
  private final byte[] seed;
  private final KeyPair pair;
  private final VerifierKey verifierKey;

  private SigningKey(String name, SignatureType type, byte[] seed) {
    KeyName.requireValid(name);
    this.name = name;
    this.type = type;
    this.seed = seed;
    this.pair = type.algorithm().keyPair(seed);
    this.verifierKey = VerifierKey.of(name, type, pair.getPublic());
  }

  /// A new key.
  ///
  /// @param name for people to tell keys apart: best a URL without its scheme, such as `press.example/record`
  /// @throws IllegalArgumentException if `name` is empty or has blanks or `+`
  public static SigningKey generate(String name, SignatureType type, SecureRandom random) {
    byte[] seed = new byte[SignatureAlgorithm.SEED_LENGTH];
    random.nextBytes(seed);
    return new SigningKey(name, type, seed);
  }

  /// @param skey one line, without its newline, as [#encode] writes it
  /// @throws MalformedException if it is anything else; the message does not repeat it
  public static SigningKey parse(String skey) throws MalformedException {
    String[] parts =
        skey.startsWith(PREFIX) ? skey.substring(PREFIX.length()).split("\\+", 3) : new String[0];
    if (parts.length < 3 || !KeyName.isValid(parts[0])) {
      throw malformed("expected PRIVATE+KEY+NAME+ID+SEED on one line");
    }
    byte[] material =
        StrictBase64.decode(parts[2])
            .filter(bytes -> bytes.length == 1 + SignatureAlgorithm.SEED_LENGTH)
            .orElseThrow(() -> malformed("expected a type and a seed of 32 bytes after its ID"));
    SignatureType type =
        SignatureType.of(material[0])
            .orElseThrow(() -> malformed("expected signature type 0x01, 0x04 or 0x06"));
    SigningKey key =
        new SigningKey(parts[0], type, Arrays.copyOfRange(material, 1, material.length));
    if (!key.verifierKey.hexId().equals(parts[1])) {
      throw malformed("its ID does not belong to the rest of it");
    }
    return key;
  }

  private static MalformedException malformed(String why) {
    return new MalformedException(
        "The signing key cannot be read: " + why + ". Restore the key's file from a backup.");
  }

  public String name() {
    return name;
  }

  public SignatureType type() {
    return type;
  }

  /// The public half.
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  /// Signs a note's text (signed-note, section "Ed25519 signatures").
  ///
  /// @param text with its final newline
  /// @throws IllegalStateException if this key makes cosignatures: [Cosignature#sign] does that
  public NoteSignature sign(String text) {
    if (type.isCosignature()) {
      throw new IllegalStateException("The key " + this + " signs checkpoints, not notes.");
    }
    return NoteSignature.of(name, verifierKey.id(), signMessage(text.getBytes(UTF_8)));
  }

  byte[] signMessage(byte[] message) {
    return type.algorithm().sign(pair.getPrivate(), message);
  }

  /// **The secret**, in its text form without a newline.
  public String encode() {
    byte[] material = new byte[1 + seed.length];
    material[0] = (byte) type.identifier();
    System.arraycopy(seed, 0, material, 1, seed.length);
    return PREFIX + name + "+" + verifierKey.hexId() + "+" + StrictBase64.encode(material);
  }

  /// Name and ID; not the secret.
  @Override
  public String toString() {
    return name + "+" + verifierKey.hexId();
  }
}
