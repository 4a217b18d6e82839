package lectern.web.page;

import java.util.List;
import java.util.stream.Stream;
import lectern.citing.SiteAddress;
import lectern.json.JsonArray;
import lectern.json.JsonObject;
import lectern.json.JsonValue;

/// Puts together what a page tells search engines, in the vocabulary of schema.org.
///
/// @param base what stands before the addresses; `""` where the operator has not said where the site is reached
/// @param say gives the prefix of the language
record Schema(String base, Wording say) {

  static Schema of(SiteSettings site, Wording say) {
    return new Schema(site.address().map(SiteAddress::base).orElse(""), say);
  }

  /// The start of a thing that stands by itself.
  JsonObject.Builder top(String type) {
    return JsonObject.builder().put("@context", "https://schema.org").put("@type", type);
  }

  /// The start of a thing inside another.
  JsonObject.Builder thing(String type) {
    return JsonObject.builder().put("@type", type);
  }

  /// @param type of schema.org
  JsonObject named(String type, String name) {
    return thing(type).put("name", name).build();
  }

  JsonObject named(String type, String name, String path) {
    return thing(type).put("name", name).put("url", url(path)).build();
  }

  /// A page in the language of this one.
  String url(String path) {
    return base + say.to(path);
  }

  /// What has no language: a file, a feed, a picture.
  String file(String path) {
    return base + path;
  }

  static JsonArray array(Stream<JsonObject> things) {
    return new JsonArray(things.<JsonValue>map(thing -> thing).toList());
  }

  /// A page above another.
  record Crumb(String name, String path) {}

  /// The way from the first page to this one.
  ///
  /// @param crumbs below the first page, this one last
  JsonObject breadcrumbs(List<Crumb> crumbs) {
    List<Crumb> all =
        Stream.concat(Stream.of(new Crumb(say.say("home.title"), "/")), crumbs.stream()).toList();
    return top("BreadcrumbList")
        .put(
            "itemListElement",
            array(
                Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                    .map(i ->
                        thing("ListItem")
                            .put("position", i + 1L)
                            .put("name", all.get(i).name())
                            .put("item", url(all.get(i).path()))
                            .build())))
        .build();
  }

  /// Words that fit into a description, cut at a word.
  static String cut(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    int end = words.lastIndexOf(' ', most);
    int cut = end > 0 ? end : most;
    return words.substring(0, Character.isHighSurrogate(words.charAt(cut - 1)) ? cut - 1 : cut)
        + " …";
  }
}
