package lectern.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lectern.citing.SiteAddress;
import lectern.json.JsonException;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import lectern.json.JsonValue;
import lectern.web.page.SiteSettings;
import lectern.web.page.Wording;

/// Reads what the operator says about a site: `site.json` in the folder of the record.
final class SiteFile {
  static final String NAME = "site.json";

  private static final int MOST_BYTES = 1_000_000;
  private static final int MOST_TOPICS = 200;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  private SiteFile() {}

  /// @param data the folder of the record
  /// @return [SiteSettings#none] where there is no such file
  /// @throws CannotServeException if there is one that cannot be used
  static SiteSettings read(Path data) throws CannotServeException {
    Path file = data.resolve(NAME);
    try (InputStream in = Files.newInputStream(file)) {
      return settings(parse(in.readNBytes(MOST_BYTES + 1)));
    } catch (NoSuchFileException _) {
      return SiteSettings.none();
    } catch (JsonException | IllegalArgumentException e) {
      throw new CannotServeException(
          "The settings in "
              + file
              + " cannot be used: "
              + e.getMessage()
              + " Put it right, or take the file away.",
          e);
    } catch (IOException e) {
      throw new CannotServeException(
          "The settings in " + file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private static JsonObject parse(byte[] bytes) throws JsonException {
    if (bytes.length > MOST_BYTES) {
      throw new JsonException("It has more than %,d bytes.".formatted(MOST_BYTES));
    }
    return JsonReader.readObject(bytes);
  }

  private static SiteSettings settings(JsonObject file) throws JsonException {
    file.allowOnly(List.of("name", "operator", "address", "isDemonstration", "topics"));
    SiteSettings none = SiteSettings.none();
    Optional<JsonObject> operator = file.optionalObject("operator");
    Optional<String> address = file.optionalString("address");
    return new SiteSettings(
        file.optionalString("name").orElse(none.name()),
        operator.isEmpty() ? Optional.empty() : Optional.of(operator(operator.get())),
        address.map(SiteAddress::parse),
        file.has("isDemonstration") && file.bool("isDemonstration"),
        topics(file));
  }

  private static SiteSettings.Operator operator(JsonObject operator) throws JsonException {
    operator.allowOnly(List.of("name", "statement", "contact", "isOffice"));
    return new SiteSettings.Operator(
        operator.string("name"),
        operator.optionalString("statement").orElse(""),
        operator.optionalString("contact"),
        operator.has("isOffice") && operator.bool("isOffice"));
  }

  private static List<SiteSettings.Topic> topics(JsonObject file) throws JsonException {
    List<SiteSettings.Topic> topics = new ArrayList<>();
    Set<String> slugs = new HashSet<>();
    if (file.optionalArray("topics").isPresent()) {
      for (JsonObject entry : file.array("topics").objects()) {
        SiteSettings.Topic topic = topic(entry);
        if (!slugs.add(topic.slug())) {
          throw new JsonException("There are two topics with the slug \"" + topic.slug() + "\".");
        }
        topics.add(topic);
      }
    }
    if (topics.size() > MOST_TOPICS) {
      throw new JsonException(
          "There are %,d topics; expected at most %,d.".formatted(topics.size(), MOST_TOPICS));
    }
    return topics;
  }

  private static SiteSettings.Topic topic(JsonObject entry) throws JsonException {
    entry.allowOnly(List.of("slug", "title", "query"));
    String slug = entry.string("slug");
    if (!SLUG.matcher(slug).matches()) {
      throw new JsonException(
          "The slug \""
              + slug
              + "\" of a topic is none; expected lower-case letters and digits with hyphens between"
              + " them, e.g. \"ferry-safety\".");
    }
    Map<String, String> titles = new LinkedHashMap<>();
    JsonObject title = entry.object("title");
    title.allowOnly(Wording.LANGUAGES);
    titles.put("en", title.string("en"));
    for (Map.Entry<String, JsonValue> member : title.members().entrySet()) {
      titles.put(member.getKey(), title.string(member.getKey()));
    }
    return new SiteSettings.Topic(slug, titles, entry.string("query"));
  }
}
