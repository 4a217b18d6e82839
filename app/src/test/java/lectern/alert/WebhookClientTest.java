package lectern.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookClientTest {
  private static final WebhookSecret SECRET =
      WebhookSecret.parse("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
  private static final WebhookMessage MESSAGE =
      WebhookMessage.of("msg_1", "harbor", "\"harbor dues\"", Found.CORRECTED);

  @Test
  void aMessageIsASignedPost() throws Exception {
    try (Receiver receiver = new Receiver("HTTP/1.1 204 No Content\r\n\r\n")) {
      WebhookAnswer answer = send(receiver.url());
      assertThat(answer.isSuccess()).isTrue();
      byte[] payload = MESSAGE.payload();
      assertThat(receiver.requests)
          .singleElement()
          .asString()
          .startsWith(
              """
              POST /hook HTTP/1.1
              Host: %s
              User-Agent: Lectern
              Content-Type: application/json
              Content-Length: %d
              webhook-id: msg_1
              webhook-timestamp: 1931329800
              webhook-signature: %s
              Connection: close

              {"data":{"after":null,"alert":{"name":"harbor","query":"\\"harbor dues\\""},\
              """
                  .formatted(
                      receiver.url().substring(7, receiver.url().indexOf("/hook")),
                      payload.length,
                      SECRET.sign("msg_1", Found.MORNING, payload)));
    }
  }

  @Test
  void theAnswerSaysWhatBecomesOfIt() throws Exception {
    assertThat(answer("HTTP/1.1 410 Gone\r\nServer: x\r\n\r\n").isGone()).isTrue();
    assertThat(answer("HTTP/1.1 301 Moved\r\nLocation: https://desk.example/\r\n\r\n").isSuccess())
        .isFalse();
    assertThat(answer("HTTP/1.0 503 Busy\r\nretry-after: 90\r\n\r\n").retryAfter())
        .isEqualTo(Optional.of(Duration.ofSeconds(90)));
    assertThat(answer("HTTP/1.1 503 Busy\r\nRetry-After: Fri, 31 Dec 2031\r\n\r\n").retryAfter())
        .isEmpty();
  }

  @Test
  void whatIsNoAnswerIsSaid() {
    assertThatThrownBy(() -> answer(""))
        .hasMessage("The connection was closed before there was an answer.");
    assertThatThrownBy(() -> answer("SSH-2.0-x\r\n\r\n"))
        .hasMessage("The answer is not HTTP: \"SSH-2.0-x\".");
    assertThatThrownBy(() -> answer("HTTP/1.1 200 OK\r\n" + "x: y\r\n".repeat(5_000)))
        .hasMessage("The answer has a head of more than 16384 bytes.");
  }

  @Test
  void whoDoesNotAnswerIsLeft() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      WebhookTarget target =
          WebhookTarget.parse("http://127.0.0.1:" + silent.getLocalPort() + "/", true);
      WebhookClient impatient = new WebhookClient(Duration.ofMillis(50));
      assertThatThrownBy(() -> impatient.send(target, SECRET, MESSAGE, Found.MORNING))
          .hasMessage("127.0.0.1 did not answer in time.");
    }
  }

  @Test
  void nothingIsSentToAPrivateAddressUnlessAllowed() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      WebhookTarget target =
          WebhookTarget.parse("https://127.0.0.1:" + server.getLocalPort() + "/", false);
      assertThatThrownBy(() -> new WebhookClient().send(target, SECRET, MESSAGE, Found.MORNING))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is not one of the public internet");
    }
  }

  @Test
  void aLongTextIsCutSoThatAMessageStaysSmall() {
    AlertItem whole = Found.CORRECTED;
    Said speech = new Said("MS. QUIST", "We built a bridge. ".repeat(5_000));
    WebhookMessage message =
        WebhookMessage.of(
            "msg_1",
            "harbor",
            "bridge",
            new AlertItem(
                whole.cause(),
                whole.id(),
                whole.url(),
                whole.citation(),
                whole.work(),
                speech,
                Optional.of(speech.text()),
                Optional.of(speech),
                Optional.of(speech),
                whole.published()));
    assertThat(message.payload()).hasSizeLessThan(20_000);
    assertThat(message.body()).contains(" …\"");
  }

  private static WebhookAnswer send(String url) throws IOException {
    return new WebhookClient().send(WebhookTarget.parse(url, true), SECRET, MESSAGE, Found.MORNING);
  }

  private static WebhookAnswer answer(String answer) throws IOException {
    try (Receiver receiver = new Receiver(answer)) {
      return send(receiver.url());
    }
  }
}
