package lectern.web.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import lectern.cite.Citation;
import lectern.cite.Utterance;
import lectern.cite.WorkId;
import lectern.json.JsonArray;
import lectern.json.JsonException;
import lectern.json.JsonObject;
import lectern.json.JsonReader;
import lectern.record.Checkpoint;
import lectern.record.Hash;
import lectern.record.MalformedException;
import lectern.record.SentenceProof;
import lectern.record.SignedCheckpoint;
import lectern.record.SignedNote;
import lectern.web.page.Paths;

/// The proof of a sentence with its parts laid out, and what the log says of itself. `docs/formats/log.md` says how the
/// parts belong together.
public record ProofJson(Links links) {

  /// @param key that signed the checkpoint which the proof leads to
  public JsonObject of(
      WorkId work, int edition, Utterance sentence, SentenceProof proof, String key) {
    Citation citation = Citation.of(work, edition, sentence);
    return JsonObject.builder()
        .put("work", work.toString())
        .put("edition", edition)
        .put("sentence", Shapes.quoted(links, work, edition, sentence))
        .put("line", proof.line())
        .put("number", proof.inText().index())
        .put("textPath", hashes(proof.inText().path()))
        .put("entry", proof.inLog().index())
        .put("manifest", manifest(proof))
        .put("logPath", hashes(proof.inLog().path()))
        .put("checkpoint", checkpoint(proof.inLog().checkpoint()))
        .put("key", key)
        .put("file", new String(proof.bytes(), StandardCharsets.UTF_8))
        .put("url", links.page(Paths.proof(citation)))
        .put(
            "links",
            Shapes.links(
                "self", links.proof(citation),
                "citation", links.citation(citation),
                "file", links.page(Paths.proof(citation)),
                "log", links.api("/log")))
        .build();
  }

  private static JsonObject manifest(SentenceProof proof) {
    try {
      return JsonReader.readObject(proof.manifest());
    } catch (JsonException e) {
      throw new IllegalStateException("The entry of a proof is always JSON.", e);
    }
  }

  private static JsonArray hashes(List<Hash> path) {
    return JsonArray.ofStrings(path.stream().map(Hash::base64).toList());
  }

  private static JsonObject checkpoint(SignedNote note) {
    Checkpoint checkpoint = said(note);
    return JsonObject.builder()
        .put("origin", checkpoint.origin())
        .put("size", checkpoint.size())
        .put("root", checkpoint.root().base64())
        .put("note", note.format())
        .build();
  }

  /// The newest checkpoint, and where the whole log is.
  ///
  /// @param office in whose name the record is published
  public JsonObject log(SignedCheckpoint signed, String key, String office) {
    return JsonObject.builder()
        .put("office", office)
        .put("checkpoint", checkpoint(signed.note()))
        .put("key", key)
        .put("specification", "https://c2sp.org/tlog-tiles")
        .put("prefix", links.page("/log"))
        .put("tile", links.page("/log/tile/{level}/{index}"))
        .put("entries", links.page("/log/tile/entries/{index}"))
        .put("source", links.page("/sources/{fan}/{sha256}"))
        .put(
            "links",
            Shapes.links(
                "self", links.api("/log"),
                "checkpoint", links.page("/log/checkpoint"),
                "key", links.page("/keys/log.vkey"),
                "howToVerify", links.page("/verify")))
        .build();
  }

  private static Checkpoint said(SignedNote note) {
    try {
      return Checkpoint.parse(note.text());
    } catch (MalformedException e) {
      throw new IllegalStateException("A checkpoint that was verified can be read.", e);
    }
  }
}
