package lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lectern.cite.WorkId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

  @ParameterizedTest
  @CsvSource({
    "SECRETARY DE VRIES, de-vries",
    "MS. JEAN-LUC, jean-luc",
    "Rear Admiral Brighid O’Doyne, odoyne",
    "MR. HALE JR., hale",
    "THE PRESIDENT, president",
    "VICE PRESIDENT QUINT, quint",
    "SENIOR MINISTRY OFFICIAL, senior-ministry-official",
    "'ALDANA (via interpreter)', aldana",
    "Þórdís Sørensen-Łuk, sorensen-luk",
    "X, x"
  })
  void aSurnameIsTheLastWordThatIsNoOffice(String label, String slug) {
    assertThat(Slug.surname(label)).isEqualTo(slug);
  }

  @Test
  void whoAnswersMostGivesTheSlug() {
    assertThat(
            of(
                """
                MR OKAFOR: Ines Hartmann, please.

                QUESTION: Will the crossing open, and who has decided that it may, and when was that?

                MINISTER TOLLIVER: It will. We decided it together yesterday.
                """,
                "Any title"))
        .contains("tolliver");
  }

  @Test
  void whereNoLabelHasALetterForAnIdTheTitleGivesIt() {
    assertThat(
            of(
                "Nobody is named here, and yet there are words.\n",
                "Two Visits by Screen, and Tea Afterwards"))
        .contains("two-visits-by-screen-and-tea");
    assertThat(of("Nobody is named here, and yet there are words.\n", "渡船")).isEmpty();
  }

  private static Optional<String> of(String text, String title) {
    return Slug.of(Desktop.transcript(Desktop.source(text)), title);
  }

  @Test
  void anIdThatIsTakenGetsTheNextNumber() {
    WorkId wanted = WorkId.parse("remarks/2031-03-14/hale");
    assertThat(Slug.numbered(wanted, 2)).isEqualTo(WorkId.parse(wanted + "-2"));
  }
}
