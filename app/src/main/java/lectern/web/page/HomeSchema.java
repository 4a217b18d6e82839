package lectern.web.page;

import lectern.json.JsonObject;

/// What the first page says to machines: what site this is, how it is searched, and that all of it can be had.
public final class HomeSchema {
  private HomeSchema() {}

  public static Head head(HomePage page, Wording say, SiteSettings site) {
    Schema schema = Schema.of(site, say);
    return RecordFeedLinks.on(Head.of("/").described(say.say("about.what")), say)
        .about(website(schema, say, site))
        .about(dataset(schema, say, site, page));
  }

  private static JsonObject website(Schema schema, Wording say, SiteSettings site) {
    JsonObject.Builder website =
        schema
            .top("WebSite")
            .put("name", site.name())
            .put("url", schema.url("/"))
            .put("inLanguage", say.language());
    site.operator()
        .ifPresent(
            operator -> website.put("publisher", schema.named("Organization", operator.name())));
    return website
        .put(
            "potentialAction",
            schema
                .thing("SearchAction")
                .put(
                    "target",
                    schema
                        .thing("EntryPoint")
                        .put("urlTemplate", schema.url("/search") + "?q={search_term_string}")
                        .build())
                .put("query-input", "required name=search_term_string")
                .build())
        .build();
  }

  private static JsonObject dataset(Schema schema, Wording say, SiteSettings site, HomePage page) {
    JsonObject.Builder dataset =
        schema
            .top("Dataset")
            .put("name", site.name())
            .put(
                "description",
                say.say("about.what") + " " + say.say("home.count", page.total()) + ".")
            .put("url", schema.url("/"))
            .put("isAccessibleForFree", true);
    site.operator()
        .ifPresent(
            operator -> dataset.put("creator", schema.named("Organization", operator.name())));
    return dataset
        .put(
            "distribution",
            schema
                .thing("DataDownload")
                .put("encodingFormat", "application/jsonl")
                .put("contentUrl", schema.file(EVERYTHING))
                .build())
        .build();
  }

  /// All words of all editions at once, for programs.
  private static final String EVERYTHING = "/api/v1/exports/editions.jsonl";
}
