package lectern.json;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// An object: names and values, each name once. The order of the members means nothing; they are kept as given.
///
/// The accessors fail with a sentence that names the member. An `optional…` one is empty where the member is absent or `null`.
///
/// @param members copied; names are well-formed UTF-16
public record JsonObject(Map<String, JsonValue> members) implements JsonValue {

  public JsonObject {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    members.keySet().forEach(JsonString::requireWellFormed);
  }

  public static Builder builder() {
    return new Builder();
  }

  /// Whether there is such a member, be it `null`.
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /// @throws JsonException if there is no such member
  public JsonValue value(String name) throws JsonException {
    JsonValue value = members.get(name);
    if (value == null) {
      throw new JsonException("The JSON object has no member \"" + name + "\".");
    }
    return value;
  }

  /// @throws JsonException if there is no such member, or it is no string
  public String string(String name) throws JsonException {
    return expect(name, value(name), JsonString.class, "a string").value();
  }

  /// @throws JsonException if the member is neither a string nor `null`
  public Optional<String> optionalString(String name) throws JsonException {
    return isAbsent(name) ? Optional.empty() : Optional.of(string(name));
  }

  /// @throws JsonException if there is no such member, or it is no integer between -(2^53 - 1) and 2^53 - 1
  public long integer(String name) throws JsonException {
    JsonNumber number = expect(name, value(name), JsonNumber.class, "an integer");
    if (!number.isExactInteger()) {
      throw new JsonException(
          "The member \""
              + name
              + "\" is "
              + CanonicalJson.write(number)
              + "; expected an integer between -(2^53 - 1) and 2^53 - 1.");
    }
    return (long) number.value();
  }

  /// @throws JsonException if the member is neither such an integer nor `null`
  public OptionalLong optionalInteger(String name) throws JsonException {
    return isAbsent(name) ? OptionalLong.empty() : OptionalLong.of(integer(name));
  }

  /// @throws JsonException if there is no such member, or it is neither `true` nor `false`
  public boolean bool(String name) throws JsonException {
    return expect(name, value(name), JsonBoolean.class, "true or false").value();
  }

  /// @throws JsonException if there is no such member, or it is no object
  public JsonObject object(String name) throws JsonException {
    return expect(name, value(name), JsonObject.class, "an object");
  }

  /// @throws JsonException if the member is neither an object nor `null`
  public Optional<JsonObject> optionalObject(String name) throws JsonException {
    return isAbsent(name) ? Optional.empty() : Optional.of(object(name));
  }

  /// @throws JsonException if there is no such member, or it is no array
  public JsonArray array(String name) throws JsonException {
    return expect(name, value(name), JsonArray.class, "an array");
  }

  /// @throws JsonException if the member is neither an array nor `null`
  public Optional<JsonArray> optionalArray(String name) throws JsonException {
    return isAbsent(name) ? Optional.empty() : Optional.of(array(name));
  }

  /// @throws JsonException if there is a member that is not among `names`
  public void allowOnly(Collection<String> names) throws JsonException {
    for (String name : members.keySet()) {
      if (!names.contains(name)) {
        throw new JsonException(
            "The JSON object has a member "
                + JsonString.shown(name)
                + "; expected only "
                + String.join(", ", names)
                + ".");
      }
    }
  }

  private boolean isAbsent(String name) {
    JsonValue value = members.get(name);
    return value == null || value instanceof JsonNull;
  }

  private static <T extends JsonValue> T expect(
      String name, JsonValue value, Class<T> type, String expected) throws JsonException {
    if (!type.isInstance(value)) {
      throw new JsonException(
          "The member \"" + name + "\" is " + value.kind() + "; expected " + expected + ".");
    }
    return type.cast(value);
  }

  /// Puts an object together, member by member.
  public static final class Builder {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    private Builder() {}

    public Builder put(String name, String value) {
      return put(name, new JsonString(value));
    }

    /// @throws IllegalArgumentException if `value` lies beyond [JsonNumber#MAX_EXACT] or its negative
    public Builder put(String name, long value) {
      return put(name, JsonNumber.of(value));
    }

    public Builder put(String name, boolean value) {
      return put(name, new JsonBoolean(value));
    }

    /// Writes `null` where `value` is empty.
    public Builder putOrNull(String name, Optional<String> value) {
      return put(name, value.<JsonValue>map(JsonString::new).orElse(JsonNull.NULL));
    }

    /// @throws IllegalArgumentException if `name` is there already
    public Builder put(String name, JsonValue value) {
      if (members.putIfAbsent(name, value) != null) {
        throw new IllegalArgumentException("The member \"" + name + "\" is there already.");
      }
      return this;
    }

    public JsonObject build() {
      return new JsonObject(members);
    }
  }
}
