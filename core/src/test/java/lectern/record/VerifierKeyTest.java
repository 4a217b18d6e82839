package lectern.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// C2SP signed-note, section "Verifier keys", with the keys of Go's `golang.org/x/mod/sumdb/note` and of others.
class VerifierKeyTest {
  static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  static final String ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
  static final String FOO = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

  @Test
  void theExampleOfTheSpecification() throws Exception {
    VerifierKey foo = VerifierKey.parse(FOO);
    assertThat(foo.name()).isEqualTo("example.com/foo");
    assertThat(foo.type()).isEqualTo(SignatureType.ED25519);
    assertThat(foo.id()).isEqualTo(0x530d903a);
    assertThat(foo.hexId()).isEqualTo("530d903a");
    assertThat(HexFormat.of().formatHex(foo.raw()))
        .isEqualTo("e932791ae6e7a840a46164c904786426d5e7821dd8b29a00d61cae72afdd4da4");
    assertThat(foo).hasToString(FOO);
  }

  @ParameterizedTest
  @CsvSource({
    PETER + ", ED25519",
    ENOCH + ", ED25519",
    "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6, ED25519",
    "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2, ED25519_COSIGNATURE",
  })
  void keysOfOthersAreReadAndWritten(String vkey, SignatureType type) throws Exception {
    VerifierKey key = VerifierKey.parse(vkey);
    assertThat(key.type()).isEqualTo(type);
    assertThat(key)
        .hasToString(vkey)
        .isEqualTo(VerifierKey.parse(vkey))
        .hasSameHashCodeAs(vkey(vkey));
  }

  private static VerifierKey vkey(String vkey) throws MalformedException {
    return VerifierKey.parse(vkey);
  }

  @Test
  void anMlDsa44KeyOfAnotherImplementation() throws Exception {
    VerifierKey key = VerifierKey.parse(Signed.text("mldsa-log.vkey").strip());
    assertThat(key.type()).isEqualTo(SignatureType.ML_DSA_44_COSIGNATURE);
    assertThat(key.raw()).hasSize(1312);
    assertThat(key).hasToString(Signed.text("mldsa-log.vkey").strip());
  }

  /// As Go's own test mangles it: cut off at both ends, and each byte one too high.
  @Test
  void aKeyThatIsMangledIsRefused() {
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
    refused("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==");
    refused("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    refused("Peter\u2003Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    refused(PETER + "\n");
  }

  private static void refused(String vkey) {
    assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(MalformedException.class);
  }

  @Test
  void saysWhatIsWrongWithAKey() {
    fails(
        "press.example",
        "\"press.example\" is not a verifier key: expected NAME+ID+KEY, the ID in eight hexadecimal digits.");
    fails(
        "a+00000000+A!",
        "\"a+00000000+A!\" is not a verifier key: expected a type and a public key in base64 after its ID.");
    fails(
        "a+00000000+AgEC",
        "\"a+00000000+AgEC\" is not a verifier key: its signature type is 0x02; expected 0x01, 0x04 or 0x06.");
    fails(
        "a+00000000+AQEC",
        "\"a+00000000+AQEC\" is not a verifier key: expected a public key of 32 bytes.");
    fails(
        PETER.replace("c74f20a3", "c74f20a4"),
        "\"PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4iz…\" is not a verifier key: its ID is c74f20a4,"
            + " but the rest gives c74f20a3; copy it anew.");
  }

  @Test
  void aPrivateKeyInItsPlaceIsNotShown() {
    fails(
        SigningKeyTest.PETER,
        "This is a private key, which is not shown here; expected a verifier key, the public half of it.");
  }

  /// y = 2 belongs to no point of the curve.
  @Test
  void bytesThatAreNoPointOfTheCurveAreNoKey() {
    byte[] material = new byte[33];
    material[0] = 1;
    material[1] = 2;
    fails(
        "a+00000000+" + StrictBase64.encode(material),
        "\"a+00000000+AQIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\" is not a verifier key: expected a public key of 32"
            + " bytes.");
  }

  private static void fails(String vkey, String message) {
    assertThatThrownBy(() -> VerifierKey.parse(vkey))
        .isInstanceOf(MalformedException.class)
        .hasMessage(message);
  }
}
