package lectern.web.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lectern.search.Timeline;

/// Something over time as a row of bars, each a link to a search.
///
/// @param counts what a bar counts
/// @param form the search that a bar narrows to its time
public record TimelinePicture(Counts counts, SearchForm form, Timeline timeline) {

  /// The height of the highest bar, in units of the picture; a bar is one wide.
  public static final int HEIGHT = 40;

  /// A bar with hits that can hardly be seen is still a bar.
  private static final double LEAST = 1.5;

  /// What is counted.
  public enum Counts {
    HITS("search.timeline", "search.timeline.hits"),
    WORDS("words.timeline", "words.timeline.count"),
    EXCHANGES("exchanges.timeline", "exchanges.timeline.count");

    private final String message;
    private final String column;

    Counts(String message, String column) {
      this.message = message;
      this.column = column;
    }
  }

  /// Empty where there are not two bars to compare.
  static Optional<TimelinePicture> of(Counts counts, SearchForm form, Timeline timeline) {
    return timeline.bars().size() < 2
        ? Optional.empty()
        : Optional.of(new TimelinePicture(counts, form, timeline));
  }

  /// The message that names the picture; with `.bar` behind it, that of a bar.
  public String message() {
    return counts.message;
  }

  /// The message over the column of the numbers.
  public String column() {
    return counts.column;
  }

  /// @param x where it begins
  /// @param height in units of the picture, more than 0
  /// @param link to the search narrowed to its time
  public record Bar(int x, double height, LocalDate first, int count, String link) {
    public double y() {
      return HEIGHT - height;
    }
  }

  /// Those with hits.
  public List<Bar> bars() {
    List<Timeline.Bar> bars = timeline.bars();
    int most = bars.stream().mapToInt(Timeline.Bar::count).max().orElse(1);
    return IntStream.range(0, bars.size())
        .filter(i -> bars.get(i).count() > 0)
        .mapToObj(i -> bar(i, bars.get(i), most))
        .toList();
  }

  private Bar bar(int x, Timeline.Bar bar, int most) {
    double height = Math.max(LEAST, Math.round(10.0 * HEIGHT * bar.count() / most) / 10.0);
    String query = form.query() + " " + timeline.clause(bar);
    return new Bar(x, height, bar.first(), bar.count(), form.with(query).address("/search"));
  }

  public int width() {
    return timeline.bars().size();
  }

  public LocalDate first() {
    return timeline.bars().getFirst().first();
  }

  public LocalDate last() {
    return timeline.bars().getLast().first();
  }

  /// The name of a bar's time, e.g. `March 2031`.
  public String name(Wording say, LocalDate first) {
    return switch (timeline.unit()) {
      case DAY -> say.date(first);
      case MONTH -> say.month(YearMonth.from(first));
      case YEAR -> Integer.toString(first.getYear());
    };
  }
}
