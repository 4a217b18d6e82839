package lectern.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lectern.exchange.Role;
import lectern.search.register.Extract;
import lectern.search.register.Identities;
import lectern.search.register.LabelUse;
import lectern.search.register.Office;
import lectern.search.register.Person;
import lectern.search.register.Share;
import lectern.transcript.PrintedName;

/// Puts together what the record tells of somebody who speaks.
final class PersonReader {
  /// Turns with fewer words say little by themselves.
  private static final int TELLING = 20;

  /// Of one work so many turns are shown at most.
  private static final int OF_A_WORK = 2;

  private final Roster roster;
  private final RosterLists lists;
  private final PassageSnapshot now;
  private final int voice;
  private final List<Roster.Part> parts;

  PersonReader(Roster roster, RosterLists lists, PassageSnapshot now, int voice) {
    this.roster = roster;
    this.lists = lists;
    this.now = now;
    this.voice = voice;
    this.parts = roster.partsOf.get(voice);
  }

  Person person() throws IOException {
    List<Share> shares = shares();
    long words = 0;
    long all = 0;
    EnumMap<Role, Integer> roles = new EnumMap<>(Role.class);
    NavigableMap<Long, Integer> days = new TreeMap<>();
    for (Share share : shares) {
      words += share.words();
      all += share.allWords();
      share.roles().forEach((role, turns) -> roles.merge(role, turns, Integer::sum));
      int spoken = Math.toIntExact(share.words());
      share.occasion().day().ifPresent(day -> days.merge(day.toEpochDay(), spoken, Integer::sum));
    }
    Tallies outlets = new Tallies();
    Tallies reporters = new Tallies();
    for (int question : roster.answeredQuestions.get(voice)) {
      int exchange = roster.exchangeOf(question);
      lists.outlet(exchange).ifPresent(outlets::add);
      lists.reporter(exchange).ifPresent(reporters::add);
    }
    return new Person(
        lists.voices.get(voice),
        labels(),
        offices(),
        shares,
        all == 0 ? 0 : (double) words / all,
        roles,
        Timeline.of(days),
        outlets.counted(Integer.MAX_VALUE),
        reporters.counted(Integer.MAX_VALUE),
        latest(),
        roster.voices.namesakes(voice).stream().map(lists.voices::get).toList());
  }

  /// One for each work, whatever the labels in it.
  private List<Share> shares() {
    Map<Integer, Share> shares = new LinkedHashMap<>();
    for (Roster.Part part : parts) {
      Roster.Work work = roster.works.get(part.work());
      Share share =
          new Share(work.occasion(), part.turns(), part.words(), work.words(), part.roles());
      shares.merge(part.work(), share, PersonReader::together);
    }
    return List.copyOf(shares.values());
  }

  static Share together(Share one, Share other) {
    EnumMap<Role, Integer> roles = new EnumMap<>(Role.class);
    roles.putAll(one.roles());
    other.roles().forEach((role, turns) -> roles.merge(role, turns, Integer::sum));
    return new Share(
        one.occasion(),
        one.turns() + other.turns(),
        one.words() + other.words(),
        one.allWords(),
        roles);
  }

  /// Something printed, while its works and days are counted.
  private static final class Use {
    private final Map<String, Integer> spellings = new HashMap<>();
    private final Set<Integer> works = new HashSet<>();
    private final DaySpan days = new DaySpan();
    private int turns;

    void add(String spelling, Roster.Part part, Roster roster) {
      spellings.merge(spelling, part.turns(), Integer::sum);
      works.add(part.work());
      days.add(roster.works.get(part.work()).occasion().day());
      turns += part.turns();
    }

    /// The most frequent; of several the first in the order of their characters.
    String spelling() {
      return spellings.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .orElseThrow()
          .getKey();
    }
  }

  private List<LabelUse> labels() {
    Map<String, Use> uses = new LinkedHashMap<>();
    for (Roster.Part part : parts) {
      uses.computeIfAbsent(PrintedLabel.key(part.label()), _ -> new Use())
          .add(part.label(), part, roster);
    }
    return uses.values().stream()
        .map(use ->
            new LabelUse(
                use.spelling(), use.works.size(), use.turns, use.days.first(), use.days.last()))
        .sorted(
            Comparator.comparingInt(LabelUse::turns).reversed().thenComparing(LabelUse::printed))
        .toList();
  }

  private List<Office> offices() {
    Map<String, Use> uses = new LinkedHashMap<>();
    for (Roster.Part part : parts) {
      String office = PrintedName.of(part.label()).office();
      if (!office.isEmpty()) {
        uses.computeIfAbsent(PrintedLabel.key(office), _ -> new Use()).add(office, part, roster);
      }
    }
    List<Office> offices = new ArrayList<>();
    for (Use use : uses.values()) {
      offices.add(
          new Office(
              use.spelling(),
              use.days.first(),
              use.days.last(),
              use.works.size(),
              Office.Source.PRINTED));
    }
    roster
        .voices
        .groups
        .get(voice)
        .identity
        .map(Identities.Identity::offices)
        .orElse(List.of())
        .forEach(said ->
            offices.add(
                new Office(
                    said.office(),
                    Optional.of(said.from()),
                    said.to(),
                    0,
                    Office.Source.OPERATOR)));
    offices.sort(
        Comparator.<Office, Long>comparing(
                office -> office.first().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE))
            .thenComparing(Office::title));
    return offices;
  }

  private List<Extract> latest() throws IOException {
    List<Extract> latest = new ArrayList<>();
    Extracts extracts = new Extracts(now);
    int last = -1;
    for (Roster.Part part : parts) {
      if (latest.size() >= Person.LATEST) {
        break;
      }
      if (part.work() != last) {
        last = part.work();
        for (FloorTurn turn : telling(roster.works.get(part.work()))) {
          latest.add(extracts.said(turn.document(), roster.works.get(part.work()).occasion()));
        }
      }
    }
    return latest.subList(0, Math.min(Person.LATEST, latest.size()));
  }

  /// The last turns of a work in which they answer or state something at some length, the last first; where none is long, the
  /// longest.
  private List<FloorTurn> telling(Roster.Work work) throws IOException {
    List<FloorTurn> own = own(work);
    List<FloorTurn> telling =
        own.stream().filter(turn -> turn.words() >= TELLING).limit(OF_A_WORK).toList();
    return telling.isEmpty()
        ? own.stream().max(Comparator.comparingInt(FloorTurn::words)).stream().toList()
        : telling;
  }

  /// The turns of a work in which they answer or state something, the last first.
  private List<FloorTurn> own(Roster.Work work) throws IOException {
    Set<String> labels = new HashSet<>();
    for (Roster.Part part : work.parts()) {
      if (roster.voice(part) == voice) {
        labels.add(part.label());
      }
    }
    return new FloorReader(now.leaf(work.first()))
        .read(work.first(), work.end()).reversed().stream()
            .filter(turn -> turn.role().filter(PersonReader::isOwn).isPresent())
            .filter(turn -> labels.contains(turn.label()))
            .toList();
  }

  private static boolean isOwn(Role role) {
    return role == Role.ANSWER || role == Role.STATEMENT;
  }
}
