package lectern.web.api;

import java.util.Optional;
import lectern.cite.WorkId;
import lectern.json.JsonObject;
import lectern.web.page.ChangeStory;
import lectern.web.page.HistoryPage;
import lectern.web.page.HistoryPage.Event;
import lectern.web.page.Tally;

/// What happened to a work or a visit, the latest first. An event has the members that its kind needs.
public record HistoryJson(Links links) {

  public JsonObject of(HistoryPage history) {
    WorkId work = history.standing().work();
    return JsonObject.builder()
        .put("work", work.toString())
        .put("events", Shapes.array(history.events(), this::event))
        .put("url", links.page("/" + work + "/history"))
        .put("links", Shapes.links("self", links.history(work), "work", links.work(work)))
        .build();
  }

  private JsonObject event(Event event) {
    return switch (event) {
      case Event.Published published ->
          event(published, "published", published.edition(), Optional.empty()).build();
      case Event.Corrected corrected ->
          event(
              corrected,
              "corrected",
              corrected.edition(),
              corrected.why(),
              corrected.changes().map(ChangeStory::tally));
      case Event.Withdrawn withdrawn ->
          event(withdrawn, "withdrawn", withdrawn.edition(), Optional.of(withdrawn.why())).build();
      case Event.Remarked remarked -> remarked(remarked);
      case Event.Printed printed -> printed(printed);
    };
  }

  private static JsonObject.Builder event(
      Event event, String what, int edition, Optional<String> why) {
    return Shapes.stamped(event.stamp(), event.entry())
        .put("event", what)
        .put("edition", edition)
        .putOrNull("why", why);
  }

  private static JsonObject event(
      Event event, String what, int edition, Optional<String> why, Optional<Tally> changes) {
    return event(event, what, edition, why)
        .put("changes", Shapes.orNull(changes, ChangesJson::tally))
        .build();
  }

  private static JsonObject remarked(Event.Remarked remarked) {
    return event(remarked, "annotated", remarked.edition(), Optional.empty())
        .putOrNull("at", remarked.at().map(Object::toString))
        .put("note", remarked.note())
        .build();
  }

  private JsonObject printed(Event.Printed printed) {
    return event(printed, "printed_again", printed.edition(), Optional.of(printed.why()))
        .put("source", Shapes.file(links, printed.source()))
        .build();
  }
}
