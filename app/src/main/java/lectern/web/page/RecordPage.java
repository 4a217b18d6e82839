package lectern.web.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a record holds, like the contents of a bound volume: by month, the latest first.
///
/// @param kind of what is listed, e.g. `briefing`; `""` for all
/// @param kinds that the record has, the most frequent first
/// @param total how many works and visits are listed, on all pages
/// @param number of this page, from 1
/// @param pages how many there are, at least 1
/// @param months those of this page
/// @param years where each year starts, where there are several
public record RecordPage(
    String kind,
    List<Kind> kinds,
    int total,
    int number,
    int pages,
    List<Month> months,
    List<ContentsPage.Year> years) {
  /// How many one page lists.
  public static final int PAGE = 50;

  public RecordPage {
    kinds = List.copyOf(kinds);
    months = List.copyOf(months);
    years = List.copyOf(years);
  }

  public record Month(YearMonth month, List<Listed> listed) {
    public Month {
      listed = List.copyOf(listed);
    }
  }

  /// @param name as in the ids of its works
  public record Kind(String name, int count) {}

  /// @param everything in [Listed#ORDER]
  /// @param kind `""` for all kinds
  /// @return empty where there is no page of that number, or nothing of that kind
  public static Optional<RecordPage> of(List<Listed> everything, String kind, int number) {
    List<Listed> all =
        kind.isEmpty()
            ? everything
            : everything.stream().filter(listed -> listed.id().kind().equals(kind)).toList();
    if (all.isEmpty() && !kind.isEmpty()) {
      return Optional.empty();
    }
    int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
    if (number < 1 || number > pages) {
      return Optional.empty();
    }
    List<Listed> shown = all.subList((number - 1) * PAGE, Math.min(number * PAGE, all.size()));
    return Optional.of(
        new RecordPage(
            kind, kinds(everything), all.size(), number, pages, months(shown), years(all)));
  }

  private static List<Kind> kinds(List<Listed> everything) {
    Map<String, Integer> counts = new TreeMap<>();
    everything.forEach(listed -> counts.merge(listed.id().kind(), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(kind -> new Kind(kind.getKey(), kind.getValue()))
        .sorted(Comparator.comparingInt(Kind::count).reversed())
        .toList();
  }

  private static List<Month> months(List<Listed> shown) {
    Map<YearMonth, List<Listed>> byMonth = new LinkedHashMap<>();
    for (Listed listed : shown) {
      byMonth
          .computeIfAbsent(YearMonth.from(listed.id().date()), _ -> new ArrayList<>())
          .add(listed);
    }
    return byMonth.entrySet().stream()
        .map(month -> new Month(month.getKey(), month.getValue()))
        .toList();
  }

  private static List<ContentsPage.Year> years(List<Listed> all) {
    Map<Integer, Integer> firstPage = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      firstPage.putIfAbsent(all.get(i).id().date().getYear(), i / PAGE + 1);
    }
    return firstPage.entrySet().stream()
        .map(year -> new ContentsPage.Year(year.getKey(), year.getValue()))
        .toList();
  }
}
