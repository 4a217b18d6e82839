package lectern.alert;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lectern.json.CanonicalJson;
import lectern.json.JsonNull;
import lectern.json.JsonObject;
import lectern.json.JsonValue;

/// What a webhook says of one passage: docs/formats/webhook.md.
///
/// @param id of the message, the same at every attempt (`webhook-id`)
/// @param body JSON
public record WebhookMessage(String id, String body) {

  /// Longer texts are cut, so that a message stays below the 20 kB that Standard Webhooks recommends ("Payload size").
  private static final int LONGEST_TEXT = 3_000;

  /// @param id without a full stop
  /// @param alert the name of the saved search
  /// @param query what it searches for
  public static WebhookMessage of(String id, String alert, String query, AlertItem item) {
    JsonObject data =
        JsonObject.builder()
            .put("alert", JsonObject.builder().put("name", alert).put("query", query).build())
            .put("citation", item.citation())
            .put("url", item.url().toString())
            .put("work", item.work())
            .put("passage", said(item.passage()))
            .putOrNull("was", item.was().map(WebhookMessage::cut))
            .put("before", said(item.before()))
            .put("after", said(item.after()))
            .build();
    return new WebhookMessage(
        id,
        CanonicalJson.write(
            JsonObject.builder()
                .put("type", "passage." + item.cause().word())
                .put("timestamp", item.published().toString())
                .put("data", data)
                .build()));
  }

  private static JsonValue said(Optional<Said> said) {
    return said.<JsonValue>map(WebhookMessage::said).orElse(JsonNull.NULL);
  }

  private static JsonObject said(Said said) {
    return JsonObject.builder().put("speaker", said.label()).put("text", cut(said.text())).build();
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    int blank = text.lastIndexOf(' ', LONGEST_TEXT);
    int end = blank > 0 ? blank : text.offsetByCodePoints(0, LONGEST_TEXT / 2);
    return text.substring(0, end) + " …";
  }

  /// The body as it is sent and signed.
  byte[] payload() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
