package lectern.search;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import lectern.cite.Citation;
import lectern.json.JsonArray;
import lectern.json.JsonNull;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.json.JsonValue;
import lectern.quote.Passage;
import lectern.source.Span;

/// Writes what a search found as JSON. `docs/formats/search-results.md` specifies it.
public final class ResultsJson {
  private ResultsJson() {}

  public static JsonObject of(Results results) {
    JsonObject.Builder facets = JsonObject.builder();
    results
        .facets()
        .forEach(
            facet -> facets.put(facet.field().typed(), array(facet.values(), ResultsJson::of)));
    return JsonObject.builder()
        .put("query", results.request().query().text())
        .put("total", results.total())
        .put("isLowerBound", results.isLowerBound())
        .put("offset", results.request().offset())
        .put("hits", array(results.hits(), ResultsJson::of))
        .put("facets", facets.build())
        .put("timeline", of(results.timeline()))
        .put("notices", JsonArray.ofStrings(results.notices()))
        .putOrNull("didYouMean", results.didYouMean())
        .put("vectors", results.vectors().map(ResultsJson::of).orElse(JsonNull.NULL))
        .build();
  }

  private static JsonValue of(Hit hit) {
    Passage passage = hit.passage();
    return JsonObject.builder()
        .putOrNull("citation", hit.citation().map(Citation::toString))
        .put("work", passage.work())
        .put("edition", passage.edition())
        .put("address", hit.address().toString())
        .put("title", hit.title())
        .putOrNull("date", hit.day().map(Object::toString))
        .putOrNull("kind", hit.event())
        .put("state", lower(hit.state()))
        .put("speaker", passage.label())
        .put("side", lower(passage.side()))
        .putOrNull("role", hit.role().map(ResultsJson::lower))
        .putOrNull("askedBy", hit.asker())
        .putOrNull("outlet", hit.outlet())
        .put("score", new JsonNumber(hit.score()))
        .put("sentence", hit.utterance().text())
        .put("snippet", of(hit.snippet()))
        .put("passage", passage.text())
        .put("question", hit.question().map(ResultsJson::of).orElse(JsonNull.NULL))
        .build();
  }

  private static JsonValue of(Snippet snippet) {
    return JsonObject.builder()
        .put("text", snippet.text())
        .put("best", of(snippet.best()))
        .put("highlights", array(snippet.highlights(), ResultsJson::of))
        .build();
  }

  /// Positions are in UTF-16 units, as JavaScript counts.
  private static JsonValue of(Span span) {
    return new JsonArray(List.of(JsonNumber.of(span.start()), JsonNumber.of(span.end())));
  }

  private static JsonValue of(Passage question) {
    return JsonObject.builder()
        .put("address", question.address(0).toString())
        .put("speaker", question.label())
        .put("text", question.text())
        .build();
  }

  private static JsonValue of(Facet.Value value) {
    return JsonObject.builder()
        .put("value", value.shown())
        .put("clause", value.clause())
        .put("count", value.count())
        .build();
  }

  private static JsonValue of(Timeline timeline) {
    return JsonObject.builder()
        .put("unit", lower(timeline.unit()))
        .put(
            "bars",
            array(
                timeline.bars(),
                bar ->
                    JsonObject.builder()
                        .put("date", bar.first().toString())
                        .put("count", bar.count())
                        .build()))
        .build();
  }

  private static JsonValue of(Progress progress) {
    return JsonObject.builder()
        .put("ready", progress.ready())
        .put("passages", progress.passages())
        .build();
  }

  private static <T> JsonArray array(List<T> values, Function<T, JsonValue> json) {
    return new JsonArray(values.stream().map(json).toList());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
