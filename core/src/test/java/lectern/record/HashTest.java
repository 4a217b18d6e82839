package lectern.record;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final String ABC_BASE64 = "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=";

  @Test
  void isSha256() {
    assertThat(Hash.sha256("abc".getBytes(US_ASCII)).hex()).isEqualTo(ABC);
    assertThat(Hash.sha256(new byte[0]).hex())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void ofAStreamThatFailsNothingGetsIntoTheNext() throws Exception {
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[] {1, 2, 3}),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the disk is broken");
              }
            });
    assertThatThrownBy(() -> Sha256.ofThread().hash(failing)).hasMessage("the disk is broken");
    assertThat(Hash.sha256("abc".getBytes(US_ASCII)).hex()).isEqualTo(ABC);
  }

  @Test
  void isWrittenAndReadInTwoWays() throws Exception {
    Hash abc = Hash.ofHex(ABC);
    assertThat(abc.base64()).isEqualTo(ABC_BASE64);
    assertThat(Hash.ofBase64(ABC_BASE64)).isEqualTo(abc).hasToString(ABC);
    assertThat(Hash.of(abc.bytes())).isEqualTo(abc).hasSameHashCodeAs(abc);
  }

  @Test
  void equalBytesAreOneHash() throws Exception {
    Hash other = Hash.ofHex(ABC.substring(0, 62) + "ae");
    assertThat(new HashSet<>(List.of(Hash.ofHex(ABC), other))).hasSize(2).contains(Hash.ofHex(ABC));
    assertThat(other).isNotEqualTo(Hash.ofHex(ABC));
  }

  @Test
  void cannotBeChangedFromOutside() throws Exception {
    byte[] bytes = Hash.ofHex(ABC).bytes();
    Hash hash = Hash.of(bytes);
    bytes[0]++;
    hash.bytes()[1]++;
    assertThat(hash.hex()).isEqualTo(ABC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ba78",
        ABC + "00",
        "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"
      })
  void hasSixtyFourLowerCaseDigits(String hex) {
    assertThatThrownBy(() -> Hash.ofHex(hex)).isInstanceOf(MalformedException.class);
  }

  /// Java's decoder takes the last two: one has stray bits before its padding, one has no padding.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFQ==",
        "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0=",
        "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa1=",
        "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0",
      })
  void hasOneSpellingInBase64(String base64) {
    assertThatThrownBy(() -> Hash.ofBase64(base64)).isInstanceOf(MalformedException.class);
  }

  @Test
  void saysWhatWasFound() {
    assertThatThrownBy(() -> Hash.ofHex("xyz"))
        .hasMessage("\"xyz\" is not a SHA-256 hash; expected 64 hexadecimal digits in lower case.");
    assertThatThrownBy(() -> Hash.ofBase64("a\n\u001b".repeat(40)))
        .hasMessage(
            "\""
                + "a\\u000a\\u001b".repeat(20)
                + "…\" is not a SHA-256 hash; expected 32 bytes in base64, 44 characters.");
    assertThatThrownBy(() -> Hash.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A SHA-256 hash takes 32 bytes, but there are 31.");
  }
}
