package lectern.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class AlignmentTest {

  @Test
  void resolvesByAddress() {
    Alignment alignment =
        Alignment.of(
            Editions.of("MINISTER: The ferry sails. | Every day."),
            Editions.of("MINISTER: The ferry sails."));

    assertThat(alignment.resolve(new Address(1, 1)).map(Resolution::name)).contains("exact");
    assertThat(alignment.resolve(new Address(1, 2)).map(Resolution::name)).contains("removed");
    assertThat(alignment.resolve(new Address(2, 1))).isEmpty();
  }

  @Test
  void knowsEditionsWithoutASentence() {
    List<Utterance> some = Editions.of("MINISTER: The ferry sails.");

    assertThat(Alignment.of(List.of(), some).steps()).containsExactly(new Step.Inserted(some));
    assertThat(Alignment.of(some, List.of()).steps()).containsExactly(new Step.Removed(some));
    assertThat(Alignment.of(List.of(), List.of()).steps()).isEmpty();
  }

  @Test
  void wantsSentencesInReadingOrder() {
    List<Utterance> edition = Editions.of("MINISTER: The ferry sails. | Every day.");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Alignment.of(edition.reversed(), edition))
        .withMessage(
            "The sentences of the old edition must be in reading order, but t1.s1 follows t1.s2.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Alignment.of(edition, List.of(edition.get(0), edition.get(0))))
        .withMessage(
            "The sentences of the later edition must be in reading order, but t1.s1 follows t1.s1.");
  }

  @Test
  void showsTheWayFromOneToTheOtherInSteps() {
    List<Utterance> old =
        Editions.of(
            """
            MODERATOR: Let us begin now, please.
            MINISTER: The harbour will open in the month of May. | We built it in three years.
            QUESTION: And what about the old ferry? | Yes. | Yes.
            MINISTER: The ferry sails on Monday. | Nobody asked the fishermen.
            """);
    List<Utterance> current =
        Editions.of(
            """
            MODERATOR: Let us begin now, please.
            MINISTER: We built it in three years. | Twice, in truth.
            QUESTION: And what about the old ferry? | Yes.
            MINISTER: The ferry sails on Friday. | The harbour will open in the month of May.
            """);

    assertThat(Alignment.of(old, current).steps())
        .containsExactly(
            new Step.Same(old.subList(0, 1), current.subList(0, 1)),
            new Step.MovedAway(old.subList(1, 2), current.subList(6, 7)),
            new Step.Same(old.subList(2, 3), current.subList(1, 2)),
            new Step.Inserted(current.subList(2, 3)),
            new Step.Same(old.subList(3, 4), current.subList(3, 4)),
            new Step.Unclear(old.subList(4, 6), current.subList(4, 5)),
            new Step.Changed(
                old.subList(6, 7),
                current.subList(5, 6),
                WordDiff.of("The ferry sails on Monday.", "The ferry sails on Friday.")),
            new Step.Removed(old.subList(7, 8)),
            new Step.MovedHere(
                old.subList(1, 2),
                current.subList(6, 7),
                WordDiff.of(old.get(1).text(), old.get(1).text())));
  }

  @Test
  void showsJoinedSentencesInOneStep() {
    List<Utterance> old =
        Editions.of("MINISTER: The harbour opens in May. | And the toll is gone.");
    List<Utterance> current =
        Editions.of("MINISTER: The harbour opens in May, and the toll is gone.");

    assertThat(Alignment.of(old, current).steps())
        .containsExactly(
            new Step.Changed(
                old,
                current,
                WordDiff.of(
                    "The harbour opens in May. And the toll is gone.",
                    "The harbour opens in May, and the toll is gone.")));
  }

  @Test
  void anUtteranceHasWords() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Utterance(new Address(1, 2), "MINISTER", ""))
        .withMessage("The sentence at t1.s2 has no words.");
  }
}
