package lectern.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.json.JsonArray;
import lectern.json.JsonException;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import lectern.json.JsonString;
import lectern.json.JsonValue;

/// The programme of a visit as JSON; `docs/formats/visit.md` specifies it.
public final class VisitFormat {
  private VisitFormat() {}

  private interface Reader<T> {
    T read(JsonValue value) throws JsonException, MalformedException;
  }

  /// Reads a programme from a file.
  ///
  /// @throws MalformedException with the place and what was expected, for whoever wrote the file
  public static Visit read(byte[] json) throws MalformedException {
    try {
      return read(JsonReader.readObject(json));
    } catch (JsonException e) {
      throw new MalformedException(e.getMessage());
    }
  }

  static Visit read(JsonObject json) throws MalformedException {
    try {
      json.allowOnly(List.of("id", "title", "from", "to", "stops", "delegations", "engagements"));
      return new Visit(
          id(json.string("id")),
          json.string("title"),
          day(json, "from"),
          day(json, "to"),
          list(json, "stops", VisitFormat::stop),
          list(json, "delegations", VisitFormat::delegation),
          list(json, "engagements", VisitFormat::engagement));
    } catch (JsonException | IllegalArgumentException e) {
      throw new MalformedException("The programme cannot be used: " + e.getMessage());
    }
  }

  private static Visit.Stop stop(JsonValue value) throws JsonException, MalformedException {
    JsonObject json = object("stops", value, "place", "country", "day", "mode");
    return new Visit.Stop(
        json.string("place"), json.optionalString("country"), day(json, "day"), mode(json));
  }

  private static Visit.Delegation delegation(JsonValue value)
      throws JsonException, MalformedException {
    JsonObject json = object("delegations", value, "name", "members");
    return new Visit.Delegation(json.string("name"), list(json, "members", VisitFormat::member));
  }

  private static Visit.Member member(JsonValue value) throws JsonException, MalformedException {
    JsonObject json = object("members", value, "name", "office");
    return new Visit.Member(json.string("name"), json.optionalString("office"));
  }

  private static Visit.Engagement engagement(JsonValue value)
      throws JsonException, MalformedException {
    JsonObject json =
        object("engagements", value, "day", "time", "title", "place", "mode", "with", "work");
    Optional<String> work = json.optionalString("work");
    return new Visit.Engagement(
        day(json, "day"),
        json.optionalString("time"),
        json.string("title"),
        json.optionalString("place"),
        mode(json),
        list(json, "with", VisitFormat::words),
        work.isPresent() ? Optional.of(id(work.get())) : Optional.empty());
  }

  private static String words(JsonValue value) throws MalformedException {
    if (value instanceof JsonString(String words)) {
      return words;
    }
    throw new MalformedException(
        "The items of “with” are names, as strings; this is " + value.kind() + ".");
  }

  private static JsonObject object(String list, JsonValue value, String... names)
      throws JsonException, MalformedException {
    if (!(value instanceof JsonObject object)) {
      throw new MalformedException(
          "The items of “" + list + "” are JSON objects; this is " + value.kind() + ".");
    }
    object.allowOnly(List.of(names));
    return object;
  }

  private static <T> List<T> list(JsonObject json, String name, Reader<T> reader)
      throws JsonException, MalformedException {
    List<T> read = new ArrayList<>();
    Optional<JsonArray> array = json.optionalArray(name);
    if (array.isPresent()) {
      for (JsonValue value : array.get().values()) {
        read.add(reader.read(value));
      }
    }
    return read;
  }

  private static LocalDate day(JsonObject json, String name)
      throws JsonException, MalformedException {
    String value = json.string(name);
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException _) {
      throw new MalformedException(
          "“" + name + "” is a day such as 2031-03-14; found “" + Found.safe(value) + "”.");
    }
  }

  private static Visit.Mode mode(JsonObject json) throws JsonException, MalformedException {
    String value = json.string("mode");
    for (Visit.Mode mode : Visit.Mode.values()) {
      if (mode.words().equals(value)) {
        return mode;
      }
    }
    throw new MalformedException(
        "“mode” is “in person” or “virtual”; found “" + Found.safe(value) + "”.");
  }

  private static WorkId id(String value) throws MalformedException {
    return ManifestReader.work(value);
  }

  /// The programme as JSON.
  public static JsonObject json(Visit visit) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("id", visit.id().toString())
            .put("title", visit.title())
            .put("from", visit.from().toString())
            .put("to", visit.to().toString())
            .put("stops", array(visit.stops().stream().map(VisitFormat::json).toList()));
    if (!visit.delegations().isEmpty()) {
      json.put("delegations", array(visit.delegations().stream().map(VisitFormat::json).toList()));
    }
    if (!visit.engagements().isEmpty()) {
      json.put("engagements", array(visit.engagements().stream().map(VisitFormat::json).toList()));
    }
    return json.build();
  }

  private static JsonValue json(Visit.Stop stop) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("place", stop.place())
            .put("day", stop.day().toString())
            .put("mode", stop.mode().words());
    ManifestWriter.put(json, "country", stop.country());
    return json.build();
  }

  private static JsonValue json(Visit.Delegation delegation) {
    return JsonObject.builder()
        .put("name", delegation.name())
        .put("members", array(delegation.members().stream().map(VisitFormat::json).toList()))
        .build();
  }

  private static JsonValue json(Visit.Member member) {
    JsonObject.Builder json = JsonObject.builder().put("name", member.name());
    ManifestWriter.put(json, "office", member.office());
    return json.build();
  }

  private static JsonValue json(Visit.Engagement engagement) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("day", engagement.day().toString())
            .put("title", engagement.title())
            .put("mode", engagement.mode().words());
    ManifestWriter.put(json, "time", engagement.time());
    ManifestWriter.put(json, "place", engagement.place());
    if (!engagement.with().isEmpty()) {
      json.put("with", array(engagement.with().stream().<JsonValue>map(JsonString::new).toList()));
    }
    engagement.work().ifPresent(work -> json.put("work", work.toString()));
    return json.build();
  }

  private static JsonArray array(List<JsonValue> values) {
    return new JsonArray(values);
  }
}
