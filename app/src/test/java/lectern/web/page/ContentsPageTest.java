package lectern.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.source.Format;
import lectern.web.page.ContentsPage.Refused;
import lectern.web.page.ContentsPage.Year;
import org.junit.jupiter.api.Test;

class ContentsPageTest {

  @Test
  void listsTheLatestFirstByMonthAndTheUndatedLast() {
    List<Card> cards =
        new ArrayList<>(
            List.of(
                card("undated", ""),
                card("march", "2031-03-02"),
                card("april", "2031-04-01"),
                card("late-march", "2031-03-30")));
    cards.sort(Card.ORDER);

    ContentsPage page = ContentsPage.of(cards, List.of(), 0, 1).orElseThrow();

    assertThat(page.months().stream().map(ContentsPage.Month::month))
        .containsExactly(
            Optional.of(YearMonth.of(2031, 4)),
            Optional.of(YearMonth.of(2031, 3)),
            Optional.empty());
    assertThat(page.months().stream().flatMap(month -> month.cards().stream()).map(Card::slug))
        .containsExactly("april", "late-march", "march", "undated");
  }

  @Test
  void aLongListHasPagesAndEveryYearSaysWhereItStarts() {
    List<Card> cards = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      cards.add(card("d" + i, LocalDate.of(2031, 12, 31).minusDays(10L * i).toString()));
    }
    cards.sort(Card.ORDER);

    ContentsPage last =
        ContentsPage.of(cards, List.of(new Refused("a.pdf", "It is scanned.")), 0, 3).orElseThrow();

    assertThat(last.pages()).isEqualTo(3);
    assertThat(last.months().stream().mapToInt(month -> month.cards().size()).sum()).isEqualTo(20);
    assertThat(last.years())
        .containsExactly(
            new Year(2031, 1), new Year(2030, 1), new Year(2029, 2), new Year(2028, 3));
    assertThat(last.refused()).as("what cannot be read stands at the end").hasSize(1);
    assertThat(last.total()).isEqualTo(121);
  }

  @Test
  void whatIsNotReadYetIsCountedAndNotHidden() {
    ContentsPage page = ContentsPage.of(List.of(), List.of(), 7, 1).orElseThrow();
    assertThat(page.unread()).isEqualTo(7);
    assertThat(page.total()).isEqualTo(7);
  }

  @Test
  void thereIsNoPageBeforeTheFirstOrAfterTheLast() {
    assertThat(ContentsPage.of(List.of(), List.of(), 0, 1)).isPresent();
    assertThat(ContentsPage.of(List.of(), List.of(), 0, 0)).isEmpty();
    assertThat(ContentsPage.of(List.of(), List.of(), 0, 2)).isEmpty();
  }

  private static Card card(String slug, String day) {
    return new Card(
        slug,
        slug + ".txt",
        Format.PLAIN,
        Optional.empty(),
        Optional.empty(),
        day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
        Optional.empty(),
        List.of(),
        0,
        0,
        0,
        new Ribbon(Map.of(), Map.of()));
  }
}
