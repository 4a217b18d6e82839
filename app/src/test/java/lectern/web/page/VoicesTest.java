package lectern.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lectern.exchange.Role;
import lectern.transcript.Speaker.Side;
import lectern.web.page.Voices.Voice;
import org.junit.jupiter.api.Test;

class VoicesTest {

  @Test
  void countsTurnsAndWordsOfEachVoiceInOrderOfAppearance() {
    Voices voices =
        new Script()
            .turn(Role.STATEMENT, "MS. ALDER", "One two  three.")
            .turn(Role.QUESTION, "Q", "Four?")
            .turn(Role.ANSWER, "MS ALDER", "Five.", "Six.")
            .voices();

    assertThat(voices.all())
        .containsExactly(
            new Voice("MS. ALDER", Side.OFFICIAL, List.of(0, 2), 5),
            new Voice("Q", Side.PRESS, List.of(1), 1));
    assertThat(voices.totalWords()).isEqualTo(6);
    assertThat(voices.wordsBefore(2)).isEqualTo(4);
  }

  @Test
  void whoeverOnlyGivesTheFloorIsTheModerator() {
    Voices voices =
        new Script()
            .turn(Role.HANDOFF, "MR OKAFOR", "Ines.")
            .turn(Role.QUESTION, "Q", "Why?")
            .turn(Role.CLOSING, "MR OKAFOR", "Good night.")
            .voices();
    assertThat(voices.side(0)).isEqualTo(Side.MODERATOR);
    assertThat(voices.side(2)).isEqualTo(Side.MODERATOR);
  }

  @Test
  void aModeratorMayOpenTheEventToo() {
    Voices voices =
        new Script()
            .turn(Role.STATEMENT, "MR OKAFOR", "Welcome. The Minister will be brief.")
            .turn(Role.HANDOFF, "MR OKAFOR", "Ines.")
            .turn(Role.QUESTION, "Q", "Why?")
            .voices();
    assertThat(voices.side(0)).isEqualTo(Side.MODERATOR);
  }

  @Test
  void whoeverMostlyStatesThingsIsAnOfficial() {
    Voices voices =
        new Script()
            .turn(Role.STATEMENT, "MS ALDER", "First.")
            .turn(Role.STATEMENT, "MS ALDER", "Second.")
            .turn(Role.HANDOFF, "MS ALDER", "Ines.")
            .voices();
    assertThat(voices.side(0)).isEqualTo(Side.OFFICIAL);
  }

  @Test
  void whoeverAlsoAnswersIsAnOfficial() {
    Voices voices =
        new Script()
            .turn(Role.HANDOFF, "MS ALDER", "Ines.")
            .turn(Role.ANSWER, "MS ALDER", "No.")
            .turn(Role.HANDOFF, "MS ALDER", "Tobias.")
            .voices();
    assertThat(voices.side(0)).isEqualTo(Side.OFFICIAL);
  }

  @Test
  void withoutALabelTheRoleTellsTheSide() {
    Voices voices =
        new Script()
            .turn(Role.HANDOFF, "", "The Coastal Radio, in the centre.")
            .turn(Role.QUESTION, "", "Why?")
            .turn(Role.ANSWER, "", "Because.")
            .turn(Role.INTERJECTION, "", "Oh.")
            .voices();
    assertThat(List.of(voices.side(0), voices.side(1), voices.side(2), voices.side(3)))
        .containsExactly(Side.MODERATOR, Side.PRESS, Side.OFFICIAL, Side.OTHER);
  }
}
