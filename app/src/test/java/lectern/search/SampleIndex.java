package lectern.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lectern.json.CanonicalJson;
import lectern.json.JsonArray;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.json.JsonString;
import lectern.json.JsonValue;

/// A collection of invented documents for tests.
final class SampleIndex {
  private SampleIndex() {}

  /// @param turns label, kind and words of one turn after the other
  static String document(String id, String title, String... turns) {
    StringBuilder text = new StringBuilder();
    List<JsonValue> places = new ArrayList<>();
    for (int i = 0; i < turns.length; i += 3) {
      text.append(turns[i]).append(": ");
      int start = text.length();
      text.append(turns[i + 2]);
      places.add(
          new JsonArray(
              List.of(
                  new JsonString(turns[i]),
                  new JsonString(turns[i + 1]),
                  JsonNumber.of(start),
                  JsonNumber.of(text.length()))));
      text.append('\n');
    }
    return CanonicalJson.write(
        JsonObject.builder()
            .put("document", id)
            .put("title", title)
            .put("text", text.toString())
            .put("turns", new JsonArray(places))
            .build());
  }

  /// A document that is searched as a whole.
  static String plain(String id, String title, String text) {
    return CanonicalJson.write(
        JsonObject.builder().put("id", id).put("title", title).put("text", text).build());
  }

  /// @param folder empty; the index comes into it
  static PassageIndex of(Path folder, String... lines) throws IOException, IndexException {
    Path file = Files.write(folder.resolve("collection.jsonl"), List.of(lines));
    CollectionIndex.make(List.of(file), folder.resolve("index"), (_, _) -> {});
    return PassageIndex.open(folder.resolve("index"));
  }
}
