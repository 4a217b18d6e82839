package lectern.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import lectern.exchange.Role;
import org.junit.jupiter.api.Test;

/// A page ends where it would become too long, and says so.
class RoomTest {

  @Test
  void anOrdinaryPageIsShownToItsEnd() {
    TranscriptPage page = new Script().turn(Role.STATEMENT, "MS ALDER", "One.").page();
    assertThat(page.ended()).isFalse();
  }

  @Test
  void amongManyTurnsItEndsBetweenTwo() {
    Script script = new Script();
    for (int i = 0; i < 30_000; i++) {
      script.turn(Role.STATEMENT, i == 29_000 ? "LATE" : "MS ALDER", "Yes.");
    }

    TranscriptPage page = script.page();

    assertThat(page.ended()).isTrue();
    assertThat(page.body()).hasSizeBetween(15_000, 25_000);
    assertThat(page.turns()).as("what is left out still counts").isEqualTo(30_000);
    assertThat(page.voices().getLast().label()).isEqualTo("LATE");
    assertThat(page.voices().getLast().anchor()).as("there is nowhere to go to").isEmpty();
  }

  @Test
  void inAnEndlessTurnItEndsBetweenTwoSentences() {
    TranscriptPage page =
        new Script().turn(Role.STATEMENT, "MS ALDER", "Yes. ".repeat(200_000).strip()).page();
    Item.Turn turn = (Item.Turn) page.body().getFirst();
    Item.Paragraph paragraph = (Item.Paragraph) turn.parts().getFirst();
    assertThat(paragraph.words()).hasSizeBetween(50_000, 100_000);
    assertThat(page.ended()).isTrue();
  }
}
