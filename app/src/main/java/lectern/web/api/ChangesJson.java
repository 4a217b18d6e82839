package lectern.web.api;

import java.util.List;
import java.util.stream.Collectors;
import lectern.cite.Step;
import lectern.cite.Utterance;
import lectern.cite.WordDiff;
import lectern.cite.WorkId;
import lectern.json.JsonArray;
import lectern.json.JsonNull;
import lectern.json.JsonObject;
import lectern.json.JsonValue;
import lectern.record.EditionText;
import lectern.web.page.Comparison;
import lectern.web.page.Redline;
import lectern.web.page.Tally;

/// What changed from one edition of a work to another, in reading order.
///
/// @param from the older edition
/// @param to the newer one
public record ChangesJson(Links links, WorkId work, int from, int to) {

  public JsonObject of(EditionText old, EditionText current) {
    Comparison comparison = Comparison.of(old, current);
    return JsonObject.builder()
        .put("work", work.toString())
        .put("from", from)
        .put("to", to)
        .put("changes", tally(comparison.tally()))
        .put(
            "others",
            Shapes.array(
                comparison.others(),
                other ->
                    JsonObject.builder()
                        .put("what", other.name())
                        .put("diff", diff(other.words()))
                        .build()))
        .put("steps", Shapes.array(comparison.sentences().steps(), this::step))
        .put("url", links.page("/" + work + "/v" + from + "...v" + to))
        .put(
            "links",
            Shapes.links(
                "self", links.changes(work, from, to),
                "from", links.edition(work, from),
                "to", links.edition(work, to)))
        .build();
  }

  /// How many sentences were changed.
  static JsonObject tally(Tally tally) {
    return JsonObject.builder()
        .put("isSame", tally.isSame())
        .put("unchanged", tally.unchanged())
        .put("changed", tally.changed())
        .put("removed", tally.removed())
        .put("added", tally.added())
        .put("moved", tally.moved())
        .put("unclear", tally.unclear())
        .put("others", tally.others())
        .build();
  }

  /// Sentences that stayed are counted, and not written out.
  private JsonObject step(Step step) {
    return switch (step) {
      case Step.Same same -> step("same", same.old().size(), List.of(), List.of(), JsonNull.NULL);
      case Step.Changed changed ->
          step("changed", changed.old(), changed.current(), Shapes.diff(changed.words()));
      case Step.Removed removed -> step("removed", removed.old(), List.of(), JsonNull.NULL);
      case Step.Inserted inserted -> step("added", List.of(), inserted.current(), JsonNull.NULL);
      case Step.MovedAway away -> step("moved_away", away.old(), away.current(), JsonNull.NULL);
      case Step.MovedHere here ->
          step("moved_here", here.old(), here.current(), diff(here.words()));
      case Step.Unclear unclear -> step("unclear", unclear.old(), unclear.current(), JsonNull.NULL);
    };
  }

  private JsonObject step(
      String name, List<Utterance> old, List<Utterance> current, JsonValue diff) {
    return step(name, Math.max(old.size(), current.size()), old, current, diff);
  }

  private JsonObject step(
      String name, int count, List<Utterance> old, List<Utterance> current, JsonValue diff) {
    return JsonObject.builder()
        .put("step", name)
        .put("count", count)
        .put("old", sentences(from, old))
        .put("current", sentences(to, current))
        .put("diff", diff)
        .build();
  }

  private JsonArray sentences(int edition, List<Utterance> sentences) {
    return Shapes.array(sentences, sentence -> Shapes.quoted(links, work, edition, sentence));
  }

  private static JsonValue diff(WordDiff words) {
    return words.isEmpty() ? JsonNull.NULL : Shapes.diff(words);
  }

  private static JsonArray diff(Redline words) {
    return Shapes.array(
        words.stretches(),
        stretch ->
            JsonObject.builder()
                .put(
                    "in",
                    switch (stretch.fate()) {
                      case KEPT -> "equal";
                      case REMOVED -> "old";
                      case ADDED -> "current";
                    })
                .put(
                    "text",
                    stretch.pieces().stream()
                        .map(ChangesJson::printed)
                        .collect(Collectors.joining())
                        .strip())
                .build());
  }

  private static String printed(Redline.Piece piece) {
    return switch (piece) {
      case Redline.Piece.Said said -> said.text();
      case Redline.Piece.Struck struck -> struck.isStart() ? "<s>" : "</s>";
    };
  }
}
