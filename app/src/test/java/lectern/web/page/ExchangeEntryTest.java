package lectern.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lectern.search.register.Answered;
import lectern.search.register.Asked;
import lectern.search.register.Extract;
import lectern.search.register.Occasion;
import lectern.search.register.RecordedExchange;
import lectern.source.Span;
import org.junit.jupiter.api.Test;

/// Which questions of an exchange are shown, beside what followed.
class ExchangeEntryTest {
  private static final Occasion OCCASION =
      new Occasion(
          "press-availability/2031-03-13/aldana",
          2,
          "Minister Aldana",
          Optional.of(LocalDate.of(2031, 3, 13)),
          Optional.of("press-availability"));

  @Test
  void theFirstQuestionIsShownWhereNothingWasAskedFor() {
    ExchangeEntry entry =
        ExchangeEntry.of(exchange(asked(3, false, answered(4, false)), asked(5, false)));
    assertThat(entry.link()).isEqualTo("/press-availability/2031-03-13/aldana/v2#t3.s1");
    assertThat(entry.pairs())
        .extracting(pair -> pair.question().link())
        .containsExactly("/press-availability/2031-03-13/aldana/v2#t3.s1");
    assertThat(entry.more()).isEqualTo(1);
  }

  @Test
  void questionsWithTheWordsInThemOrInTheirAnswerAreShownInstead() {
    ExchangeEntry entry =
        ExchangeEntry.of(
            exchange(
                asked(3, false),
                asked(5, true),
                asked(7, false, answered(8, false), answered(9, true))));
    assertThat(entry.pairs())
        .extracting(pair -> pair.question().link().replaceAll(".*#", ""))
        .containsExactly("t5.s1", "t7.s1");
    assertThat(entry.pairs().getLast().answers())
        .extracting(reply -> reply.words().link().replaceAll(".*#", ""))
        .containsExactly("t9.s1");
    assertThat(entry.pairs().getLast().moreAnswers()).isEqualTo(1);
    assertThat(entry.pairs().getFirst().question().pieces())
        .containsExactly(
            new QuotedWords.Piece("The ", false),
            new QuotedWords.Piece("ferries", true),
            new QuotedWords.Piece("?", false));
  }

  @Test
  void whereWordsMayHaveBeenDroppedThePairIsUnsure() {
    Asked gap = new Asked(extract(3, false), false, true, List.of());
    assertThat(ExchangeEntry.of(exchange(gap)).pairs().getFirst().isUnsure()).isTrue();
  }

  private static RecordedExchange exchange(Asked... questions) {
    return new RecordedExchange(
        OCCASION, 1, Optional.empty(), Optional.empty(), List.of(questions));
  }

  private static Asked asked(int turn, boolean isMarked, Answered... answers) {
    return new Asked(extract(turn, isMarked), turn > 3, false, List.of(answers));
  }

  private static Answered answered(int turn, boolean isMarked) {
    return new Answered(extract(turn, isMarked), Optional.empty());
  }

  private static Extract extract(int turn, boolean isMarked) {
    return new Extract(
        OCCASION,
        turn,
        1,
        "QUESTION",
        "The ferries?",
        false,
        isMarked ? List.of(new Span(4, 11)) : List.of(),
        Optional.empty());
  }
}
