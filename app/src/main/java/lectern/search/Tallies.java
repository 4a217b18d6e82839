package lectern.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lectern.search.register.Counted;
import lectern.search.register.Named;

/// Counts those who have a page.
final class Tallies {
  private final Map<Named, Integer> counts = new LinkedHashMap<>();

  void add(Named named) {
    counts.merge(named, 1, Integer::sum);
  }

  /// The most first, then by name.
  List<Counted> counted(int limit) {
    List<Counted> counted = new ArrayList<>();
    counts.forEach((named, count) -> counted.add(new Counted(named.slug(), named.name(), count)));
    counted.sort(Comparator.comparingInt(Counted::count).reversed().thenComparing(Counted::name));
    return counted.subList(0, Math.min(limit, counted.size()));
  }
}
