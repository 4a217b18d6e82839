package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lectern.cite.WorkId;
import lectern.json.JsonArray;
import lectern.json.JsonObject;
import lectern.search.register.Office;
import lectern.search.register.Person;
import lectern.search.register.Share;
import lectern.search.register.Voice;

/// Somebody who speaks in the record: offices, what they said, how much of the floor they held, and whom they answered.
///
/// @param paging through the works
/// @param works those of this page, the latest first
/// @param latest what they said last; none but on the first page
/// @param notices what a reader should know: whole sentences
public record PersonPage(
    Person person,
    Paging paging,
    List<Part> works,
    List<QuotedWords> latest,
    List<String> notices) {

  /// Works on a page.
  static final int LENGTH = 50;

  public PersonPage {
    works = List.copyOf(works);
    latest = List.copyOf(latest);
    notices = List.copyOf(notices);
  }

  /// Their part in a work.
  ///
  /// @param link to the edition that stands
  /// @param width of its bar, in percent of the floor, with the sign
  public record Part(WorkId work, String link, Share share, String width) {}

  /// @param number of the page, from 1
  /// @return empty where there is no such page
  public static Optional<PersonPage> of(Person person, int number, List<String> notices) {
    Paging paging =
        Paging.of(Paths.person(person.voice().slug()), number, person.works().size(), LENGTH);
    if (!paging.isThere()) {
      return Optional.empty();
    }
    return Optional.of(
        new PersonPage(
            person,
            paging,
            person.works().stream()
                .skip((number - 1L) * LENGTH)
                .limit(LENGTH)
                .map(PersonPage::part)
                .toList(),
            number == 1 ? person.latest().stream().map(QuotedWords::of).toList() : List.of(),
            notices));
  }

  private static Part part(Share share) {
    WorkId work = WorkId.parse(share.occasion().work());
    return new Part(
        work, Paths.work(work), share, String.format(Locale.ROOT, "%.1f%%", 100 * share.ofFloor()));
  }

  public Voice voice() {
    return person.voice();
  }

  /// All that they say, as a search.
  public SearchForm search() {
    return SearchForm.of(Clauses.saidBy(person));
  }

  public Optional<Career> career() {
    return Career.of(person);
  }

  public Optional<TimelinePicture> timeline() {
    return TimelinePicture.of(TimelinePicture.Counts.WORDS, search(), person.timeline());
  }

  /// Whom they answered.
  public List<NamesPart> answered() {
    List<NamesPart> parts = new ArrayList<>();
    if (!person.outlets().isEmpty()) {
      parts.add(NamesPart.of("answered-outlets", person.outlets(), Paths::outlet));
    }
    if (!person.reporters().isEmpty()) {
      parts.add(NamesPart.of("answered-reporters", person.reporters(), Paths::reporter));
    }
    return parts;
  }

  /// The share of the floor over all works in which they speak, in percent.
  public String share(Wording say) {
    return say.share((int) Math.round(10_000 * person.share()), 10_000);
  }

  /// The share of the floor in a work, in percent.
  public String share(Wording say, Share share) {
    return say.share((int) Math.round(10_000 * share.ofFloor()), 10_000);
  }

  /// Those whose surname is the same, as entries of an index.
  public List<DirectoryPage.Entry> namesakes() {
    return person.namesakes().stream().map(DirectoryPage::entry).toList();
  }

  /// What it says to machines.
  public Head head(Wording say) {
    JsonObject.Builder someone =
        JsonObject.builder().put("@type", "Person").put("name", voice().name());
    List<String> titles = person.offices().stream().map(Office::title).distinct().toList();
    if (!titles.isEmpty()) {
      someone.put("jobTitle", JsonArray.ofStrings(titles));
    }
    String feed = say.say("person.feed", voice().name());
    return Head.of(paging.here())
        .as("profile")
        .described(say.say("person.about", voice().name(), voice().works(), voice().words()))
        .with(new Head.Feed(search().feed("/search.atom"), "application/atom+xml", feed))
        .with(new Head.Feed(search().feed("/search.json"), "application/feed+json", feed))
        .about(
            JsonObject.builder()
                .put("@context", "https://schema.org")
                .put("@type", "ProfilePage")
                .put("mainEntity", someone.build())
                .build());
  }
}
