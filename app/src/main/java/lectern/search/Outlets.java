package lectern.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.search.register.LabelUse;
import lectern.search.register.Occasion;
import lectern.search.register.Slug;

/// The outlets of a record, by their names as printed: those that differ in capitals, accents and an article are one.
final class Outlets {
  private final Map<String, Integer> bySlug = new HashMap<>();
  private final List<String> slugs = new ArrayList<>();
  private final List<Map<String, Printed>> printed = new ArrayList<>();

  /// One name as printed, while it is counted.
  private static final class Printed {
    private int exchanges;
    private final Set<Integer> works = new HashSet<>();
    private final DaySpan days = new DaySpan();
  }

  /// @return the index of the outlet
  int add(String name, int work, Occasion occasion) {
    String slug = Slug.of(PrintedLabel.withoutArticle(name));
    int index =
        bySlug.computeIfAbsent(
            slug,
            _ -> {
              slugs.add(slug);
              printed.add(new LinkedHashMap<>());
              return slugs.size() - 1;
            });
    Printed as = printed.get(index).computeIfAbsent(name, _ -> new Printed());
    as.exchanges++;
    as.works.add(work);
    as.days.add(occasion.day());
    return index;
  }

  int size() {
    return slugs.size();
  }

  /// -1 where there is none.
  int find(String slug) {
    return bySlug.getOrDefault(
        slug.startsWith("the-") ? slug.substring("the-".length()) : slug, Roster.NOBODY);
  }

  String slug(int outlet) {
    return slugs.get(outlet);
  }

  /// As most often printed.
  String name(int outlet) {
    return printed(outlet).getFirst().printed();
  }

  /// The most frequent first.
  List<LabelUse> printed(int outlet) {
    return printed.get(outlet).entrySet().stream()
        .map(entry -> {
          Printed as = entry.getValue();
          return new LabelUse(
              entry.getKey(), as.works.size(), as.exchanges, as.days.first(), as.days.last());
        })
        .sorted(
            Comparator.comparingInt(LabelUse::turns).reversed().thenComparing(LabelUse::printed))
        .toList();
  }
}
