package lectern.web.api;

import java.util.List;
import lectern.json.JsonObject;
import lectern.search.register.Byline;
import lectern.search.register.Newsroom;
import lectern.search.register.Outlet;
import lectern.search.register.Reporter;

/// Who asks, and for whom: read from what labels and texts print, and no part of the record.
public record AskersJson(Links links) {

  public JsonObject reporters(List<Byline> all, RegisterPage page) {
    return RegisterShapes.list(
        "reporters", Shapes.array(page.of(all), this::byline), all.size(), page);
  }

  public JsonObject outlets(List<Newsroom> all, RegisterPage page) {
    return RegisterShapes.list(
        "outlets", Shapes.array(page.of(all), this::newsroom), all.size(), page);
  }

  private JsonObject byline(Byline byline) {
    return of(byline)
        .put("links", shapes().self(RegisterShapes.Place.REPORTERS, byline.slug()))
        .build();
  }

  private JsonObject.Builder of(Byline byline) {
    return shapes()
        .named(byline.named(), RegisterShapes.Place.REPORTERS)
        .put("outlets", shapes().counted(byline.outlets(), RegisterShapes.Place.OUTLETS))
        .put("works", byline.works())
        .put("exchanges", byline.exchanges())
        .put("questions", byline.questions())
        .putOrNull("first", RegisterShapes.day(byline.first()))
        .putOrNull("last", RegisterShapes.day(byline.last()))
        .put("isAmbiguous", byline.isAmbiguous());
  }

  private JsonObject newsroom(Newsroom newsroom) {
    return of(newsroom)
        .put("links", shapes().self(RegisterShapes.Place.OUTLETS, newsroom.slug()))
        .build();
  }

  private JsonObject.Builder of(Newsroom newsroom) {
    return shapes()
        .named(newsroom.named(), RegisterShapes.Place.OUTLETS)
        .put("reporters", newsroom.reporters())
        .put("works", newsroom.works())
        .put("exchanges", newsroom.exchanges())
        .put("questions", newsroom.questions())
        .putOrNull("first", RegisterShapes.day(newsroom.first()))
        .putOrNull("last", RegisterShapes.day(newsroom.last()));
  }

  public JsonObject reporter(Reporter reporter, RegisterPage page) {
    return JsonObject.builder()
        .put("reporter", byline(reporter.byline()))
        .put("printed", Shapes.array(reporter.printed(), RegisterShapes::label))
        .put("outlets", shapes().used(reporter.outlets(), RegisterShapes.Place.OUTLETS))
        .put("answeredBy", shapes().counted(reporter.answeredBy(), RegisterShapes.Place.PEOPLE))
        .put("timeline", RegisterShapes.timeline(reporter.timeline()))
        .put("namesakes", Shapes.array(reporter.namesakes(), this::byline))
        .put("exchanges", shapes().exchanges(reporter.exchanges()))
        .put("total", reporter.exchanges().total())
        .put("next", page.nextOrNull())
        .put("links", Shapes.links("self", page.self(), "reporters", links.api("/reporters")))
        .build();
  }

  public JsonObject outlet(Outlet outlet, RegisterPage page) {
    return JsonObject.builder()
        .put("outlet", newsroom(outlet.newsroom()))
        .put("printed", Shapes.array(outlet.printed(), RegisterShapes::label))
        .put("reporters", shapes().used(outlet.reporters(), RegisterShapes.Place.REPORTERS))
        .put("answeredBy", shapes().counted(outlet.answeredBy(), RegisterShapes.Place.PEOPLE))
        .put("timeline", RegisterShapes.timeline(outlet.timeline()))
        .put("exchanges", shapes().exchanges(outlet.exchanges()))
        .put("total", outlet.exchanges().total())
        .put("next", page.nextOrNull())
        .put("links", Shapes.links("self", page.self(), "outlets", links.api("/outlets")))
        .build();
  }

  private RegisterShapes shapes() {
    return new RegisterShapes(links);
  }
}
