package lectern.web.api;

import java.util.List;
import java.util.Map;
import lectern.json.JsonArray;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.search.register.Topic;
import lectern.search.register.TopicWord;

/// What is asked about.
public record TopicsJson(Links links) {

  /// @param chosen topics of the operator: slug and title
  /// @param words that stand out in the questions
  public JsonObject topics(Map<String, String> chosen, List<TopicWord> words) {
    return JsonObject.builder()
        .put(
            "topics",
            Shapes.array(
                List.copyOf(chosen.entrySet()), topic -> topic(topic.getValue(), topic.getKey())))
        .put(
            "standingOut",
            Shapes.array(
                words,
                word ->
                    JsonObject.builder()
                        .put("word", word.word())
                        .put("works", word.works())
                        .put("questions", word.questions())
                        .put("weight", new JsonNumber(word.weight()))
                        .put("links", shapes().self(RegisterShapes.Place.TOPICS, word.word()))
                        .build()))
        .put("links", Shapes.links("self", links.api("/topics")))
        .put("templates", Shapes.links("topic", links.api("/topics/{words}")))
        .build();
  }

  private JsonObject topic(String title, String slug) {
    return JsonObject.builder()
        .put("title", title)
        .put("slug", slug)
        .put("url", links.page(RegisterShapes.Place.TOPICS.of(slug)))
        .put("links", shapes().self(RegisterShapes.Place.TOPICS, slug))
        .build();
  }

  public JsonObject topic(Topic topic, RegisterPage page) {
    return JsonObject.builder()
        .put("query", topic.query().text())
        .put("works", topic.works())
        .put("reporters", shapes().counted(topic.reporters(), RegisterShapes.Place.REPORTERS))
        .put("outlets", shapes().counted(topic.outlets(), RegisterShapes.Place.OUTLETS))
        .put("answeredBy", shapes().counted(topic.answeredBy(), RegisterShapes.Place.PEOPLE))
        .put("timeline", RegisterShapes.timeline(topic.timeline()))
        .put("exchanges", shapes().exchanges(topic.exchanges()))
        .put("total", topic.exchanges().total())
        .put("notices", JsonArray.ofStrings(topic.notices()))
        .put("next", page.nextOrNull())
        .put("links", Shapes.links("self", page.self(), "topics", links.api("/topics")))
        .build();
  }

  private RegisterShapes shapes() {
    return new RegisterShapes(links);
  }
}
