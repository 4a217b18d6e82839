package lectern.alert;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Sends one message: an HTTP/1.1 POST (RFC 9112) over a connection of its own.
///
/// The JDK's HTTP client looks the host up by itself, so that it could connect to another address than the one that was
/// found to be public. This one connects to that very address, checks the certificate for the host, follows nothing, and
/// reads no more than the head of the answer.
public final class WebhookClient {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LONGEST_HEAD = 16_384;

  private final Duration patience;

  public WebhookClient() {
    this(PATIENCE);
  }

  /// @param patience for the whole of one attempt ("Request timeouts": 15 to 30 seconds)
  WebhookClient(Duration patience) {
    this.patience = patience;
  }

  /// Tries once.
  ///
  /// @param now the time of this attempt
  /// @throws IOException with a sentence if there is no answer to it
  public WebhookAnswer send(
      WebhookTarget target, WebhookSecret secret, WebhookMessage message, Instant now)
      throws IOException {
    InetAddress address = target.address();
    int millis = (int) patience.toMillis();
    try (Socket plain = new Socket()) {
      AtomicBoolean isLate = new AtomicBoolean();
      Thread alarm = Thread.ofVirtual().start(() -> closeLate(plain, isLate));
      try {
        plain.connect(new InetSocketAddress(address, target.port()), millis);
        return exchange(plain, target, secret, message, now);
      } catch (IOException e) {
        if (isLate.get() || e instanceof SocketTimeoutException) {
          throw new IOException(target.host() + " did not answer in time.", e);
        }
        throw e;
      } finally {
        alarm.interrupt();
      }
    }
  }

  private static WebhookAnswer exchange(
      Socket plain, WebhookTarget target, WebhookSecret secret, WebhookMessage message, Instant now)
      throws IOException {
    try (Socket socket = target.isSecure() ? secured(plain, target) : plain) {
      write(socket.getOutputStream(), target, secret, message, now);
      return WebhookAnswer.read(head(socket.getInputStream()));
    }
  }

  /// Whoever answers a byte at a time would keep a read timeout from ever coming.
  private void closeLate(Socket socket, AtomicBoolean isLate) {
    try {
      Thread.sleep(patience);
      isLate.set(true);
      socket.close();
    } catch (InterruptedException | IOException e) {
      // It has ended.
    }
  }

  private static Socket secured(Socket plain, WebhookTarget target) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static void write(
      OutputStream out,
      WebhookTarget target,
      WebhookSecret secret,
      WebhookMessage message,
      Instant now)
      throws IOException {
    byte[] payload = message.payload();
    String head =
        String.join(
            "\r\n",
            "POST " + target.path() + " HTTP/1.1",
            "Host: " + target.authority(),
            "User-Agent: Lectern",
            "Content-Type: application/json",
            "Content-Length: " + payload.length,
            "webhook-id: " + message.id(),
            "webhook-timestamp: " + now.getEpochSecond(),
            "webhook-signature: " + secret.sign(message.id(), now, payload),
            "Connection: close",
            "",
            "");
    out.write(head.getBytes(US_ASCII));
    out.write(payload);
    out.flush();
  }

  /// The lines before the first empty one.
  private static List<String> head(InputStream stream) throws IOException {
    InputStream in = new BufferedInputStream(stream);
    List<String> lines = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int i = 0; i < LONGEST_HEAD; i++) {
      int c = in.read();
      if (c >= 0 && c != '\n') {
        line.write(c);
        continue;
      }
      String text = line.toString(US_ASCII).stripTrailing();
      if (c < 0 || text.isEmpty()) {
        return lines;
      }
      lines.add(text);
      line.reset();
    }
    throw new IOException("The answer has a head of more than " + LONGEST_HEAD + " bytes.");
  }
}
