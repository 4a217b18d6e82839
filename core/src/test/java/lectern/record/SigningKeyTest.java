package lectern.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The private keys of Go's `golang.org/x/mod/sumdb/note`, and the same for the types that it lacks.
class SigningKeyTest {
  static final String PETER =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

  @Test
  void theExampleOfGo() throws Exception {
    SigningKey peter = SigningKey.parse(PETER);
    assertThat(peter.name()).isEqualTo("PeterNeumann");
    assertThat(peter.type()).isEqualTo(SignatureType.ED25519);
    assertThat(peter.verifierKey()).hasToString(VerifierKeyTest.PETER);
    assertThat(peter.encode()).isEqualTo(PETER);
  }

  @ParameterizedTest
  @EnumSource
  void aNewKeyIsWrittenAndReadBack(SignatureType type) throws Exception {
    SigningKey key = SigningKey.generate("press.example/record", type, new SecureRandom());
    SigningKey again = SigningKey.parse(key.encode());
    assertThat(again.verifierKey()).isEqualTo(key.verifierKey());
    assertThat(again.encode())
        .isEqualTo(key.encode())
        .startsWith("PRIVATE+KEY+press.example/record+");
    assertThat(VerifierKey.parse(key.verifierKey().toString())).isEqualTo(key.verifierKey());
    assertThat(key.verifierKey().type()).isEqualTo(type);
  }

  /// RFC 8032, section 7.1, test 1.
  @Test
  void theSeedIsThatOfRfc8032() throws Exception {
    byte[] material = new byte[33];
    material[0] = 1;
    System.arraycopy(
        HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"),
        0,
        material,
        1,
        32);
    String wrongId = "PRIVATE+KEY+a+00000000+" + StrictBase64.encode(material);
    assertThatThrownBy(() -> SigningKey.parse(wrongId))
        .hasMessage(
            "The signing key cannot be read: its ID does not belong to the rest of it. Restore the key's file from a"
                + " backup.");
    byte[] publicKey =
        HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    String id = HexFormat.of().toHexDigits(KeyName.id("a", SignatureType.ED25519, publicKey));
    assertThat(SigningKey.parse(wrongId.replace("00000000", id)).verifierKey().raw())
        .isEqualTo(publicKey);
  }

  @Test
  void twoNewKeysDiffer() {
    SecureRandom random = new SecureRandom();
    assertThat(SigningKey.generate("a", SignatureType.ED25519, random).encode())
        .isNotEqualTo(SigningKey.generate("a", SignatureType.ED25519, random).encode());
  }

  @Test
  void aKeyThatIsMangledIsRefusedWithoutShowingIt() {
    byte[] key = PETER.getBytes(ISO_8859_1);
    for (int from = 0; from < key.length; from++) {
      for (int to = from; to <= key.length; to++) {
        if (from > 0 || to < key.length) {
          refused(PETER.substring(from, to));
        }
      }
    }
    for (int i = 0; i < key.length; i++) {
      key[i]++;
      refused(new String(key, ISO_8859_1));
      key[i]--;
    }
  }

  private static void refused(String skey) {
    assertThatThrownBy(() -> SigningKey.parse(skey))
        .isInstanceOf(MalformedException.class)
        .message()
        .startsWith("The signing key cannot be read: ")
        .endsWith(" Restore the key's file from a backup.")
        .doesNotContain("YEKFALV");
  }

  @Test
  void itsStringShowsNoSecret() throws Exception {
    assertThat(SigningKey.parse(PETER)).hasToString("PeterNeumann+c74f20a3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a+b", "a\u00a0b", "a\nb", "\u3000", "a\u0085"})
  void aNameHasNoBlanksAndNoPlus(String name) {
    assertThatThrownBy(() -> SigningKey.generate(name, SignatureType.ED25519, new SecureRandom()))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .endsWith(
            " cannot be the name of a key; expected one without blanks or +, such as press.example/record.");
  }

  @Test
  void aCosignersKeySignsNoNotes() {
    SigningKey witness = Signed.key("witness.example/w1", SignatureType.ED25519_COSIGNATURE);
    assertThatThrownBy(() -> witness.sign("text\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The key " + witness + " signs checkpoints, not notes.");
  }
}
