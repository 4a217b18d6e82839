package lectern.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.cite.WordDiff;
import lectern.cite.WorkId;
import lectern.json.JsonArray;
import lectern.json.JsonNull;
import lectern.json.JsonObject;
import lectern.json.JsonValue;
import lectern.record.FileDigest;
import lectern.record.Stamp;

/// The small shapes that larger ones are made of.
final class Shapes {
  private Shapes() {}

  static <T> JsonArray array(List<T> values, Function<T, ? extends JsonValue> shape) {
    return new JsonArray(values.stream().<JsonValue>map(shape).toList());
  }

  /// `null` where there is nothing.
  static <T> JsonValue orNull(Optional<T> value, Function<T, ? extends JsonValue> shape) {
    return value.<JsonValue>map(shape).orElse(JsonNull.NULL);
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// Links by name: pairs of a name and an address.
  static JsonObject links(String... pairs) {
    JsonObject.Builder links = JsonObject.builder();
    for (int i = 0; i < pairs.length; i += 2) {
      links.put(pairs[i], pairs[i + 1]);
    }
    return links.build();
  }

  /// A sentence of an edition, with the addresses that cite it.
  static JsonObject sentence(Links links, WorkId work, int edition, Utterance sentence) {
    Citation citation = Citation.of(work, edition, sentence);
    return JsonObject.builder()
        .put("at", sentence.at().toString())
        .put("text", sentence.text())
        .put("citation", citation.toString())
        .put("url", links.page(citation.toString()))
        .build();
  }

  /// A sentence that stands by itself, so that who says it must stand beside it.
  static JsonObject quoted(Links links, WorkId work, int edition, Utterance sentence) {
    Citation citation = Citation.of(work, edition, sentence);
    return JsonObject.builder()
        .put("at", sentence.at().toString())
        .put("label", sentence.label())
        .put("text", sentence.text())
        .put("citation", citation.toString())
        .put("url", links.page(citation.toString()))
        .build();
  }

  /// What became of the words: `in` both, only in the `old` ones, or only in the `current` ones.
  static JsonArray diff(WordDiff words) {
    return array(
        words.runs(),
        run ->
            JsonObject.builder()
                .put(
                    "in",
                    switch (run) {
                      case WordDiff.Equal _ -> "equal";
                      case WordDiff.Deleted _ -> "old";
                      case WordDiff.Inserted _ -> "current";
                    })
                .put("text", run.text())
                .build());
  }

  static JsonObject file(Links links, FileDigest file) {
    return JsonObject.builder()
        .put("name", file.name())
        .put("mediaType", file.type())
        .put("length", file.length())
        .put("sha256", file.sha256().hex())
        .put("url", links.source(file.sha256()))
        .build();
  }

  /// When something was done, and in whose name.
  static JsonObject.Builder stamped(Stamp stamp, long entry) {
    return JsonObject.builder()
        .put("entry", entry)
        .put("time", stamp.time().toString())
        .put("who", stamp.who());
  }
}
