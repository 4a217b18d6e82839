package lectern.web.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.json.JsonObject;
import lectern.record.Visit;

/// What the page of a visit says to machines.
public final class VisitHead {

  /// Engagements that are told.
  private static final int MOST_PARTS = 30;

  private VisitHead() {}

  public static Head of(VisitPage page, Wording say, SiteSettings site) {
    Standing standing = page.standing();
    Visit visit = page.visit();
    Head head =
        Head.of(
                standing.isNewest()
                    ? Paths.work(visit.id())
                    : Paths.edition(visit.id(), standing.edition()))
            .described(description(page, say));
    if (!standing.isNewest()) {
      return head.unlisted();
    }
    Schema schema = Schema.of(site, say);
    return head.about(event(page, schema))
        .about(
            schema.breadcrumbs(
                List.of(
                    new Schema.Crumb(say.say("visits.title"), "/visits"),
                    new Schema.Crumb(visit.title(), Paths.work(visit.id())))));
  }

  private static String description(VisitPage page, Wording say) {
    Visit visit = page.visit();
    String places =
        visit.stops().stream().map(VisitHead::place).distinct().collect(Collectors.joining("; "));
    String days =
        visit.from().equals(visit.to())
            ? say.date(visit.from())
            : say.date(visit.from()) + " – " + say.date(visit.to());
    String withdrawn = page.standing().withdrawal().isPresent() ? say.say("withdrawn") + " " : "";
    return Schema.cut(withdrawn + visit.title() + ", " + days + ". " + places + ".", 300);
  }

  private static String place(Visit.Stop stop) {
    return stop.place() + stop.country().map(country -> ", " + country).orElse("");
  }

  private static JsonObject event(VisitPage page, Schema schema) {
    Visit visit = page.visit();
    return schema
        .top("Event")
        .put("name", visit.title())
        .put("url", schema.url(Paths.work(visit.id())))
        .put("startDate", visit.from().toString())
        .put("endDate", visit.to().toString())
        .put("eventAttendanceMode", mode(visit.stops().stream().map(Visit.Stop::mode)))
        .put(
            "location",
            Schema.array(visit.stops().stream().map(stop -> schema.named("Place", place(stop)))))
        .put(
            "subEvent",
            Schema.array(
                page.days().stream()
                    .flatMap(day -> day.engagements().stream())
                    .limit(MOST_PARTS)
                    .map(engagement -> part(engagement, schema))))
        .build();
  }

  private static JsonObject part(VisitPage.Engagement engagement, Schema schema) {
    Visit.Engagement planned = engagement.planned();
    JsonObject.Builder part =
        schema
            .thing("Event")
            .put("name", planned.title())
            .put("startDate", planned.day().toString())
            .put("eventAttendanceMode", mode(Stream.of(planned.mode())));
    planned.place().ifPresent(place -> part.put("location", schema.named("Place", place)));
    Optional<Shown> record = engagement.record();
    record.ifPresent(shown -> part.put("url", schema.url(Paths.work(shown.listed().id()))));
    return part.build();
  }

  private static String mode(Stream<Visit.Mode> modes) {
    List<Visit.Mode> all = modes.distinct().toList();
    String mode =
        all.size() > 1 ? "Mixed" : all.contains(Visit.Mode.VIRTUAL) ? "Online" : "Offline";
    return "https://schema.org/" + mode + "EventAttendanceMode";
  }
}
