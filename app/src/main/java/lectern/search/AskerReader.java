package lectern.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import lectern.search.register.Counted;
import lectern.search.register.LabelUse;
import lectern.search.register.NameUse;
import lectern.search.register.Named;
import lectern.search.register.Outlet;
import lectern.search.register.Reporter;

/// Puts together what the record tells of somebody who asks, or of an outlet.
final class AskerReader {
  private final Roster roster;
  private final RosterLists lists;
  private final ExchangeReader exchanges;

  AskerReader(Roster roster, RosterLists lists, PassageSnapshot now) {
    this.roster = roster;
    this.lists = lists;
    this.exchanges = new ExchangeReader(roster, lists, now, (_, _, _) -> Optional.empty());
  }

  Reporter reporter(int reporter, int offset, int limit) throws IOException {
    int[] asked = roster.exchangesOfReporter.get(reporter);
    return new Reporter(
        lists.bylines.get(reporter),
        printed(reporter),
        beside(asked, true),
        answeredBy(asked, Integer.MAX_VALUE),
        timeline(asked),
        exchanges.page(asked, offset, limit),
        roster.reporters.namesakes(reporter).stream().map(lists.bylines::get).toList());
  }

  Outlet outlet(int outlet, int offset, int limit) throws IOException {
    int[] asked = roster.exchangesOfOutlet.get(outlet);
    return new Outlet(
        lists.newsrooms.get(outlet),
        roster.outlets.printed(outlet),
        beside(asked, false),
        answeredBy(asked, Integer.MAX_VALUE),
        timeline(asked),
        exchanges.page(asked, offset, limit));
  }

  /// The names of a reporter as printed.
  private List<LabelUse> printed(int reporter) {
    LabelUses uses = roster.reporters.uses();
    Map<String, DaySpan> days = new LinkedHashMap<>();
    Map<String, Integer> turns = new LinkedHashMap<>();
    Map<String, BitSet> works = new LinkedHashMap<>();
    for (int use : roster.reporters.uses(reporter)) {
      LabelUses.Use one = uses.uses.get(use);
      String name = uses.labels.get(one.label()).printed();
      days.computeIfAbsent(name, _ -> new DaySpan()).add(one.day());
      works.computeIfAbsent(name, _ -> new BitSet()).set(one.work());
      turns.merge(name, one.turns(), Integer::sum);
    }
    return turns.entrySet().stream()
        .map(entry -> {
          DaySpan span = days.getOrDefault(entry.getKey(), new DaySpan());
          int in = works.getOrDefault(entry.getKey(), new BitSet()).cardinality();
          return new LabelUse(entry.getKey(), in, entry.getValue(), span.first(), span.last());
        })
        .sorted(
            Comparator.comparingInt(LabelUse::turns).reversed().thenComparing(LabelUse::printed))
        .toList();
  }

  /// The outlets of a reporter, or the reporters of an outlet.
  private List<NameUse> beside(int[] asked, boolean outlets) {
    Map<Named, DaySpan> days = new LinkedHashMap<>();
    Map<Named, Integer> counts = new LinkedHashMap<>();
    for (int exchange : asked) {
      Optional<Named> named = outlets ? lists.outlet(exchange) : lists.reporter(exchange);
      if (named.isPresent()) {
        counts.merge(named.get(), 1, Integer::sum);
        days.computeIfAbsent(named.get(), _ -> new DaySpan()).add(roster.occasion(exchange).day());
      }
    }
    return counts.entrySet().stream()
        .map(entry -> {
          DaySpan span = days.getOrDefault(entry.getKey(), new DaySpan());
          return new NameUse(entry.getKey(), entry.getValue(), span.first(), span.last());
        })
        .sorted(
            Comparator.comparingInt(NameUse::exchanges)
                .reversed()
                .thenComparing(use -> use.named().name()))
        .toList();
  }

  /// Each question counts once for everybody who answers it.
  List<Counted> answeredBy(int[] asked, int limit) {
    Tallies voices = new Tallies();
    for (int exchange : asked) {
      for (int question = roster.firstQuestion[exchange];
          question < roster.firstQuestion[exchange + 1];
          question++) {
        Arrays.stream(
                roster.answeredBy, roster.firstAnswer[question], roster.firstAnswer[question + 1])
            .distinct()
            .forEach(voice -> lists.speaker(voice).ifPresent(voices::add));
      }
    }
    return voices.counted(limit);
  }

  Timeline timeline(int[] asked) {
    NavigableMap<Long, Integer> days = new TreeMap<>();
    for (int exchange : asked) {
      roster
          .occasion(exchange)
          .day()
          .ifPresent(day -> days.merge(day.toEpochDay(), 1, Integer::sum));
    }
    return Timeline.of(days);
  }
}
