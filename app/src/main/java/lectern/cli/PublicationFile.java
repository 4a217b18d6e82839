package lectern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.json.JsonException;
import lectern.json.JsonObject;
import lectern.json.JsonReader;

/// What a folder of documents is to be published as: a `publication.jsonl` in it (docs/formats/publication.md).
///
/// Each line becomes a command, as somebody would type it. A value cannot become an option of its own, and a file is always one
/// of the folder.
final class PublicationFile {
  static final String NAME = "publication.jsonl";

  private static final int MOST_BYTES = 1_000_000;
  private static final int MOST_LINES = 1_000;

  private final Path folder;
  private final String origin;
  private final String office;
  private final List<Line> lines = new ArrayList<>();

  private PublicationFile(Path folder, String origin, String office) {
    this.folder = folder;
    this.origin = origin;
    this.office = office;
  }

  /// @param number in the file, from 1
  /// @param words of a command, without the record's folder
  /// @param published what the clock says then; empty for the time of the line before
  record Line(int number, List<String> words, Optional<Instant> published) {
    Line {
      words = List.copyOf(words);
    }
  }

  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(NAME));
  }

  /// @throws Complaint if the file cannot be read, or a line of it is not as it must be
  static PublicationFile of(Path folder) throws Complaint {
    List<String> texts = texts(folder.resolve(NAME));
    JsonObject first = object(1, texts.getFirst());
    PublicationFile file = checked(1, () -> header(folder, first));
    for (int i = 1; i < texts.size(); i++) {
      if (!texts.get(i).isBlank()) {
        int number = i + 1;
        JsonObject json = object(number, texts.get(i));
        file.lines.add(checked(number, () -> file.line(number, json)));
      }
    }
    return file;
  }

  private static List<String> texts(Path file) throws Complaint {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      List<String> texts = new String(bytes, UTF_8).lines().toList();
      if (bytes.length > MOST_BYTES || texts.size() > MOST_LINES || texts.isEmpty()) {
        throw new Complaint(
            "\""
                + file
                + "\" is no list of what to publish: expected from 1 to "
                + Numbers.grouped(MOST_LINES)
                + " lines, and at most "
                + Numbers.grouped(MOST_BYTES)
                + " bytes.");
      }
      return texts;
    } catch (IOException e) {
      throw new Complaint("\"" + file + "\" cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private interface Reading<T> {
    T read() throws JsonException;
  }

  private static <T> T checked(int line, Reading<T> reading) throws Complaint {
    try {
      return reading.read();
    } catch (JsonException | DateTimeParseException | InvalidPathException e) {
      throw new Complaint(NAME + ", line " + line + ": " + e.getMessage(), e);
    }
  }

  private static JsonObject object(int line, String text) throws Complaint {
    return checked(line, () -> JsonReader.readObject(text.getBytes(UTF_8)));
  }

  private static PublicationFile header(Path folder, JsonObject json) throws JsonException {
    json.allowOnly(List.of("origin", "office"));
    return new PublicationFile(folder, json.string("origin"), json.string("office"));
  }

  private Line line(int number, JsonObject json) throws JsonException {
    List<String> words = new ArrayList<>();
    switch (json.string("act")) {
      case "publish" -> publish(json, words);
      case "correct" -> correct(json, words);
      case "withdraw" -> {
        allow(json, "work", "reason");
        words.addAll(List.of("withdraw", name(json, "work")));
        options(json, words, "reason");
      }
      case "annotate" -> {
        allow(json, "of", "note");
        words.addAll(List.of("annotate", name(json, "of")));
        options(json, words, "note");
      }
      case "visit" -> {
        allow(json, "file");
        words.addAll(List.of("visit", file(json)));
      }
      case String other ->
          throw new JsonException(
              "\""
                  + other
                  + "\" is no act. Expected publish, correct, withdraw, annotate or visit.");
    }
    options(json, words, "who");
    return new Line(number, words, json.optionalString("published").map(Instant::parse));
  }

  private void publish(JsonObject json, List<String> words) throws JsonException {
    allow(json, "file", "kind", "date", "title", "place", "slug", "visit");
    words.addAll(List.of("import", file(json), "--publish"));
    options(json, words, "kind", "date", "title", "place", "slug", "visit");
  }

  private void correct(JsonObject json, List<String> words) throws JsonException {
    allow(json, "work", "file", "reason", "title", "place", "visit");
    words.addAll(List.of("correct", name(json, "work"), file(json)));
    options(json, words, "reason", "title", "place", "visit");
  }

  private static void allow(JsonObject json, String... names) throws JsonException {
    List<String> all = new ArrayList<>(List.of(names));
    all.addAll(List.of("act", "published", "who"));
    json.allowOnly(all);
  }

  /// In one word with its value, which is never taken for an option then.
  private static void options(JsonObject json, List<String> words, String... names)
      throws JsonException {
    for (String name : names) {
      json.optionalString(name).ifPresent(value -> words.add("--" + name + "=" + value));
    }
  }

  /// A work or a citation, which is never taken for an option.
  private static String name(JsonObject json, String member) throws JsonException {
    String name = json.string(member);
    if (name.startsWith("-")) {
      throw new JsonException("\"" + name + "\" names no work and no sentence.");
    }
    return name;
  }

  /// Never an address, and never out of the folder.
  private String file(JsonObject json) throws JsonException {
    String name = json.string("file");
    Path file = folder.resolve(name).normalize();
    if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
      throw new JsonException(
          "There is no file \"" + name + "\" in the folder. Check how it is spelt.");
    }
    return file.toAbsolutePath().toString();
  }

  /// The name of the log.
  String origin() {
    return origin;
  }

  /// In whose name it is published, where a line does not say another.
  String office() {
    return office;
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }
}
