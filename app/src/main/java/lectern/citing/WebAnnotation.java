package lectern.citing;

import java.util.List;
import java.util.stream.Collectors;
import lectern.cite.Utterance;
import lectern.json.CanonicalJson;
import lectern.json.JsonArray;
import lectern.json.JsonObject;

/// A reference as an annotation (W3C Web Annotation Data Model, Recommendation of 2017) in JSON-LD: it marks the words in the page of the
/// edition, in two ways, of which a program takes the one that it knows (section 4.2 "Selectors").
///
/// Positions are counted in code points within the element of the sentence, so they hold whatever a page sets around it.
final class WebAnnotation {

  /// Code points of the same turn before and after the words.
  private static final int NEAR = 32;

  private WebAnnotation() {}

  static String of(Reference reference) {
    CitedEdition edition = reference.edition();
    JsonObject target =
        JsonObject.builder()
            .put("type", "SpecificResource")
            .put("source", reference.site().of(edition.work(), edition.number()))
            .put("selector", JsonArray.of(quote(reference), position(reference)))
            .build();
    return CanonicalJson.write(
        JsonObject.builder()
            .put("@context", "http://www.w3.org/ns/anno.jsonld")
            .put("id", reference.url() + "#annotation")
            .put("type", "Annotation")
            .put("motivation", "highlighting")
            .put("target", target)
            .build());
  }

  /// Section 4.2.4 "Text Quote Selector".
  private static JsonObject quote(Reference reference) {
    JsonObject.Builder selector =
        JsonObject.builder().put("type", "TextQuoteSelector").put("exact", reference.shown());
    String before = turn(reference, reference.edition().text().utterances(), true);
    if (!before.isEmpty()) {
      int length = before.codePointCount(0, before.length());
      selector.put(
          "prefix",
          before.substring(before.offsetByCodePoints(0, Math.max(0, length - NEAR))) + " ");
    }
    String after = turn(reference, reference.edition().text().utterances(), false);
    if (!after.isEmpty()) {
      int length = after.codePointCount(0, after.length());
      selector.put(
          "suffix", " " + after.substring(0, after.offsetByCodePoints(0, Math.min(length, NEAR))));
    }
    return selector.build();
  }

  /// The sentences of the turn before those that are cited, or after them, in one line as the page shows them.
  private static String turn(Reference reference, List<Utterance> all, boolean before) {
    return all.stream()
        .filter(utterance -> utterance.at().turn() == reference.first().turn())
        .filter(utterance ->
            before
                ? utterance.at().compareTo(reference.first()) < 0
                : utterance.at().compareTo(reference.last()) > 0)
        .map(utterance -> Reference.shown(utterance.text()))
        .collect(Collectors.joining(" "));
  }

  /// Sections 4.2.1 "Fragment Selector", 4.2.5 "Text Position Selector" and 4.2.9 "Range Selector".
  private static JsonObject position(Reference reference) {
    Utterance first = reference.sentences().getFirst();
    Utterance last = reference.sentences().getLast();
    if (reference.isOneSentence()) {
      return fragment(first, 0, length(first));
    }
    return JsonObject.builder()
        .put("type", "RangeSelector")
        .put("startSelector", fragment(first, 0, 0))
        .put("endSelector", fragment(last, length(last), length(last)))
        .build();
  }

  private static JsonObject fragment(Utterance sentence, int start, int end) {
    return JsonObject.builder()
        .put("type", "FragmentSelector")
        .put("conformsTo", "http://tools.ietf.org/rfc/rfc3236")
        .put("value", sentence.at().toString())
        .put(
            "refinedBy",
            JsonObject.builder()
                .put("type", "TextPositionSelector")
                .put("start", start)
                .put("end", end)
                .build())
        .build();
  }

  private static int length(Utterance sentence) {
    String shown = Reference.shown(sentence.text());
    return shown.codePointCount(0, shown.length());
  }
}
