package lectern.alert;

import java.util.List;
import lectern.json.CanonicalJson;
import lectern.json.JsonArray;
import lectern.json.JsonObject;

/// Writes a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1), media type `application/feed+json`.
///
/// What the format has no place for stands in the extension `_lectern` of an item: its citation, and the title of its
/// work.
public final class JsonFeedWriter {
  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  private JsonFeedWriter() {}

  /// The document, in UTF-8 when it is sent.
  public static String write(Feed feed) {
    return CanonicalJson.write(
        JsonObject.builder()
            .put("version", VERSION)
            .put("title", feed.title())
            .put("home_page_url", feed.home().toString())
            .put("feed_url", feed.self().toString())
            .put("authors", author(feed.office()))
            .put(
                "items",
                new JsonArray(
                    List.copyOf(feed.items().stream().map(JsonFeedWriter::item).toList())))
            .build());
  }

  private static JsonObject item(AlertItem item) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("id", item.id().toString())
            .put("url", item.url().toString())
            .put("title", item.title())
            .put("content_html", ItemHtml.of(item))
            .put("content_text", ItemHtml.text(item))
            .put("date_published", item.published().toString())
            .put("tags", JsonArray.ofStrings(List.of(item.cause().word())))
            .put(
                "_lectern",
                JsonObject.builder()
                    .put("citation", item.citation())
                    .put("work", item.work())
                    .build());
    if (!item.passage().label().isEmpty()) {
      json.put("authors", author(item.passage().label()));
    }
    return json.build();
  }

  private static JsonArray author(String name) {
    return new JsonArray(List.of(JsonObject.builder().put("name", name).build()));
  }
}
