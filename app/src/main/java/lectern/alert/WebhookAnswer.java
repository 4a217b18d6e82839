package lectern.alert;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a host answered to a message.
///
/// @param status of HTTP, from 100 to 599
/// @param retryAfter how long it asks to be left alone (`Retry-After`), where it says so in seconds; at most a day
public record WebhookAnswer(int status, Optional<Duration> retryAfter) {
  private static final int GONE = 410;
  private static final int LONGEST_SHOWN = 80;

  /// @param head the status line and the fields after it
  static WebhookAnswer read(List<String> head) throws IOException {
    if (head.isEmpty()) {
      throw new IOException("The connection was closed before there was an answer.");
    }
    String[] parts = head.getFirst().split(" ", 3);
    boolean isHttp =
        parts.length > 1 && parts[0].startsWith("HTTP/") && parts[1].matches("[1-5][0-9]{2}");
    if (!isHttp) {
      String shown =
          head.getFirst().substring(0, Math.min(LONGEST_SHOWN, head.getFirst().length()));
      throw new IOException("The answer is not HTTP: \"" + shown + "\".");
    }
    return new WebhookAnswer(
        Integer.parseInt(parts[1]),
        head.stream().skip(1).flatMap(field -> retryAfter(field).stream()).findFirst());
  }

  private static Optional<Duration> retryAfter(String field) {
    String lower = field.toLowerCase(Locale.ROOT);
    String value = lower.startsWith("retry-after:") ? lower.substring(12).strip() : "";
    return value.matches("[0-9]{1,5}")
        ? Optional.of(Duration.ofSeconds(Math.min(86_400, Integer.parseInt(value))))
        : Optional.empty();
  }

  /// Whether the message has arrived.
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /// Whether nothing shall be sent there any more ("Delivery success and failure").
  public boolean isGone() {
    return status == GONE;
  }
}
