package lectern.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import lectern.json.JsonException;
import lectern.json.JsonReader;
import lectern.search.register.Identities;

/// Reads who is who, as the operator says: `people.json` in the folder of the record.
final class PeopleFile {
  static final String NAME = "people.json";

  private static final int MOST_BYTES = 4_000_000;

  private PeopleFile() {}

  /// @param data the folder of the record
  /// @return [Identities#none] where there is no such file
  /// @throws CannotServeException if there is one that cannot be used
  static Identities read(Path data) throws CannotServeException {
    Path file = data.resolve(NAME);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new JsonException("It has more than %,d bytes.".formatted(MOST_BYTES));
      }
      return Identities.parse(JsonReader.read(bytes));
    } catch (NoSuchFileException _) {
      return Identities.none();
    } catch (JsonException e) {
      throw new CannotServeException(
          "Who is who in "
              + file
              + " cannot be used: "
              + e.getMessage()
              + " Put it right, or take the file away.",
          e);
    } catch (IOException e) {
      throw new CannotServeException(
          "Who is who in " + file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
