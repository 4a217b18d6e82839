package lectern.web.api;

import java.util.List;
import java.util.Optional;
import lectern.cite.Citation;
import lectern.cite.Resolution;
import lectern.cite.Utterance;
import lectern.cite.WorkId;
import lectern.citing.CitationFormat;
import lectern.citing.Reference;
import lectern.json.JsonNull;
import lectern.json.JsonObject;
import lectern.json.JsonValue;
import lectern.web.page.Paths;
import lectern.web.page.Standing;

/// A citation: the sentence, what became of it in the newest edition, and how it is cited.
///
/// @param newest the number of the newest edition
public record CitationJson(Links links, WorkId work, int newest) {

  /// @param asked as it was given, with or without an edition
  /// @param in the edition that has the sentence
  /// @param resolution what became of it
  public JsonObject of(
      Citation asked, Standing in, Utterance sentence, Resolution resolution, Reference reference) {
    Citation citation = Citation.of(work, in.edition(), sentence);
    return JsonObject.builder()
        .put("asked", asked.toString())
        .put("work", work.toString())
        .put("edition", in.edition())
        .put("isNewest", in.isNewest())
        .put("isWithdrawn", in.withdrawal().isPresent())
        .put("sentence", Shapes.quoted(links, work, in.edition(), sentence))
        .put("newest", newest)
        .put("resolution", resolution.name())
        .put("explanation", resolution.explanation())
        .put("places", Shapes.array(resolution.places(), this::place))
        .put("diff", diff(resolution))
        .put("stoodBetween", stoodBetween(resolution))
        .put("forms", forms(reference))
        .put("url", links.page(citation.toString()))
        .put("links", links(citation))
        .build();
  }

  private JsonObject place(Utterance sentence) {
    return Shapes.quoted(links, work, newest, sentence);
  }

  private static JsonValue diff(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Changed changed -> Shapes.diff(changed.words());
      case Resolution.Split split -> Shapes.diff(split.words());
      case Resolution.Exact _, Resolution.Moved _, Resolution.Removed _, Resolution.Ambiguous _ ->
          JsonNull.NULL;
    };
  }

  /// Of a sentence that was removed, what stands around its place now.
  private JsonValue stoodBetween(Resolution resolution) {
    return resolution
            instanceof Resolution.Removed(_, Optional<Utterance> before, Optional<Utterance> after)
        ? JsonObject.builder()
            .put("before", Shapes.orNull(before, this::place))
            .put("after", Shapes.orNull(after, this::place))
            .build()
        : JsonNull.NULL;
  }

  private static JsonObject forms(Reference reference) {
    JsonObject.Builder forms = JsonObject.builder();
    for (CitationFormat format : List.of(CitationFormat.values())) {
      forms.put(format.id(), format.write(reference));
    }
    return forms.build();
  }

  private JsonObject links(Citation citation) {
    return Shapes.links(
        "self", links.citation(citation),
        "edition", links.edition(work, citation.edition().orElse(newest)),
        "proof", links.proof(citation),
        "proofFile", links.page(Paths.proof(citation)),
        "bibtex", links.page(Paths.file(citation, "cite.bib")),
        "cslJson", links.page(Paths.file(citation, "cite.json")),
        "annotation", links.page(Paths.file(citation, "annotation.jsonld")));
  }
}
