package lectern.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.json.JsonArray;
import lectern.json.JsonNull;
import lectern.json.JsonObject;
import lectern.json.JsonString;
import lectern.json.JsonValue;

/// What a search found, with the addresses that a program goes on to.
public record SearchJson(Links links) {

  /// @param results as `docs/formats/search-results.md` has them
  /// @param next address of the hits that follow
  public JsonObject of(JsonObject results, String self, Optional<String> next) {
    Map<String, JsonValue> members = new LinkedHashMap<>(results.members());
    if (members.get("hits") instanceof JsonArray(List<JsonValue> hits)) {
      members.put("hits", Shapes.array(hits, this::linked));
    }
    members.put("next", next.<JsonValue>map(JsonString::new).orElse(JsonNull.NULL));
    members.put("links", Shapes.links("self", self));
    return new JsonObject(members);
  }

  /// A hit with the address of its citation.
  private JsonValue linked(JsonValue hit) {
    if (!(hit instanceof JsonObject(Map<String, JsonValue> members))) {
      return hit;
    }
    Map<String, JsonValue> linked = new LinkedHashMap<>(members);
    linked.put(
        "url",
        members.get("citation") instanceof JsonString(String citation)
            ? new JsonString(links.page(citation))
            : JsonNull.NULL);
    return new JsonObject(linked);
  }
}
