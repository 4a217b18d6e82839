package lectern.record;

import java.util.List;
import java.util.Optional;
import lectern.json.JsonArray;
import lectern.json.JsonObject;
import lectern.json.JsonString;
import lectern.json.JsonValue;

/// The fields of an entry, as `docs/formats/manifest.md` lists them. A field that does not apply is left out.
final class ManifestWriter {
  private ManifestWriter() {}

  static JsonObject json(Manifest manifest) {
    JsonObject.Builder json =
        JsonObject.builder()
            .put("type", manifest.type())
            .put("time", manifest.stamp().time().toString())
            .put("who", manifest.stamp().who())
            .put("base", manifest.stamp().base());
    if (manifest instanceof Manifest.OfWork ofWork) {
      json.put("work", ofWork.work().toString());
      ofWork.previous().ifPresent(index -> json.put("previous", index));
    }
    own(manifest, json);
    return json.build();
  }

  private static void own(Manifest manifest, JsonObject.Builder json) {
    switch (manifest) {
      case Manifest.Publish publish -> edition(publish.edition(), json);
      case Manifest.Correct correct -> edition(correct.edition(), json.put("why", correct.why()));
      case Manifest.Withdraw withdraw ->
          json.put("edition", withdraw.edition()).put("why", withdraw.why());
      case Manifest.Annotate annotate -> {
        json.put("edition", annotate.edition()).put("note", annotate.note());
        annotate.at().ifPresent(at -> json.put("at", at.toString()));
      }
      case Manifest.AddSource added ->
          json.put("edition", added.edition())
              .put("why", added.why())
              .put("sources", files(List.of(added.source())));
      case Manifest.Programme programme ->
          json.put("edition", programme.edition())
              .put("visit", VisitFormat.json(programme.visit()));
      case Manifest.Rotate rotate ->
          json.put("from", rotate.from().toString())
              .put("to", rotate.to().toString())
              .put("signature", rotate.signature().base64());
      case Manifest.AddWitness witness -> json.put("key", witness.key().toString());
    }
  }

  private static void edition(EditionDigest edition, JsonObject.Builder json) {
    json.put("edition", edition.number())
        .put("sources", files(edition.sources()))
        .put("text", edition.text().hex())
        .put("lines", edition.lines())
        .put("root", edition.root().hex());
    if (!edition.media().isEmpty()) {
      json.put("media", files(edition.media()));
    }
  }

  private static JsonArray files(List<FileDigest> files) {
    return new JsonArray(files.stream().<JsonValue>map(ManifestWriter::file).toList());
  }

  private static JsonObject file(FileDigest file) {
    return JsonObject.builder()
        .put("sha256", file.sha256().hex())
        .put("type", file.type())
        .put("name", file.name())
        .put("length", file.length())
        .build();
  }

  /// Puts a field where there is a value.
  static void put(JsonObject.Builder json, String name, Optional<String> value) {
    value.ifPresent(words -> json.put(name, new JsonString(words)));
  }
}
