package lectern.web.api;

import lectern.json.JsonArray;
import lectern.json.JsonObject;

/// Where everything is.
public record IndexJson(Links links) {

  /// @param office in whose name the record is published
  public JsonObject index(String office, int works, int visits) {
    return JsonObject.builder()
        .put("name", "Lectern")
        .put("version", "1")
        .put("office", office)
        .put("works", works)
        .put("visits", visits)
        .put(
            "links",
            Shapes.links(
                "self", links.api(""),
                "openapi", links.api("/openapi.json"),
                "works", links.api("/works"),
                "visits", links.api("/visits"),
                "search", links.api("/search"),
                "checkQuotation", links.api("/quotes/check"),
                "citations", links.api("/citations"),
                "log", links.api("/log"),
                "exports", links.api("/exports"),
                "feeds", links.api("/feeds"),
                "site", links.page("/")))
        .put(
            "templates",
            Shapes.links(
                "search", links.api("/search{?q,sort,asOf,all,offset,limit}"),
                "checkQuotation", links.api("/quotes/check{?q,speaker,asOf}"),
                "citation", links.api("/citations{?url}"),
                "proof", links.api("/proofs{+citation}")))
        .build();
  }

  /// The feeds that a reader may follow.
  public JsonObject feeds() {
    return JsonObject.builder()
        .put(
            "feeds",
            JsonArray.of(
                feed(
                    "What a search finds that is new or was corrected",
                    "application/atom+xml",
                    "/search.atom"),
                feed("The same as a JSON Feed", "application/feed+json", "/search.json")))
        .put("links", Shapes.links("self", links.api("/feeds")))
        .build();
  }

  /// A feed of a search, which needs the words to be followed.
  private JsonObject feed(String title, String type, String path) {
    return JsonObject.builder()
        .put("title", title)
        .put("mediaType", type)
        .put("url", links.page(path + "{?q}"))
        .put("isTemplate", true)
        .build();
  }
}
