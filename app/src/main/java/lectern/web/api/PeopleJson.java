package lectern.web.api;

import java.util.List;
import java.util.Map;
import lectern.exchange.Role;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.search.register.Office;
import lectern.search.register.Person;
import lectern.search.register.Share;
import lectern.search.register.Voice;

/// Who speaks: read from what labels print, and no part of the record.
public record PeopleJson(Links links) {

  public JsonObject people(List<Voice> all, RegisterPage page) {
    return RegisterShapes.list("people", Shapes.array(page.of(all), this::voice), all.size(), page);
  }

  private JsonObject voice(Voice voice) {
    return of(voice).put("links", shapes().self(RegisterShapes.Place.PEOPLE, voice.slug())).build();
  }

  private JsonObject.Builder of(Voice voice) {
    return shapes()
        .named(voice.named(), RegisterShapes.Place.PEOPLE)
        .put("works", voice.works())
        .put("turns", voice.turns())
        .put("words", voice.words())
        .putOrNull("first", RegisterShapes.day(voice.first()))
        .putOrNull("last", RegisterShapes.day(voice.last()))
        .put("isOfficeOnly", voice.isOfficeOnly())
        .put("isAmbiguous", voice.isAmbiguous())
        .put("isIdentified", voice.isIdentified());
  }

  /// @param page of the works in which they speak
  public JsonObject person(Person person, RegisterPage page) {
    return JsonObject.builder()
        .put("person", voice(person.voice()))
        .put("labels", Shapes.array(person.labels(), RegisterShapes::label))
        .put("offices", Shapes.array(person.offices(), PeopleJson::office))
        .put("share", new JsonNumber(person.share()))
        .put("roles", roles(person.roles()))
        .put("timeline", RegisterShapes.timeline(person.timeline()))
        .put("outlets", shapes().counted(person.outlets(), RegisterShapes.Place.OUTLETS))
        .put("reporters", shapes().counted(person.reporters(), RegisterShapes.Place.REPORTERS))
        .put("latest", Shapes.array(person.latest(), extract -> shapes().at(extract).build()))
        .put("namesakes", Shapes.array(person.namesakes(), this::voice))
        .put("works", Shapes.array(page.of(person.works()), this::share))
        .put("total", person.works().size())
        .put("next", page.nextOrNull())
        .put("links", Shapes.links("self", page.self(), "people", links.api("/people")))
        .build();
  }

  private static JsonObject office(Office office) {
    return JsonObject.builder()
        .put("title", office.title())
        .putOrNull("first", RegisterShapes.day(office.first()))
        .putOrNull("last", RegisterShapes.day(office.last()))
        .put("works", office.works())
        .put("source", Shapes.name(office.source()))
        .build();
  }

  private static JsonObject roles(Map<Role, Integer> roles) {
    JsonObject.Builder all = JsonObject.builder();
    roles.forEach((role, turns) -> all.put(Shapes.name(role), turns));
    return all.build();
  }

  private JsonObject share(Share share) {
    return shapes()
        .occasion(share.occasion())
        .put("turns", share.turns())
        .put("words", share.words())
        .put("ofFloor", new JsonNumber(share.ofFloor()))
        .put("roles", roles(share.roles()))
        .build();
  }

  private RegisterShapes shapes() {
    return new RegisterShapes(links);
  }
}
