package lectern.json;

/// The literal `null`.
public record JsonNull() implements JsonValue {
  public static final JsonNull NULL = new JsonNull();
}
