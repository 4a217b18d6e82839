package lectern.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import lectern.exchange.Role;
import lectern.transcript.Speaker.Side;
import org.junit.jupiter.api.Test;

class RibbonTest {

  @Test
  void eachSideHasItsPlaceSoThatColourIsNotNeeded() {
    Ribbon ribbon =
        Ribbon.of(
            new Script()
                .turn(Role.STATEMENT, "MS ALDER", "One two three.")
                .turn(Role.QUESTION, "Q", "Four?")
                .voices());

    assertThat(ribbon.path(Side.OFFICIAL)).isEqualTo("M0 0h360v6H0z");
    assertThat(ribbon.path(Side.PRESS)).isEqualTo("M360 6h120v6H360z");
    assertThat(ribbon.path(Side.MODERATOR)).isEmpty();
    assertThat(ribbon.words(Side.OFFICIAL)).isEqualTo(3);
    assertThat(ribbon.totalWords()).isEqualTo(4);
  }

  @Test
  void oneVoiceIsDrawnWhereItSpeaks() {
    Voices voices =
        new Script()
            .turn(Role.STATEMENT, "MS ALDER", "One.")
            .turn(Role.QUESTION, "Q", "Two?")
            .turn(Role.ANSWER, "MS ALDER", "Three four.")
            .voices();
    assertThat(Ribbon.of(voices.all().getFirst().turns(), voices))
        .isEqualTo("M0 0h120v1H0zM240 0h240v1H240z");
  }

  @Test
  void silenceDrawsNothing() {
    assertThat(Ribbon.of(new Script().voices()).totalWords()).isZero();
  }
}
