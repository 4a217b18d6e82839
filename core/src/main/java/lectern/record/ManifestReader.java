package lectern.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import lectern.cite.Address;
import lectern.cite.WorkId;
import lectern.json.JsonException;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import lectern.json.JsonValue;

/// Reads entries. What it accepts is exactly what [ManifestWriter] writes: a field more, a blank more or another order is refused.
final class ManifestReader {
  private final JsonObject json;

  private ManifestReader(JsonObject json) {
    this.json = json;
  }

  static Manifest read(byte[] bytes) throws MalformedException {
    if (bytes.length > Manifest.MAX_BYTES) {
      throw new MalformedException(
          "An entry of the log has at most "
              + Manifest.MAX_BYTES
              + " bytes; this one has "
              + bytes.length
              + ".");
    }
    Manifest manifest;
    try {
      manifest = new ManifestReader(JsonReader.readObject(bytes)).manifest();
    } catch (JsonException | IllegalArgumentException e) {
      throw new MalformedException("The entry is not a manifest: " + e.getMessage());
    }
    if (!Arrays.equals(manifest.bytes(), bytes)) {
      throw new MalformedException(
          "The entry is not in the canonical form of RFC 8785, or has fields that its type does not"
              + " have.");
    }
    return manifest;
  }

  private Manifest manifest() throws JsonException, MalformedException {
    String type = json.string("type");
    Stamp stamp = new Stamp(json.integer("base"), time(json.string("time")), json.string("who"));
    return switch (type) {
      case "publish" -> new Manifest.Publish(stamp, work(), edition());
      case "correct" ->
          new Manifest.Correct(stamp, work(), previous(), edition(), json.string("why"));
      case "withdraw" ->
          new Manifest.Withdraw(stamp, work(), previous(), number("edition"), json.string("why"));
      case "annotate" ->
          new Manifest.Annotate(
              stamp, work(), previous(), number("edition"), at(), json.string("note"));
      case "source" ->
          new Manifest.AddSource(
              stamp, work(), previous(), number("edition"), onlySource(), json.string("why"));
      case "visit" -> programme(stamp);
      case "rotate" -> rotate(stamp);
      case "witness" -> new Manifest.AddWitness(stamp, key("key"));
      default ->
          throw new MalformedException(
              "“type” is publish, correct, withdraw, annotate, source, visit, rotate or witness;"
                  + " found “"
                  + Found.safe(type)
                  + "”. A newer release may know it.");
    };
  }

  private Manifest programme(Stamp stamp) throws JsonException, MalformedException {
    Visit visit = VisitFormat.read(json.object("visit"));
    if (!visit.id().equals(work())) {
      throw new MalformedException(
          "“work” is " + work() + ", but the programme is that of " + visit.id() + ".");
    }
    return new Manifest.Programme(
        stamp, json.optionalInteger("previous"), number("edition"), visit);
  }

  private Manifest rotate(Stamp stamp) throws JsonException, MalformedException {
    VerifierKey from = key("from");
    return new Manifest.Rotate(
        stamp, from, key("to"), new NoteSignature(from.name(), json.string("signature")));
  }

  private EditionDigest edition() throws JsonException, MalformedException {
    return new EditionDigest(
        number("edition"),
        files("sources"),
        json.has("media") ? files("media") : List.of(),
        Hash.ofHex(json.string("text")),
        number("lines"),
        Hash.ofHex(json.string("root")));
  }

  private FileDigest onlySource() throws JsonException, MalformedException {
    List<FileDigest> sources = files("sources");
    if (sources.size() != 1) {
      throw new MalformedException(
          "An entry of the type “source” has one source; found " + sources.size() + ".");
    }
    return sources.getFirst();
  }

  private List<FileDigest> files(String name) throws JsonException, MalformedException {
    List<FileDigest> files = new ArrayList<>();
    for (JsonValue value : json.array(name).values()) {
      if (!(value instanceof JsonObject file)) {
        throw new MalformedException(
            "The items of “" + name + "” are JSON objects; found " + value.kind() + ".");
      }
      files.add(
          new FileDigest(
              Hash.ofHex(file.string("sha256")),
              file.string("type"),
              file.string("name"),
              file.integer("length")));
    }
    return files;
  }

  private OptionalLong previous() throws JsonException {
    return OptionalLong.of(json.integer("previous"));
  }

  private int number(String name) throws JsonException, MalformedException {
    long value = json.integer(name);
    if (value < 1 || value > Integer.MAX_VALUE) {
      throw new MalformedException("“" + name + "” counts from 1; found " + value + ".");
    }
    return (int) value;
  }

  private Optional<Address> at() throws JsonException, MalformedException {
    Optional<String> at = json.optionalString("at");
    return at.isPresent() ? Optional.of(Address.parse(at.get())) : Optional.empty();
  }

  private WorkId work() throws JsonException, MalformedException {
    return work(json.string("work"));
  }

  static WorkId work(String value) throws MalformedException {
    try {
      return WorkId.parse(value);
    } catch (IllegalArgumentException e) {
      throw new MalformedException("The id cannot be used: " + e.getMessage());
    }
  }

  private VerifierKey key(String name) throws JsonException, MalformedException {
    return VerifierKey.parse(json.string(name));
  }

  private static Instant time(String value) throws MalformedException {
    try {
      Instant time = Instant.parse(value);
      if (time.toString().equals(value)) {
        return time;
      }
    } catch (DateTimeException _) {
      // Said below.
    }
    throw new MalformedException(
        "“time” is a time in UTC such as 2031-03-14T17:05:00Z; found “" + Found.safe(value) + "”.");
  }
}
