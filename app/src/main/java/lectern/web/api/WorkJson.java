package lectern.web.api;

import java.util.List;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.json.JsonArray;
import lectern.json.JsonNull;
import lectern.json.JsonObject;
import lectern.json.JsonString;
import lectern.json.JsonValue;
import lectern.store.Work;

/// A work or a visit as its newest edition has it.
public record WorkJson(Links links) {

  /// One page of a list.
  ///
  /// @param name of the list: `works`, `visits`
  /// @param total how many there are on all pages
  /// @param next address of the page that follows
  public static JsonObject page(
      String name, JsonArray items, long total, String self, Optional<String> next) {
    return JsonObject.builder()
        .put(name, items)
        .put("total", total)
        .put("next", next.<JsonValue>map(JsonString::new).orElse(JsonNull.NULL))
        .put("links", Shapes.links("self", self))
        .build();
  }

  public JsonArray all(List<Work> works) {
    return Shapes.array(works, this::of);
  }

  public JsonObject of(Work work) {
    return work.isVisit()
        ? common(work).put("links", visitLinks(work)).build()
        : common(work)
            .putOrNull("visit", work.visit().map(WorkId::toString))
            .put("links", workLinks(work))
            .build();
  }

  JsonObject.Builder common(Work work) {
    WorkId id = work.id();
    return JsonObject.builder()
        .put("work", id.toString())
        .put("kind", id.kind())
        .put("date", id.date().toString())
        .put("slug", id.slug())
        .put("title", work.title())
        .put("state", work.isWithdrawn() ? "withdrawn" : "current")
        .put("edition", work.edition())
        .put("published", work.published().toString())
        .put("changed", work.changed().toString())
        .put("url", links.pageOf(id));
  }

  private JsonObject workLinks(Work work) {
    WorkId id = work.id();
    JsonObject.Builder all =
        JsonObject.builder()
            .put("self", links.work(id))
            .put("editions", links.editions(id))
            .put("newest", links.edition(id, work.edition()))
            .put("turns", links.turns(id, work.edition()))
            .put("exchanges", links.exchanges(id, work.edition()))
            .put("history", links.history(id));
    work.visit().ifPresent(visit -> all.put("visit", links.work(visit)));
    return all.build();
  }

  JsonObject visitLinks(Work visit) {
    return Shapes.links(
        "self", links.work(visit.id()),
        "history", links.history(visit.id()),
        "works", links.api("/works?visit=" + visit.id()));
  }

  /// A visit with its programme.
  ///
  /// @param programme as the log has it
  /// @param edition of the programme that is shown
  /// @param works that the record has of it
  public JsonObject visit(Work visit, JsonObject programme, int edition, List<Work> works) {
    return common(visit)
        .put("shown", edition)
        .put("programme", programme)
        .put("works", all(works))
        .put("links", visitLinks(visit))
        .build();
  }
}
