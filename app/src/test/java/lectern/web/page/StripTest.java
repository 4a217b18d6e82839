package lectern.web.page;

import static lectern.web.page.Script.question;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lectern.exchange.Role;
import lectern.transcript.Speaker.Side;
import lectern.web.page.Strip.Bar;
import lectern.web.page.Strip.Row;
import org.junit.jupiter.api.Test;

class StripTest {

  @Test
  void everyTurnIsABarAboutAsWideAsItIsLong() {
    Script script =
        new Script()
            .turn(Role.STATEMENT, "THE MINISTER", "word ".repeat(90).strip())
            .turn(Role.QUESTION, "Q", "word ".repeat(10).strip());
    script.asks(question(1, false));

    // 80 % by words and 20 % evenly: 0.8 * 90 % + 10 %, and 0.8 * 10 % + 10 %.
    assertThat(script.page().strip().rows())
        .containsExactly(
            new Row(
                List.of(
                    new Bar("t1", "0.00%", "82.00%", Side.OFFICIAL, "THE MINISTER", 90),
                    new Bar("t2", "82.00%", "18.00%", Side.PRESS, "Q", 10)),
                List.of(new Strip.Mark("e1", "82.00%"))));
  }

  @Test
  void aLongEventFillsSeveralRowsToTheirEnds() {
    Script script = new Script();
    for (int i = 0; i < 600; i++) {
      script.turn(Role.STATEMENT, i % 2 == 0 ? "Q" : "MS ALDER", "word ".repeat(i % 7 + 1).strip());
    }

    List<Row> rows = script.page().strip().rows();

    assertThat(rows).hasSize(3);
    for (Row row : rows) {
      assertThat(row.bars().stream().mapToDouble(bar -> percent(bar.width())).sum())
          .isCloseTo(100, within(1.5));
    }
    assertThat(rows.stream().flatMap(row -> row.bars().stream()).map(Bar::turn).distinct())
        .as("each turn can be chosen")
        .hasSize(600);
  }

  @Test
  void numbersThatWouldCollideAreLeftOut() {
    Script script = new Script().turn(Role.STATEMENT, "MS ALDER", "word ".repeat(400).strip());
    for (int i = 1; i <= 100; i++) {
      script.turn(Role.QUESTION, "Q", "Why?").asks(question(i, false));
    }

    List<Strip.Mark> marks = script.page().strip().rows().getFirst().marks();

    assertThat(marks).hasSizeBetween(5, 33);
    for (int i = 1; i < marks.size(); i++) {
      assertThat(percent(marks.get(i).x()) - percent(marks.get(i - 1).x()))
          .isGreaterThanOrEqualTo(2.9);
    }
  }

  @Test
  void whereNobodySpeaksThereIsNoPicture() {
    assertThat(new Script().furniture("Menu").page().strip().rows()).isEmpty();
    assertThat(new Script().turn(Role.QUESTION, "Q").page().strip().rows()).isEmpty();
  }

  private static double percent(String text) {
    return Double.parseDouble(text.replace("%", ""));
  }
}
