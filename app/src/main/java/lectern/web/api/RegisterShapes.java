package lectern.web.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.cite.Citation;
import lectern.json.JsonArray;
import lectern.json.JsonObject;
import lectern.search.Timeline;
import lectern.search.register.Answered;
import lectern.search.register.Asked;
import lectern.search.register.Counted;
import lectern.search.register.ExchangePage;
import lectern.search.register.Extract;
import lectern.search.register.LabelUse;
import lectern.search.register.NameUse;
import lectern.search.register.Named;
import lectern.search.register.Occasion;
import lectern.search.register.RecordedExchange;
import org.springframework.web.util.UriUtils;

/// What the lists and pages of people, reporters, outlets and topics are made of.
record RegisterShapes(Links links) {

  /// The lists that a name may be in; each has pages of its own, here and for people.
  enum Place {
    PEOPLE("/people/"),
    REPORTERS("/reporters/"),
    OUTLETS("/outlets/"),
    TOPICS("/topics/");

    final String path;

    Place(String path) {
      this.path = path;
    }

    String of(String slug) {
      return path + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
    }
  }

  static JsonObject list(String name, JsonArray items, int total, RegisterPage page) {
    return JsonObject.builder()
        .put(name, items)
        .put("total", total)
        .put("next", page.nextOrNull())
        .put("links", Shapes.links("self", page.self()))
        .build();
  }

  static Optional<String> day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString);
  }

  JsonObject self(Place place, String slug) {
    return Shapes.links("self", links.api(place.of(slug)));
  }

  /// A name with its pages; `null` in the place of both where it has none.
  JsonObject.Builder named(Named named, Place place) {
    Optional<String> slug = Optional.of(named.slug()).filter(text -> !text.isEmpty());
    return JsonObject.builder()
        .put("name", named.name())
        .putOrNull("slug", slug)
        .putOrNull("url", slug.map(text -> links.page(place.of(text))));
  }

  JsonArray counted(List<Counted> all, Place place) {
    return Shapes.array(
        all,
        counted ->
            named(new Named(counted.slug(), counted.name()), place)
                .put("count", counted.count())
                .build());
  }

  static JsonObject label(LabelUse label) {
    return JsonObject.builder()
        .put("printed", label.printed())
        .put("works", label.works())
        .put("turns", label.turns())
        .putOrNull("first", day(label.first()))
        .putOrNull("last", day(label.last()))
        .build();
  }

  static JsonObject timeline(Timeline timeline) {
    return JsonObject.builder()
        .put("unit", Shapes.name(timeline.unit()))
        .put(
            "bars",
            Shapes.array(
                timeline.bars(),
                bar ->
                    JsonObject.builder()
                        .put("date", bar.first().toString())
                        .put("count", bar.count())
                        .build()))
        .build();
  }

  JsonObject.Builder occasion(Occasion occasion) {
    return JsonObject.builder()
        .put("work", occasion.work())
        .put("edition", occasion.edition())
        .put("title", occasion.title())
        .putOrNull("date", day(occasion.day()));
  }

  JsonObject.Builder at(Extract extract) {
    return occasion(extract.occasion())
        .put("turn", extract.turn())
        .put("label", extract.label())
        .put("text", extract.text())
        .put("isCut", extract.isCut())
        .putOrNull("citation", extract.citation().map(Citation::toString))
        .putOrNull("url", extract.citation().map(citation -> links.page(citation.toString())));
  }

  JsonArray used(List<NameUse> uses, Place place) {
    return Shapes.array(
        uses,
        use ->
            named(use.named(), place)
                .put("exchanges", use.exchanges())
                .putOrNull("first", day(use.first()))
                .putOrNull("last", day(use.last()))
                .build());
  }

  JsonArray exchanges(ExchangePage page) {
    return Shapes.array(page.exchanges(), this::exchange);
  }

  JsonObject exchange(RecordedExchange exchange) {
    return occasion(exchange.occasion())
        .put("exchange", exchange.number())
        .put("asker", Shapes.orNull(exchange.asker(), name -> named(name, Place.REPORTERS).build()))
        .put("outlet", Shapes.orNull(exchange.outlet(), name -> named(name, Place.OUTLETS).build()))
        .put("questions", Shapes.array(exchange.questions(), this::question))
        .build();
  }

  JsonObject question(Asked asked) {
    return at(asked.words())
        .put("isFollowUp", asked.isFollowUp())
        .put("mayBeIncomplete", asked.isPossiblyIncomplete())
        .put("answers", Shapes.array(asked.answers(), this::answer))
        .build();
  }

  JsonObject answer(Answered answer) {
    return at(answer.words())
        .put("by", Shapes.orNull(answer.by(), name -> named(name, Place.PEOPLE).build()))
        .build();
  }
}
