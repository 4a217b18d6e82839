package lectern.web.page;

import java.util.List;
import java.util.Optional;
import lectern.json.JsonArray;
import lectern.json.JsonObject;
import lectern.json.JsonValue;
import lectern.search.register.Byline;
import lectern.search.register.NameUse;
import lectern.search.register.Reporter;

/// Somebody who asks: for whom, what, and what followed.
///
/// @param exchanges those of this page, the latest first
/// @param notices what a reader should know: whole sentences
public record ReporterPage(
    Reporter reporter, Paging paging, List<ExchangeEntry> exchanges, List<String> notices) {

  /// Exchanges on a page.
  public static final int LENGTH = 20;

  public ReporterPage {
    exchanges = List.copyOf(exchanges);
    notices = List.copyOf(notices);
  }

  /// @param number of the page, from 1
  /// @return empty where there is no such page
  public static Optional<ReporterPage> of(Reporter reporter, int number, List<String> notices) {
    Paging paging =
        Paging.of(
            Paths.reporter(reporter.byline().slug()), number, reporter.exchanges().total(), LENGTH);
    return paging.isThere()
        ? Optional.of(
            new ReporterPage(reporter, paging, ExchangeEntry.of(reporter.exchanges()), notices))
        : Optional.empty();
  }

  public Byline byline() {
    return reporter.byline();
  }

  /// All that is asked by them, as a search.
  public SearchForm search() {
    return SearchForm.of(Clauses.askedBy(byline().name()));
  }

  public Optional<TimelinePicture> timeline() {
    return TimelinePicture.of(TimelinePicture.Counts.EXCHANGES, search(), reporter.timeline());
  }

  public List<NamesPart> names() {
    return reporter.answeredBy().isEmpty()
        ? List.of()
        : List.of(NamesPart.of("answered-by", reporter.answeredBy(), Paths::person));
  }

  /// What it says to machines.
  public Head head(Wording say) {
    JsonObject.Builder someone =
        JsonObject.builder().put("@type", "Person").put("name", byline().name());
    List<JsonValue> outlets =
        reporter.outlets().stream().<JsonValue>map(ReporterPage::organisation).toList();
    if (!outlets.isEmpty()) {
      someone.put("affiliation", new JsonArray(outlets));
    }
    return Head.of(paging.here())
        .as("profile")
        .described(say.say("reporter.about", byline().name(), byline().exchanges()))
        .with(
            new Head.Feed(
                search().feed("/search.atom"),
                "application/atom+xml",
                say.say("reporter.feed", byline().name())))
        .about(
            JsonObject.builder()
                .put("@context", "https://schema.org")
                .put("@type", "ProfilePage")
                .put("mainEntity", someone.build())
                .build());
  }

  private static JsonObject organisation(NameUse outlet) {
    return JsonObject.builder()
        .put("@type", "Organization")
        .put("name", outlet.named().name())
        .build();
  }
}
