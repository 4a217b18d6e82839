package lectern.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {
  private static final String SERIALIZED = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  /// The signature was made with Python's `hmac`.
  @Test
  void signsIdTimeAndBody() {
    byte[] body =
        "{\"type\":\"passage.new\",\"text\":\"Brücke 🙂\"}".getBytes(StandardCharsets.UTF_8);
    Instant timestamp = Instant.parse("2031-03-15T08:30:00.999Z");
    assertThat(timestamp.getEpochSecond()).isEqualTo(1_931_329_800L);
    assertThat(WebhookSecret.parse(SERIALIZED).sign("msg_1", timestamp, body))
        .isEqualTo("v1,ZFFFoXBYOnJUw5Hmx5KuREMxHxLa37dMko0Fy+fUq3g=");
  }

  @Test
  void isReadAsItIsWritten() {
    WebhookSecret secret = WebhookSecret.make(new SecureRandom());
    assertThat(WebhookSecret.parse(secret.serialized())).isEqualTo(secret);
    assertThat(WebhookSecret.parse(SERIALIZED).serialized()).isEqualTo(SERIALIZED);
    assertThat(WebhookSecret.make(new SecureRandom())).isNotEqualTo(secret);
  }

  @Test
  void isNeverToldInAMessage() {
    assertThat(WebhookSecret.parse(SERIALIZED)).hasToString("whsec_…");
    assertThatThrownBy(() -> WebhookSecret.parse("whsec_not*base64"))
        .hasMessage(
            "The secret of a webhook cannot be read. Expected \"whsec_\" and Base64 after it.");
    assertThatThrownBy(() -> WebhookSecret.parse("whsec_AAEC"))
        .hasMessage(
            "The secret of a webhook has 3 bytes. Expected from 24 to 64, in Base64 after \"whsec_\".");
  }
}
