package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.search.query.Query;
import lectern.search.register.Answered;
import lectern.search.register.Asked;
import lectern.search.register.Byline;
import lectern.search.register.Named;
import lectern.search.register.Newsroom;
import lectern.search.register.Outlet;
import lectern.search.register.Person;
import lectern.search.register.RecordedExchange;
import lectern.search.register.Reporter;
import lectern.search.register.Share;
import lectern.search.register.Topic;
import lectern.search.register.TopicWord;
import lectern.search.register.Voice;

/// Who speaks, who asks, for whom, and about what, in the editions that stand. From [Registers]; fit for several threads,
/// while its snapshot is open.
///
/// Its methods throw an [java.io.UncheckedIOException], whose message is for the user, if the index cannot be read. Pages
/// are asked for by an offset of 0 or more and a limit of 1 to [ExchangePage#LARGEST].
public final class Register {
  private final PassageSnapshot now;
  private final Registers.Grouped grouped;
  private final Roster roster;
  private final RosterLists lists;

  Register(PassageSnapshot now, Registers.Grouped grouped) {
    this.now = now;
    this.grouped = grouped;
    this.roster = grouped.roster;
    this.lists = grouped.lists;
  }

  /// Everybody who speaks with a name or an office in print, the most words first.
  public List<Voice> people() {
    return lists.people;
  }

  /// The person at an address. A surname alone finds whoever is the only one of that name: compare the slug of what was found.
  public Optional<Person> person(String slug) {
    int voice = roster.voices.find(slug);
    return voice < 0
        ? Optional.empty()
        : Optional.of(now.reading(() -> new PersonReader(roster, lists, now, voice).person()));
  }

  /// Those who could be meant with a slug, be it none, one, or several who share a surname.
  public List<Voice> namesakes(String slug) {
    return roster.voices.meant(slug).stream()
        .map(lists.voices::get)
        .sorted(Comparator.comparingLong(Voice::words).reversed())
        .toList();
  }

  /// Who a label of a work is, in the edition that stands; empty where it names nobody.
  ///
  /// @param label as printed
  public Optional<Named> voice(String work, String label) {
    return roster
        .work(work)
        .flatMap(
            known -> known.parts().stream().filter(part -> part.label().equals(label)).findFirst())
        .map(part -> lists.voices.get(roster.voice(part)).named());
  }

  /// Somebody's part in a work.
  ///
  /// @param who has a page
  public record Speaking(Named who, Share share) {}

  /// Who speaks in the edition of a work that stands, the most words first. Empty for a work that is unknown or withdrawn.
  public List<Speaking> speakers(String work) {
    Map<Named, Share> shares = new LinkedHashMap<>();
    roster
        .work(work)
        .ifPresent(known ->
            known
                .parts()
                .forEach(part ->
                    shares.merge(
                        lists.voices.get(roster.voice(part)).named(),
                        new Share(
                            known.occasion(),
                            part.turns(),
                            part.words(),
                            known.words(),
                            part.roles()),
                        PersonReader::together)));
    return shares.entrySet().stream()
        .map(share -> new Speaking(share.getKey(), share.getValue()))
        .sorted(Comparator.<Speaking>comparingLong(one -> one.share().words()).reversed())
        .toList();
  }

  /// Everybody who asks with a name in print, the most exchanges first.
  public List<Byline> reporters() {
    return lists.reporters;
  }

  /// The reporter at an address, with a page of the exchanges.
  public Optional<Reporter> reporter(String slug, int offset, int limit) {
    int reporter = roster.reporters.find(slug);
    return reporter < 0
        ? Optional.empty()
        : Optional.of(
            now.reading(
                () -> new AskerReader(roster, lists, now).reporter(reporter, offset, limit)));
  }

  /// Those who ask and could be meant with a slug.
  public List<Byline> reportersNamed(String slug) {
    return roster.reporters.meant(slug).stream()
        .map(lists.bylines::get)
        .sorted(Comparator.comparingInt(Byline::exchanges).reversed())
        .toList();
  }

  /// Every outlet for which somebody asks, the most exchanges first.
  public List<Newsroom> outlets() {
    return lists.outlets;
  }

  /// The outlet at an address, with a page of the exchanges.
  public Optional<Outlet> outlet(String slug, int offset, int limit) {
    int outlet = roster.outlets.find(slug);
    return outlet < 0
        ? Optional.empty()
        : Optional.of(
            now.reading(() -> new AskerReader(roster, lists, now).outlet(outlet, offset, limit)));
  }

  /// The exchanges of an edition, in order, whatever became of it; none where there is no such edition. Who has no page,
  /// since only an older edition prints the name, has an empty slug.
  public List<RecordedExchange> exchanges(String work, int edition) {
    return now.reading(() -> {
      Optional<Roster.Work> standing =
          roster.work(work).filter(known -> known.occasion().edition() == edition);
      return standing.isPresent() ? exchanges(roster, lists, standing.get()) : older(work, edition);
    });
  }

  private List<RecordedExchange> exchanges(Roster roster, RosterLists lists, Roster.Work work)
      throws IOException {
    ExchangeReader reader = new ExchangeReader(roster, lists, now, (_, _, _) -> Optional.empty());
    List<RecordedExchange> exchanges = new ArrayList<>();
    for (int number = work.firstExchange(); number < work.endExchange(); number++) {
      exchanges.add(reader.exchange(number));
    }
    return exchanges;
  }

  private List<RecordedExchange> older(String work, int edition) throws IOException {
    Optional<Blocks.Block> block = Blocks.of(work, edition, now);
    if (block.isEmpty()) {
      return List.of();
    }
    Roster alone = Roster.of(List.of(block.get()), grouped.identities);
    return exchanges(alone, new RosterLists(alone), alone.works.getFirst()).stream()
        .map(this::linked)
        .toList();
  }

  /// With links to those who have a page.
  private RecordedExchange linked(RecordedExchange exchange) {
    return new RecordedExchange(
        exchange.occasion(),
        exchange.number(),
        exchange.asker().map(who -> linked(who, roster.reporters.find(who.slug()) >= 0)),
        exchange.outlet().map(who -> linked(who, roster.outlets.find(who.slug()) >= 0)),
        exchange.questions().stream()
            .map(asked ->
                new Asked(
                    asked.words(),
                    asked.isFollowUp(),
                    asked.isPossiblyIncomplete(),
                    asked.answers().stream().map(this::linked).toList()))
            .toList());
  }

  private Answered linked(Answered answered) {
    return new Answered(
        answered.words(),
        answered.by().map(who -> linked(who, roster.voices.find(who.slug()) >= 0)));
  }

  private static Named linked(Named who, boolean hasPage) {
    return hasPage ? who : new Named("", who.name());
  }

  /// The exchanges whose question or answer a search finds, with a page of them.
  public Topic topic(Query query, int offset, int limit) {
    return now.reading(() -> new TopicReader(roster, lists, now, query).topic(offset, limit));
  }

  /// Words that stand out in the questions, the most so first; at most 60. The first call after a publication takes about a
  /// second for a million passages.
  public List<TopicWord> standingOut() {
    return grouped.standingOut(now);
  }
}
