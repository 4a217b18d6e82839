package lectern.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.json.JsonBoolean;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.json.JsonString;
import lectern.json.JsonValue;
import lectern.record.Checkpoint;
import lectern.record.EditionText;
import lectern.web.page.WorkHistory;

/// The lines of the files that hold everything.
public record ExportJson(Links links) {

  /// An edition with all of its turns.
  public JsonObject edition(WorkHistory history, int edition, EditionText text) {
    JsonObject head = new EditionJson(links).of(history, edition, text);
    return with(head, "turns", new TurnsJson(links, history.work(), edition, text).allTurns());
  }

  /// The exchanges of an edition, a line each, which says of which edition it is.
  public List<JsonObject> exchanges(WorkHistory history, int edition, EditionText text) {
    return new TurnsJson(links, history.work(), edition, text)
        .allExchanges().stream()
            .map(exchange -> with(exchange, "work", new JsonString(history.work().toString())))
            .map(exchange -> with(exchange, "edition", JsonNumber.of(edition)))
            .map(exchange ->
                with(exchange, "isNewest", new JsonBoolean(edition == history.newest())))
            .map(exchange ->
                with(exchange, "isWithdrawn", new JsonBoolean(history.withdrawal().isPresent())))
            .toList();
  }

  private static JsonObject with(JsonObject object, String name, JsonValue value) {
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    members.put(name, value);
    return new JsonObject(members);
  }

  /// The files that there are.
  public JsonObject list(Checkpoint checkpoint) {
    return JsonObject.builder()
        .put("exports", Shapes.array(List.of(Export.values()), this::of))
        .put("size", checkpoint.size())
        .put("root", checkpoint.root().base64())
        .put("links", Shapes.links("self", links.api("/exports"), "log", links.api("/log")))
        .build();
  }

  private JsonObject of(Export export) {
    return JsonObject.builder()
        .put("name", export.fileName())
        .put("mediaType", "application/jsonl")
        .put("about", export.about())
        .put("url", links.api("/exports/" + export.fileName()))
        .build();
  }
}
