package lectern.web.page;

import java.util.List;
import java.util.Optional;
import lectern.json.JsonObject;
import lectern.search.register.Newsroom;
import lectern.search.register.Outlet;

/// For whom somebody asks: who, what, and what followed.
///
/// @param exchanges those of this page, the latest first
/// @param notices what a reader should know: whole sentences
public record OutletPage(
    Outlet outlet, Paging paging, List<ExchangeEntry> exchanges, List<String> notices) {
  public OutletPage {
    exchanges = List.copyOf(exchanges);
    notices = List.copyOf(notices);
  }

  /// @param number of the page, from 1
  /// @return empty where there is no such page
  public static Optional<OutletPage> of(Outlet outlet, int number, List<String> notices) {
    Paging paging =
        Paging.of(
            Paths.outlet(outlet.newsroom().slug()),
            number,
            outlet.exchanges().total(),
            ReporterPage.LENGTH);
    return paging.isThere()
        ? Optional.of(new OutletPage(outlet, paging, ExchangeEntry.of(outlet.exchanges()), notices))
        : Optional.empty();
  }

  public Newsroom newsroom() {
    return outlet.newsroom();
  }

  /// All that is asked for it, as a search.
  public SearchForm search() {
    return SearchForm.of(Clauses.askedFor(newsroom().name()));
  }

  public Optional<TimelinePicture> timeline() {
    return TimelinePicture.of(TimelinePicture.Counts.EXCHANGES, search(), outlet.timeline());
  }

  public List<NamesPart> names() {
    return outlet.answeredBy().isEmpty()
        ? List.of()
        : List.of(NamesPart.of("answered-by", outlet.answeredBy(), Paths::person));
  }

  /// What it says to machines.
  public Head head(Wording say) {
    return Head.of(paging.here())
        .as("profile")
        .described(say.say("outlet.about", newsroom().name(), newsroom().exchanges()))
        .with(
            new Head.Feed(
                search().feed("/search.atom"),
                "application/atom+xml",
                say.say("outlet.feed", newsroom().name())))
        .about(
            JsonObject.builder()
                .put("@context", "https://schema.org")
                .put("@type", "ProfilePage")
                .put(
                    "mainEntity",
                    JsonObject.builder()
                        .put("@type", "Organization")
                        .put("name", newsroom().name())
                        .build())
                .build());
  }
}
