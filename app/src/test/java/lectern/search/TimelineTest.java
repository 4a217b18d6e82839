package lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimelineTest {

  @Test
  void monthsWithoutHitsHaveABar() {
    Timeline timeline = timeline("2031-01-30", "2031-04-02", "2031-04-03");

    assertThat(timeline.unit()).isEqualTo(Timeline.Unit.MONTH);
    assertThat(timeline.bars())
        .containsExactly(
            bar("2031-01-01", 1), bar("2031-02-01", 0), bar("2031-03-01", 0), bar("2031-04-01", 2));
    assertThat(timeline.clause(timeline.bars().get(1))).isEqualTo("date:2031-02");
  }

  @Test
  void aShortTimeIsShownByTheDayAndALongOneByTheYear() {
    assertThat(timeline("2031-01-30", "2031-02-02").bars())
        .containsExactly(
            bar("2031-01-30", 1), bar("2031-01-31", 0), bar("2031-02-01", 0), bar("2031-02-02", 1));
    Timeline years = timeline("2001-05-05", "2031-02-02");
    assertThat(years.bars()).hasSize(31);
    assertThat(years.clause(years.bars().getFirst())).isEqualTo("date:2001");
  }

  @Test
  void withoutDaysThereAreNoBars() {
    assertThat(timeline().bars()).isEmpty();
  }

  private static Timeline timeline(String... days) {
    TreeMap<Long, Integer> counts = new TreeMap<>();
    for (String day : days) {
      counts.merge(LocalDate.parse(day).toEpochDay(), 1, Integer::sum);
    }
    return Timeline.of(counts);
  }

  private static Timeline.Bar bar(String day, int count) {
    return new Timeline.Bar(LocalDate.parse(day), count);
  }
}
