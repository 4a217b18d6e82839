package lectern.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.json.JsonException;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.json.JsonReader;

/// Reads a file of queries: JSON Lines of `{"id", "text"}` (also `"_id"`), or TSV of id and text.
final class TrecQueries {
  private static final long LARGEST = 1L << 30;

  private TrecQueries() {}

  /// @param id without blanks
  record Asked(String id, String text) {}

  /// @throws Complaint with the number of the line, if one is of another form
  static List<Asked> of(Path file) throws Complaint {
    List<Asked> queries = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        queries.add(line.stripLeading().startsWith("{") ? json(line) : tsv(line));
      } catch (JsonException e) {
        throw new Complaint("“" + file + "”, line " + number + ": " + e.getMessage(), e);
      }
    }
    return queries;
  }

  private static List<String> lines(Path file) throws Complaint {
    try {
      if (Files.size(file) > LARGEST) {
        throw new Complaint(
            "“"
                + file
                + "” has more than "
                + LARGEST
                + " bytes; expected a smaller file of queries.");
      }
      return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new Complaint(
          "“" + file + "” cannot be read as a file of queries in UTF-8: " + e.getMessage() + ".",
          e);
    }
  }

  private static Asked json(String line) throws JsonException {
    JsonObject query = JsonReader.readObject(line.getBytes(StandardCharsets.UTF_8));
    Optional<String> id = id(query, "_id").or(() -> id(query, "id"));
    return asked(
        id.orElseThrow(() -> new JsonException("There is no id; expected \"id\" or \"_id\".")),
        query.string("text"));
  }

  private static Optional<String> id(JsonObject query, String name) {
    try {
      return query.members().get(name) instanceof JsonNumber
          ? Optional.of(Long.toString(query.integer(name)))
          : query.optionalString(name);
    } catch (JsonException _) {
      return Optional.empty();
    }
  }

  private static Asked tsv(String line) throws JsonException {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      throw new JsonException(
          "There is neither a JSON object nor a tab; expected {\"id\": …, \"text\": …}, or id, tab and text.");
    }
    return asked(line.substring(0, tab).strip(), line.substring(tab + 1));
  }

  /// The columns of a run are parted by blanks.
  private static Asked asked(String id, String text) throws JsonException {
    if (id.isEmpty() || id.chars().anyMatch(Character::isWhitespace)) {
      throw new JsonException("The id “" + id + "” is empty or has blanks; expected one word.");
    }
    return new Asked(id, text);
  }
}
