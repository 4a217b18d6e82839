package lectern.json;

/// One of the literals `true` and `false`.
public record JsonBoolean(boolean value) implements JsonValue {}
