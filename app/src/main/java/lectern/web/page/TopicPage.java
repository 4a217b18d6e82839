package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.json.JsonObject;
import lectern.search.register.Topic;

/// What was asked and answered about something.
///
/// @param title of the operator's topic, or the words that somebody asks for
/// @param isChosen whether it is a topic of the operator's
/// @param search the same for all that was said
/// @param problem why there is no answer
/// @param found empty where there is a problem
/// @param exchanges those of this page, the latest first
/// @param notices what a reader should know: whole sentences
public record TopicPage(
    String title,
    boolean isChosen,
    SearchForm search,
    Optional<SearchPage.Problem> problem,
    Optional<Topic> found,
    Paging paging,
    List<ExchangeEntry> exchanges,
    List<String> notices) {
  public TopicPage {
    exchanges = List.copyOf(exchanges);
    notices = List.copyOf(notices);
  }

  /// What somebody asks about.
  ///
  /// @param words that its address ends with
  /// @param query in the language of the search
  public record Subject(String title, boolean isChosen, String words, String query) {}

  /// @param number of the page, from 1
  /// @return empty where there is no such page
  public static Optional<TopicPage> of(
      Subject subject, Topic found, int number, List<String> notices) {
    Paging paging =
        Paging.of(
            Paths.topic(subject.words()), number, found.exchanges().total(), ReporterPage.LENGTH);
    List<String> all = new ArrayList<>(notices);
    all.addAll(found.notices());
    return paging.isThere()
        ? Optional.of(
            new TopicPage(
                subject.title(),
                subject.isChosen(),
                SearchForm.of(subject.query()),
                Optional.empty(),
                Optional.of(found),
                paging,
                ExchangeEntry.of(found.exchanges()),
                all))
        : Optional.empty();
  }

  public static TopicPage of(Subject subject, SearchPage.Problem problem) {
    return new TopicPage(
        subject.title(),
        subject.isChosen(),
        SearchForm.of(subject.query()),
        Optional.of(problem),
        Optional.empty(),
        new Paging(Paths.topic(subject.words()), 1, 1),
        List.of(),
        List.of());
  }

  public Optional<TimelinePicture> timeline() {
    return found.flatMap(
        topic -> TimelinePicture.of(TimelinePicture.Counts.EXCHANGES, search, topic.timeline()));
  }

  /// Who asked, for whom, and who answered.
  public List<NamesPart> names() {
    List<NamesPart> parts = new ArrayList<>();
    found.ifPresent(topic -> {
      if (!topic.reporters().isEmpty()) {
        parts.add(NamesPart.of("asked-by", topic.reporters(), Paths::reporter));
      }
      if (!topic.outlets().isEmpty()) {
        parts.add(NamesPart.of("asked-for", topic.outlets(), Paths::outlet));
      }
      if (!topic.answeredBy().isEmpty()) {
        parts.add(NamesPart.of("answered-by", topic.answeredBy(), Paths::person));
      }
    });
    return parts;
  }

  /// What it says to machines. Search engines are shown the operator's topics alone: there is no end to the others.
  public Head head(Wording say) {
    Head head =
        Head.of(paging.here())
            .described(say.say("topic.about", title))
            .with(
                new Head.Feed(
                    search.feed("/search.atom"),
                    "application/atom+xml",
                    say.say("topic.feed", title)))
            .about(
                JsonObject.builder()
                    .put("@context", "https://schema.org")
                    .put("@type", "CollectionPage")
                    .put(
                        "about",
                        JsonObject.builder().put("@type", "Thing").put("name", title).build())
                    .build());
    return isChosen && problem.isEmpty() ? head : head.unlisted();
  }
}
