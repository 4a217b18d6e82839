package lectern.citing;

import java.time.LocalDate;
import java.util.Set;
import lectern.json.CanonicalJson;
import lectern.json.JsonArray;
import lectern.json.JsonNumber;
import lectern.json.JsonObject;

/// A reference as an item of CSL-JSON (Citation Style Language 1.0.2, appendix IV "Variables"), as reference managers read it.
///
/// The date is that of the event, which the record prints; styles print it as the date of the words. When the edition was
/// published is in the log.
final class CslItem {

  /// One speaks to an audience, which is what CSL calls a speech.
  private static final Set<String> SPEECHES = Set.of("remarks", "speech", "statement", "toasts");

  private CslItem() {}

  /// An array with one item: the form in which reference managers exchange them.
  static String json(Reference reference) {
    return CanonicalJson.write(JsonArray.of(of(reference)));
  }

  static JsonObject of(Reference reference) {
    CitedEdition edition = reference.edition();
    JsonObject.Builder item =
        JsonObject.builder()
            .put("id", id(reference))
            .put("type", type(edition.work().kind()))
            .put("title", edition.title())
            .put("genre", edition.description())
            .put("publisher", edition.office())
            .put("issued", date(edition.work().date()))
            .put("event-date", date(edition.work().date()))
            .put("URL", reference.url())
            .put("abstract", reference.words());
    edition.place().ifPresent(place -> item.put("event-place", place));
    reference
        .author()
        .ifPresent(author ->
            item.put("author", JsonArray.of(JsonObject.builder().put("literal", author).build())));
    reference.accessed().ifPresent(day -> item.put("accessed", date(day)));
    return item.build();
  }

  /// The event's own type where CSL has one. It has none for a press conference, a briefing or a gaggle: what is cited of those is the page
  /// with the transcript, and `genre` says so.
  private static String type(String kind) {
    if (SPEECHES.contains(kind)) {
      return "speech";
    }
    return kind.equals("interview") ? "interview" : "webpage";
  }

  /// The citation without slashes and tilde: a key for BibTeX, too, which takes no others.
  static String id(Reference reference) {
    return reference.citation().toString().substring(1).replaceAll("[/~]", "-");
  }

  private static JsonObject date(LocalDate day) {
    return JsonObject.builder()
        .put(
            "date-parts",
            JsonArray.of(
                JsonArray.of(
                    JsonNumber.of(day.getYear()),
                    JsonNumber.of(day.getMonthValue()),
                    JsonNumber.of(day.getDayOfMonth()))))
        .build();
  }
}
