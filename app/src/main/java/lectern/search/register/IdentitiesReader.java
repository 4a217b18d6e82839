package lectern.search.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.json.CanonicalJson;
import lectern.json.JsonArray;
import lectern.json.JsonException;
import lectern.json.JsonObject;
import lectern.json.JsonString;
import lectern.json.JsonValue;
import lectern.search.register.Identities.Identity;
import lectern.search.register.Identities.SaidLabel;
import lectern.search.register.Identities.SaidOffice;

/// Reads who is who.
final class IdentitiesReader {
  private static final int MOST_PEOPLE = 10_000;
  private static final int MOST_LABELS = 1_000;
  private static final int LONGEST = 200;
  private static final Pattern SLUG =
      Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Nd}]+(-[\\p{Ll}\\p{Lo}\\p{Nd}]+)*");

  private IdentitiesReader() {}

  static Identities read(JsonValue json) throws JsonException {
    if (!(json instanceof JsonArray array)) {
      throw new JsonException("The list of people is " + json.kind() + "; expected an array.");
    }
    requireAtMost(array.values().size(), MOST_PEOPLE, "The list of people");
    List<Identity> people = new ArrayList<>();
    for (int i = 0; i < array.values().size(); i++) {
      try {
        people.add(person(array.values().get(i)));
      } catch (JsonException e) {
        throw new JsonException("Person " + (i + 1) + ": " + e.getMessage());
      }
    }
    try {
      return new Identities(people);
    } catch (IllegalArgumentException e) {
      throw new JsonException(String.valueOf(e.getMessage()));
    }
  }

  private static Identity person(JsonValue json) throws JsonException {
    JsonObject person = object(json, "A person");
    person.allowOnly(List.of("slug", "name", "labels", "offices"));
    String slug = text(person, "slug");
    if (!SLUG.matcher(slug).matches()) {
      throw new JsonException(
          "The member \"slug\" is "
              + shown(slug)
              + "; expected lower-case letters and digits with hyphens between, like \"ines-hartmann\".");
    }
    String name = text(person, "name");
    List<SaidLabel> labels = new ArrayList<>();
    for (JsonValue label : items(person, "labels")) {
      labels.add(label(label));
    }
    List<SaidOffice> offices = new ArrayList<>();
    for (JsonValue office : items(person, "offices")) {
      offices.add(office(object(office, "An item of \"offices\"")));
    }
    return new Identity(slug, name, labels, offices);
  }

  private static List<JsonValue> items(JsonObject person, String name) throws JsonException {
    List<JsonValue> items = person.optionalArray(name).map(JsonArray::values).orElse(List.of());
    requireAtMost(items.size(), MOST_LABELS, "The member \"" + name + "\"");
    return items;
  }

  private static SaidLabel label(JsonValue json) throws JsonException {
    return switch (json) {
      case JsonString(String text) -> {
        requireText("An item of \"labels\"", text);
        yield new SaidLabel(text, Optional.empty(), Optional.empty());
      }
      case JsonObject label -> {
        label.allowOnly(List.of("label", "from", "to"));
        Optional<LocalDate> from = day(label, "from");
        yield new SaidLabel(text(label, "label"), from, until(label, from));
      }
      case JsonValue other ->
          throw new JsonException(
              "An item of \"labels\" is " + other.kind() + "; expected a string or an object.");
    };
  }

  private static SaidOffice office(JsonObject office) throws JsonException {
    office.allowOnly(List.of("office", "from", "to"));
    String title = text(office, "office");
    office.string("from");
    Optional<LocalDate> from = day(office, "from");
    return new SaidOffice(title, from.orElseThrow(), until(office, from));
  }

  private static Optional<LocalDate> until(JsonObject of, Optional<LocalDate> from)
      throws JsonException {
    Optional<LocalDate> to = day(of, "to");
    if (to.isPresent() && from.isPresent() && to.get().isBefore(from.get())) {
      throw new JsonException(
          "The member \"to\" is "
              + to.get()
              + "; expected no day before \"from\", which is "
              + from.get()
              + ".");
    }
    return to;
  }

  private static Optional<LocalDate> day(JsonObject of, String name) throws JsonException {
    Optional<String> day = of.optionalString(name);
    try {
      return day.map(LocalDate::parse);
    } catch (DateTimeException _) {
      throw new JsonException(
          "The member \""
              + name
              + "\" is "
              + shown(day.orElse(""))
              + "; expected a day like \"2031-03-14\".");
    }
  }

  private static JsonObject object(JsonValue json, String what) throws JsonException {
    if (json instanceof JsonObject object) {
      return object;
    }
    throw new JsonException(what + " is " + json.kind() + "; expected an object.");
  }

  private static String shown(String text) {
    return CanonicalJson.write(new JsonString(text));
  }

  private static String text(JsonObject of, String name) throws JsonException {
    String text = of.string(name);
    requireText("The member \"" + name + "\"", text);
    return text;
  }

  private static void requireText(String what, String text) throws JsonException {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new JsonException(
          what
              + " has "
              + text.length()
              + " characters; expected 1 to "
              + LONGEST
              + ", not all blank.");
    }
  }

  private static void requireAtMost(int size, int most, String what) throws JsonException {
    if (size > most) {
      throw new JsonException(what + " has " + size + " items; expected at most " + most + ".");
    }
  }
}
