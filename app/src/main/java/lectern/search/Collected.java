package lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.json.CanonicalJson;
import lectern.json.JsonArray;
import lectern.json.JsonException;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.json.JsonString;
import lectern.json.JsonValue;
import lectern.source.Span;
import lectern.transcript.Speaker;

/// A document of a collection, as its line gives it. `docs/formats/collection-jsonl.md` specifies it.
///
/// @param id not blank
/// @param title `""` where it has none
/// @param text as given
/// @param turns in order, none overlapping; empty where the line tells nothing about who speaks
/// @param struck words of the text that the office struck out, in order, none overlapping
record Collected(String id, String title, String text, List<Turn> turns, List<Span> struck) {
  static final int LONGEST_ID = 2_000;
  static final int LONGEST_LABEL = 1_000;

  Collected {
    turns = List.copyOf(turns);
    struck = List.copyOf(struck);
  }

  /// @param words where the speech stands, in UTF-16 units of the text, without the label
  record Turn(String label, Speaker.Side side, Span words) {}

  /// @throws JsonException with what was found and what was expected
  static Collected of(JsonObject line) throws JsonException {
    String id = id(line);
    String text = line.string("text");
    CodePoints places = new CodePoints(text);
    List<Turn> turns = new ArrayList<>();
    for (JsonValue turn : items(line, "turns")) {
      turns.add(turn(turn, places));
    }
    places.restart();
    List<Span> struck = new ArrayList<>();
    for (JsonValue span : items(line, "struck")) {
      struck.add(places.span(array(span, 2, "struck", "[start, end]"), 0, "struck"));
    }
    return new Collected(id, line.optionalString("title").orElse(""), text, turns, struck);
  }

  private static String id(JsonObject line) throws JsonException {
    for (String name : List.of("document", "id", "_id")) {
      Optional<String> id = idNamed(line, name);
      if (id.isPresent()) {
        if (id.get().isBlank() || id.get().length() > LONGEST_ID) {
          throw new JsonException(
              "The member \""
                  + name
                  + "\" has "
                  + id.get().length()
                  + " characters; expected 1 to "
                  + LONGEST_ID
                  + ", not all blank.");
        }
        return id.get();
      }
    }
    throw new JsonException(
        "The JSON object has no member \"id\"; expected the id of the document in \"id\", \"_id\" or \"document\".");
  }

  /// An id may be a number, as in some collections.
  private static Optional<String> idNamed(JsonObject line, String name) throws JsonException {
    return line.members().get(name) instanceof JsonNumber
        ? Optional.of(Long.toString(line.integer(name)))
        : line.optionalString(name);
  }

  private static List<JsonValue> items(JsonObject line, String name) throws JsonException {
    return line.optionalArray(name).map(JsonArray::values).orElse(List.of());
  }

  private static List<JsonValue> array(JsonValue value, int size, String name, String expected)
      throws JsonException {
    if (value instanceof JsonArray array && array.size() == size) {
      return array.values();
    }
    throw new JsonException(
        "An item of \"" + name + "\" has another form; expected " + expected + ".");
  }

  private static Turn turn(JsonValue item, CodePoints places) throws JsonException {
    String form = "[label, kind, start, end]";
    List<JsonValue> turn = array(item, 4, "turns", form);
    if (!(turn.get(0) instanceof JsonString label && turn.get(1) instanceof JsonString kind)) {
      throw new JsonException("An item of \"turns\" has another form; expected " + form + ".");
    }
    if (label.value().length() > LONGEST_LABEL) {
      throw new JsonException(
          "A label has "
              + label.value().length()
              + " characters; expected at most "
              + LONGEST_LABEL
              + ".");
    }
    return new Turn(
        label.value(), side(kind.value(), label.value()), places.span(turn, 2, "turns"));
  }

  private static Speaker.Side side(String kind, String label) throws JsonException {
    return switch (kind) {
      case "official" -> Speaker.Side.OFFICIAL;
      case "question" -> Speaker.Side.PRESS;
      case "other" ->
          Speaker.Side.of(label) == Speaker.Side.MODERATOR
              ? Speaker.Side.MODERATOR
              : Speaker.Side.OTHER;
      case "none" -> Speaker.Side.OTHER;
      default ->
          throw new JsonException(
              "The kind of a turn is "
                  + CanonicalJson.write(new JsonString(kind))
                  + "; expected official, question, other or none.");
    };
  }
}
