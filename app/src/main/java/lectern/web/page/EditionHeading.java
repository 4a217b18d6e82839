package lectern.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lectern.json.JsonArray;
import lectern.json.JsonObject;
import lectern.transcript.Speaker.Side;

/// What the page of an edition says to machines: nothing that is not printed.
///
/// An older edition is for those who ask for it: a search engine should lead to the words that stand.
public final class EditionHeading {
  private static final int MOST_SPEAKERS = 20;
  private static final int MOST_NAMED = 4;
  private static final int LONGEST = 300;

  private final EditionPage page;
  private final Wording say;
  private final Schema schema;

  private EditionHeading(EditionPage page, Wording say, SiteSettings site) {
    this.page = page;
    this.say = say;
    this.schema = Schema.of(site, say);
  }

  public static Head of(EditionPage page, Wording say, SiteSettings site) {
    return new EditionHeading(page, say, site).head();
  }

  private Head head() {
    Standing standing = page.standing();
    Head head = Head.of(path()).as("article").described(description());
    if (page.reading().filter(reading -> !reading.strip().rows().isEmpty()).isPresent()) {
      head = head.pictured(Paths.card(standing.work(), standing.edition()));
    }
    return standing.isNewest()
        ? head.about(work()).about(schema.breadcrumbs(crumbs()))
        : head.unlisted();
  }

  private String path() {
    Standing standing = page.standing();
    return standing.isNewest()
        ? Paths.work(standing.work())
        : Paths.edition(standing.work(), standing.edition());
  }

  /// Kind, date and place; who speaks; who asks; the first question.
  private String description() {
    List<String> parts = new ArrayList<>();
    if (page.standing().withdrawal().isPresent()) {
      parts.add(say.say("withdrawn"));
    }
    parts.add(
        say.kind(page.standing().work())
            + ", "
            + say.date(page.day())
            + page.place().map(place -> ", " + place).orElse("")
            + ".");
    List<String> speakers = speakers();
    if (!speakers.isEmpty()) {
      parts.add(say.say("head.speaks", named(speakers)));
    }
    List<String> askers = askers();
    if (!askers.isEmpty()) {
      parts.add(say.say("head.asks", named(askers)));
    }
    floors().findFirst().ifPresent(first -> parts.add(say.say("head.first", first.gist())));
    return Schema.cut(String.join(" ", parts), LONGEST);
  }

  private String named(List<String> names) {
    List<String> first = new ArrayList<>(names.stream().limit(MOST_NAMED).toList());
    if (names.size() > MOST_NAMED) {
      first.add(say.say("head.others", names.size() - MOST_NAMED));
    }
    return say.list(first);
  }

  /// The labels on the answering side, as printed, in the order of their first turns.
  private List<String> speakers() {
    Stream<String> labels =
        page.reading().isPresent()
            ? page.reading().get().voices().stream()
                .filter(voice -> voice.side() == Side.OFFICIAL)
                .map(TranscriptPage.Voice::label)
            : page.body().stream()
                .filter(Item.Turn.class::isInstance)
                .map(Item.Turn.class::cast)
                .filter(turn -> turn.side() == Side.OFFICIAL)
                .map(Item.Turn::label);
    return labels.filter(label -> !label.isEmpty()).distinct().limit(MOST_SPEAKERS).toList();
  }

  private Stream<Outline.Entry.Floor> floors() {
    return page.reading().stream()
        .flatMap(reading -> reading.outline().entries().stream())
        .filter(Outline.Entry.Floor.class::isInstance)
        .map(Outline.Entry.Floor.class::cast);
  }

  private List<String> askers() {
    return floors()
        .flatMap(floor ->
            floor
                .name()
                .map(name -> name + floor.outlet().map(outlet -> " (" + outlet + ")").orElse(""))
                .stream())
        .distinct()
        .toList();
  }

  private JsonObject work() {
    Standing standing = page.standing();
    String path = Paths.work(standing.work());
    JsonObject.Builder work =
        schema
            .top("CreativeWork")
            .put("name", page.title())
            .put("url", schema.url(path))
            .put("identifier", standing.work() + "/v" + standing.edition())
            .put("genre", say.kind(standing.work()))
            .put("version", (long) standing.edition())
            .put("datePublished", standing.stamp().time().toString())
            .put("publisher", schema.named("Organization", standing.stamp().who()))
            .put("isAccessibleForFree", true)
            .put("recordedAt", event());
    if (!page.language().isEmpty()) {
      work.put("inLanguage", page.language());
    }
    page.visit()
        .flatMap(visit ->
            visit.title().map(title -> schema.named("CreativeWork", title, Paths.work(visit.id()))))
        .ifPresent(visit -> work.put("isPartOf", visit));
    people(speakers()).ifPresent(people -> work.put("contributor", people));
    JsonArray questions = new QuestionSchema(schema, path).of(page.body(), floors());
    if (questions.size() > 0) {
      work.put("hasPart", questions);
    }
    return work.build();
  }

  private JsonObject event() {
    JsonObject.Builder event =
        schema.thing("Event").put("name", page.title()).put("startDate", page.day().toString());
    page.place().ifPresent(place -> event.put("location", schema.named("Place", place)));
    page.visit()
        .flatMap(visit ->
            visit.title().map(title -> schema.named("Event", title, Paths.work(visit.id()))))
        .ifPresent(visit -> event.put("superEvent", visit));
    return event.build();
  }

  private Optional<JsonArray> people(List<String> names) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(Schema.array(names.stream().map(name -> schema.named("Person", name))));
  }

  private List<Schema.Crumb> crumbs() {
    Schema.Crumb own = new Schema.Crumb(page.title(), Paths.work(page.standing().work()));
    Optional<Schema.Crumb> visit =
        page.visit()
            .flatMap(
                part -> part.title().map(title -> new Schema.Crumb(title, Paths.work(part.id()))));
    return visit.isPresent()
        ? List.of(new Schema.Crumb(say.say("visits.title"), "/visits"), visit.get(), own)
        : List.of(new Schema.Crumb(say.say("record.title"), "/works"), own);
  }
}
