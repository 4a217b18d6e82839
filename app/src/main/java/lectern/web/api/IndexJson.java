package lectern.web.api;

import lectern.json.JsonArray;
import lectern.json.JsonObject;

/// Where everything is.
public record IndexJson(Links links) {
  private static final String ATOM = "application/atom+xml";
  private static final String JSON = "application/feed+json";

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
                "people", links.api("/people"),
                "reporters", links.api("/reporters"),
                "outlets", links.api("/outlets"),
                "topics", links.api("/topics"),
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
                feed("What is new and what was corrected", ATOM, "/feed.atom", ""),
                feed("What is new and what was corrected", JSON, "/feed.json", ""),
                feed("The same of what a search finds", ATOM, "/search.atom", "{?q}"),
                feed("The same of what a search finds", JSON, "/search.json", "{?q}")))
        .put("links", Shapes.links("self", links.api("/feeds")))
        .build();
  }

  /// @param variables that have to be filled in, as a URI template (RFC 6570); `""` for none
  private JsonObject feed(String title, String type, String path, String variables) {
    return JsonObject.builder()
        .put("title", title)
        .put("mediaType", type)
        .put("url", links.page(path + variables))
        .put("isTemplate", !variables.isEmpty())
        .build();
  }
}
