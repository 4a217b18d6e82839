package lectern.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lectern.cite.Citation;
import lectern.json.JsonArray;
import lectern.json.JsonNull;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;
import lectern.json.JsonValue;
import lectern.quote.Flag;
import lectern.quote.Judgement;
import lectern.quote.Match;
import lectern.quote.Passage;
import lectern.quote.Place;
import lectern.quote.Stripped;
import lectern.store.RecordException;

/// What came of a quotation, for programs. Positions are 0-based, half-open, in code points of the document's text.
final class JudgementJson {
  private final Spots spots;

  JudgementJson(Spots spots) {
    this.spots = spots;
  }

  JsonObject of(Judgement judgement) throws RecordException {
    List<JsonValue> matches = new ArrayList<>();
    for (Match match : judgement.matches()) {
      matches.add(match(match));
    }
    return JsonObject.builder()
        .put("quote", judgement.quotation().text())
        .putOrNull("speaker", judgement.claimedSpeaker())
        .put("verdict", judgement.verdict().id())
        .put("isTrue", judgement.verdict().isTrue())
        .put("sentence", judgement.sentence())
        .put("confidence", new JsonNumber(judgement.confidence()))
        .put(
            "flags",
            new JsonArray(judgement.flags().stream().<JsonValue>map(JudgementJson::flag).toList()))
        .put("diff", judgement.words().<JsonValue>map(WordChanges::json).orElse(JsonNull.NULL))
        .put(
            "stripped",
            new JsonArray(
                judgement.stripped().stream().<JsonValue>map(JudgementJson::stripped).toList()))
        .put("gapNear", judgement.gapNear())
        .put("matches", new JsonArray(matches))
        .build();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static JsonObject flag(Flag flag) {
    return JsonObject.builder()
        .put("kind", name(flag.kind()))
        .put("isLoud", flag.isLoud())
        .put("record", flag.printed())
        .put("quote", flag.quoted())
        .build();
  }

  private static JsonObject stripped(Stripped stripped) {
    return JsonObject.builder().put("what", stripped.what()).put("count", stripped.count()).build();
  }

  private JsonObject match(Match match) throws RecordException {
    List<JsonValue> places = new ArrayList<>();
    for (Place place : match.places()) {
      places.add(place(place));
    }
    return JsonObject.builder()
        .put("speaker", name(match.speaker()))
        .put("places", new JsonArray(places))
        .build();
  }

  private JsonObject place(Place place) throws RecordException {
    Passage passage = place.passage();
    return JsonObject.builder()
        .put(spots.isOfRecord() ? "work" : "document", passage.work())
        .put("title", spots.title(passage))
        .put("edition", passage.edition())
        .put("isCurrent", passage.isCurrent())
        .put("isWithdrawn", spots.isWithdrawn(passage))
        .put("label", passage.label())
        .put("side", name(passage.side()))
        .put("words", place.words())
        .put("text", passage.text())
        .put("start", spots.codePoint(passage, place.span().start()))
        .put("end", spots.codePoint(passage, place.span().end()))
        .put(
            "citations",
            JsonArray.ofStrings(spots.citations(place).stream().map(Citation::toString).toList()))
        .build();
  }
}
