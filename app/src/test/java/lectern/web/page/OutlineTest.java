package lectern.web.page;

import static lectern.web.page.Script.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lectern.exchange.Question;
import lectern.exchange.Role;
import lectern.web.page.Outline.Entry;
import org.junit.jupiter.api.Test;

class OutlineTest {

  @Test
  void listsStatementsExchangesHeadingsAndTheClosingInTheirOrder() {
    Script script =
        new Script()
            .turn(Role.STATEMENT, "MODERATOR", "Welcome.")
            .turn(Role.STATEMENT, "THE MINISTER", "Good evening.")
            .turn(Role.STATEMENT, "THE MINISTER", "One more thing.")
            .turn(Role.STATEMENT, "THE PREMIER", "Thank you.")
            .heading("Ferries")
            .turn(Role.HANDOFF, "MODERATOR", "Ines Hartmann of Coastal Radio.")
            .turn(Role.QUESTION, "QUESTION", "Is it voluntary?")
            .turn(Role.QUESTION, "QUESTION", "Is it?")
            .turn(Role.CLOSING, "MODERATOR", "Good night.");
    script.asks(
        4,
        "Ines Hartmann",
        "Ines Hartmann",
        "Coastal Radio",
        question(5, false),
        question(6, true));

    assertThat(script.page().outline().entries())
        .containsExactly(
            new Entry.Statement("t2", "THE MINISTER"),
            new Entry.Statement("t4", "THE PREMIER"),
            new Entry.Topic("b" + script.span("Ferries").start(), "Ferries"),
            new Entry.Floor(
                "e1",
                1,
                Optional.of("Ines Hartmann"),
                Optional.of("Coastal Radio"),
                "Is it voluntary?",
                1,
                false),
            new Entry.Closing("t8", "MODERATOR"));
  }

  @Test
  void quotesTheQuestionsThemselvesAndSaysWhereAnAnswerMayBeMissing() {
    Script script =
        new Script().turn(Role.QUESTION, "Q", "Thank you, Minister. Who pays? I ask for a friend.");
    script.asks(new Question(0, List.of(script.span("Who pays?")), false, List.of(), true));

    assertThat(script.page().outline().entries())
        .containsExactly(
            new Entry.Floor("e1", 1, Optional.empty(), Optional.empty(), "Who pays?", 0, true));
  }

  @Test
  void isEmptyWhereThePrintShowsNoParts() {
    assertThat(new Script().turn(Role.STATEMENT, "KELLY", "Welcome.").page().outline().entries())
        .isEmpty();
  }

  @Test
  void cutsALongQuestionAtAWordAndNeverInsideACharacter() {
    assertThat(Outline.cut("word ".repeat(30).strip())).hasSize(96).endsWith("word …");
    assertThat(Outline.cut("x" + "🙂".repeat(60))).isEqualTo("x" + "🙂".repeat(47) + " …");
  }
}
