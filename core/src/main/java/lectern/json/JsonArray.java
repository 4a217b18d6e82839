package lectern.json;

import java.util.ArrayList;
import java.util.List;

/// An array.
///
/// @param values copied
public record JsonArray(List<JsonValue> values) implements JsonValue {

  public JsonArray {
    values = List.copyOf(values);
  }

  public static JsonArray of(JsonValue... values) {
    return new JsonArray(List.of(values));
  }

  public static JsonArray ofStrings(List<String> strings) {
    return new JsonArray(strings.stream().<JsonValue>map(JsonString::new).toList());
  }

  public int size() {
    return values.size();
  }

  /// @throws JsonException if one of the values is no string
  public List<String> strings() throws JsonException {
    return all(JsonString.class, "a string").stream().map(JsonString::value).toList();
  }

  /// @throws JsonException if one of the values is no object
  public List<JsonObject> objects() throws JsonException {
    return all(JsonObject.class, "an object");
  }

  private <T extends JsonValue> List<T> all(Class<T> type, String expected) throws JsonException {
    List<T> cast = new ArrayList<>(values.size());
    for (JsonValue value : values) {
      if (!type.isInstance(value)) {
        throw new JsonException(
            "Item "
                + (cast.size() + 1)
                + " of the JSON array is "
                + value.kind()
                + "; expected "
                + expected
                + ".");
      }
      cast.add(type.cast(value));
    }
    return List.copyOf(cast);
  }
}
