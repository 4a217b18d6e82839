package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.json.CanonicalJson;
import lectern.json.JsonObject;

/// What a page says to machines: search engines, readers of feeds, and whoever shows a card for a link.
///
/// @param path the one address of the page, in the first language, from the root of the site; `""` where it has none, as an error
/// @param description a sentence or two, `""` where there is none
/// @param type of Open Graph: `website`, `article` or `profile`
/// @param feeds of what comes next
/// @param image the address of a picture of it, 1200 × 630, from the root of the site
/// @param data what the page is about, as schema.org has it
/// @param isIndexed whether search engines should list it
public record Head(
    String path,
    String description,
    String type,
    List<Feed> feeds,
    Optional<String> image,
    List<JsonObject> data,
    boolean isIndexed) {
  public Head {
    feeds = List.copyOf(feeds);
    data = List.copyOf(data);
  }

  /// @param type a media type
  public record Feed(String address, String type, String title) {}

  /// Of a page without an address of its own.
  public static Head none() {
    return of("").unlisted();
  }

  /// @param path from the root of the site, without the prefix of a language
  public static Head of(String path) {
    return new Head(path, "", "website", List.of(), Optional.empty(), List.of(), true);
  }

  public Head described(String sentences) {
    return new Head(path, sentences, type, feeds, image, data, isIndexed);
  }

  /// @param type of Open Graph
  public Head as(String type) {
    return new Head(path, description, type, feeds, image, data, isIndexed);
  }

  public Head with(Feed feed) {
    List<Feed> all = new ArrayList<>(feeds);
    all.add(feed);
    return new Head(path, description, type, all, image, data, isIndexed);
  }

  public Head pictured(String address) {
    return new Head(path, description, type, feeds, Optional.of(address), data, isIndexed);
  }

  public Head about(JsonObject thing) {
    List<JsonObject> all = new ArrayList<>(data);
    all.add(thing);
    return new Head(path, description, type, feeds, image, all, isIndexed);
  }

  /// Not for search engines: an answer to somebody's question, say.
  public Head unlisted() {
    return new Head(path, description, type, feeds, image, data, false);
  }

  /// A thing as it may stand inside a `script` element: nothing in it can end the element (HTML, section 4.12.1.3).
  public static String json(JsonObject thing) {
    return CanonicalJson.write(thing)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }
}
