package lectern.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A public key with its name: a *vkey*, `<name>+<hex key ID>+<base64(signature type || public key)>` (C2SP signed-note, section
/// "Verifier keys").
public final class VerifierKey {
  private final String name;
  private final SignatureType type;
  private final byte[] raw;
  private final PublicKey publicKey;
  private final int id;

  private VerifierKey(String name, SignatureType type, byte[] raw, PublicKey publicKey) {
    this.name = name;
    this.type = type;
    this.raw = raw;
    this.publicKey = publicKey;
    this.id = KeyName.id(name, type, raw);
  }

  static VerifierKey of(String name, SignatureType type, PublicKey publicKey) {
    return new VerifierKey(name, type, type.algorithm().raw(publicKey), publicKey);
  }

  /// @param vkey one line, without its newline
  /// @throws MalformedException if it is no vkey, or one of a type that Lectern does not know
  public static VerifierKey parse(String vkey) throws MalformedException {
    if (vkey.startsWith(SigningKey.PREFIX)) {
      throw new MalformedException(
          "This is a private key, which is not shown here; expected a verifier key, the public half of it.");
    }
    String[] parts = vkey.split("\\+", 3);
    if (parts.length < 3 || !KeyName.isValid(parts[0]) || !isId(parts[1])) {
      throw malformed(vkey, "expected NAME+ID+KEY, the ID in eight hexadecimal digits");
    }
    byte[] material =
        StrictBase64.decode(parts[2])
            .filter(bytes -> bytes.length > 0)
            .orElseThrow(
                () -> malformed(vkey, "expected a type and a public key in base64 after its ID"));
    SignatureType type =
        SignatureType.of(material[0])
            .orElseThrow(() ->
                malformed(
                    vkey,
                    "its signature type is 0x"
                        + HexFormat.of().toHexDigits(material[0])
                        + "; expected 0x01, 0x04 or 0x06"));
    VerifierKey key = of(vkey, parts[0], type, Arrays.copyOfRange(material, 1, material.length));
    if (!key.hexId().equals(parts[1])) {
      throw malformed(
          vkey, "its ID is " + parts[1] + ", but the rest gives " + key.hexId() + "; copy it anew");
    }
    return key;
  }

  private static VerifierKey of(String vkey, String name, SignatureType type, byte[] raw)
      throws MalformedException {
    try {
      return new VerifierKey(name, type, raw, type.algorithm().publicKey(raw));
    } catch (InvalidKeySpecException _) {
      throw malformed(
          vkey, "expected a public key of " + type.algorithm().publicKeyLength() + " bytes");
    }
  }

  private static boolean isId(String text) {
    return text.length() == 2 * Integer.BYTES && text.chars().allMatch(Hash::isLowerHex);
  }

  private static MalformedException malformed(String vkey, String why) {
    return new MalformedException(Found.quoted(vkey) + " is not a verifier key: " + why + ".");
  }

  public String name() {
    return name;
  }

  public SignatureType type() {
    return type;
  }

  /// The first four bytes of `SHA-256(key name || 0x0A || signature type || public key)`, big-endian.
  public int id() {
    return id;
  }

  /// [#id] in eight lower-case hexadecimal digits.
  public String hexId() {
    return HexFormat.of().toHexDigits(id);
  }

  /// The public key as its algorithm encodes it: 32 bytes (RFC 8032) or 1,312 (FIPS 204). A copy.
  public byte[] raw() {
    return raw.clone();
  }

  /// Whether `signature` names this key, by name and ID. It may still be wrong.
  public boolean isNamedBy(NoteSignature signature) {
    return name.equals(signature.keyName()) && id == signature.keyId();
  }

  /// Whether `signature` names this key and is its signature of the note's text.
  ///
  /// @param text of the note, with its final newline
  public boolean verifies(String text, NoteSignature signature) {
    if (!isNamedBy(signature)) {
      return false;
    }
    return type.isCosignature()
        ? Cosignature.verify(this, text, signature).isPresent()
        : verifiesMessage(text.getBytes(UTF_8), signature.signature());
  }

  boolean verifiesMessage(byte[] message, byte[] signature) {
    return type.algorithm().verify(publicKey, message, signature);
  }

  /// The vkey.
  @Override
  public String toString() {
    byte[] material = new byte[1 + raw.length];
    material[0] = (byte) type.identifier();
    System.arraycopy(raw, 0, material, 1, raw.length);
    return name + "+" + hexId() + "+" + StrictBase64.encode(material);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VerifierKey key
        && name.equals(key.name)
        && type == key.type
        && Arrays.equals(raw, key.raw);
  }

  @Override
  public int hashCode() {
    return id;
  }
}
