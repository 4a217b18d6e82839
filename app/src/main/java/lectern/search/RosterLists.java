package lectern.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lectern.search.register.Byline;
import lectern.search.register.Named;
import lectern.search.register.Newsroom;
import lectern.search.register.Voice;

/// What a roster comes to in a line for everybody, reckoned once.
final class RosterLists {
  private final Roster roster;

  /// By the index of their group.
  final List<Voice> voices = new ArrayList<>();

  final List<Byline> bylines = new ArrayList<>();
  final List<Newsroom> newsrooms = new ArrayList<>();

  /// As they are listed.
  final List<Voice> people;

  final List<Byline> reporters;
  final List<Newsroom> outlets;

  RosterLists(Roster roster) {
    this.roster = roster;
    for (int voice = 0; voice < roster.partsOf.size(); voice++) {
      voices.add(voice(voice));
    }
    for (int reporter = 0; reporter < roster.exchangesOfReporter.size(); reporter++) {
      bylines.add(byline(reporter));
    }
    for (int outlet = 0; outlet < roster.exchangesOfOutlet.size(); outlet++) {
      newsrooms.add(newsroom(outlet));
    }
    people =
        voices.stream()
            .sorted(Comparator.comparingLong(Voice::words).reversed().thenComparing(Voice::slug))
            .toList();
    reporters =
        bylines.stream()
            .sorted(
                Comparator.comparingInt(Byline::exchanges).reversed().thenComparing(Byline::slug))
            .toList();
    outlets =
        newsrooms.stream()
            .sorted(
                Comparator.comparingInt(Newsroom::exchanges)
                    .reversed()
                    .thenComparing(Newsroom::slug))
            .toList();
  }

  private Voice voice(int voice) {
    NameGroup group = roster.voices.groups.get(voice);
    BitSet works = new BitSet();
    int turns = 0;
    long words = 0;
    DaySpan days = new DaySpan();
    for (Roster.Part part : roster.partsOf.get(voice)) {
      works.set(part.work());
      turns += part.turns();
      words += part.words();
      days.add(roster.works.get(part.work()).occasion().day());
    }
    return new Voice(
        group.slug,
        group.name,
        works.cardinality(),
        turns,
        words,
        days.first(),
        days.last(),
        group.family.startsWith("the ") && group.identity.isEmpty(),
        group.isAmbiguous,
        group.identity.isPresent());
  }

  /// What some exchanges come to.
  private record Sums(int works, int questions, DaySpan days) {
    static Sums of(int[] exchanges, Roster roster) {
      BitSet works = new BitSet();
      int questions = 0;
      DaySpan days = new DaySpan();
      for (int exchange : exchanges) {
        works.set(roster.workOfExchange[exchange]);
        questions += roster.questions(exchange);
        days.add(roster.occasion(exchange).day());
      }
      return new Sums(works.cardinality(), questions, days);
    }
  }

  private Byline byline(int reporter) {
    int[] exchanges = roster.exchangesOfReporter.get(reporter);
    NameGroup group = roster.reporters.groups.get(reporter);
    Sums sums = Sums.of(exchanges, roster);
    Tallies outlets = new Tallies();
    for (int exchange : exchanges) {
      outlet(exchange).ifPresent(outlets::add);
    }
    return new Byline(
        group.slug,
        group.name,
        outlets.counted(Integer.MAX_VALUE),
        sums.works(),
        exchanges.length,
        sums.questions(),
        sums.days().first(),
        sums.days().last(),
        group.isAmbiguous);
  }

  private Newsroom newsroom(int outlet) {
    int[] exchanges = roster.exchangesOfOutlet.get(outlet);
    Sums sums = Sums.of(exchanges, roster);
    BitSet reporters = new BitSet();
    for (int exchange : exchanges) {
      if (roster.reporterOf[exchange] != Roster.NOBODY) {
        reporters.set(roster.reporterOf[exchange]);
      }
    }
    return new Newsroom(
        roster.outlets.slug(outlet),
        roster.outlets.name(outlet),
        reporters.cardinality(),
        sums.works(),
        exchanges.length,
        sums.questions(),
        sums.days().first(),
        sums.days().last());
  }

  /// Who asks in an exchange.
  Optional<Named> reporter(int exchange) {
    int reporter = roster.reporterOf[exchange];
    if (reporter == Roster.NOBODY) {
      return Optional.empty();
    }
    NameGroup group = roster.reporters.groups.get(reporter);
    return Optional.of(new Named(group.slug, group.name));
  }

  /// For whom that is.
  Optional<Named> outlet(int exchange) {
    int outlet = roster.outletOf[exchange];
    return outlet == Roster.NOBODY
        ? Optional.empty()
        : Optional.of(new Named(roster.outlets.slug(outlet), roster.outlets.name(outlet)));
  }

  /// @param voice index of the group, or [Roster#NOBODY]
  Optional<Named> speaker(int voice) {
    return voice == Roster.NOBODY ? Optional.empty() : Optional.of(voices.get(voice).named());
  }
}
