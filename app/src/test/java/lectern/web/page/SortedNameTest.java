package lectern.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Under which word an index has a name.
class SortedNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ines Hartmann       | Ines       | Hartmann    |      | H
          ALDANA              | ''         | ALDANA      |      | A
          Sunniva Eklund-Rae  | Sunniva    | Eklund-Rae  |      | E
          Felix Okafor, Jr.   | Felix      | Okafor      | Jr.  | O
          Élodie Ångström     | Élodie     | Ångström    |      | A
          X 7                 | X          | 7           |      | #
          """)
  void aPersonStandsUnderTheSurname(
      String name, String before, String main, String after, String letter) {
    SortedName sorted = SortedName.ofPerson(name);
    assertThat(sorted).isEqualTo(new SortedName(before, main, after == null ? "" : after));
    assertThat(sorted.letter()).isEqualTo(letter);
  }

  @Test
  void anOfficeOrAnOutletStandsUnderItsFirstWordButAnArticle() {
    assertThat(SortedName.ofTitle("THE PRESIDENT"))
        .isEqualTo(new SortedName("THE", "PRESIDENT", ""));
    assertThat(SortedName.ofTitle("The Evening Ferry").letter()).isEqualTo("E");
    assertThat(SortedName.ofTitle("Coastal Radio"))
        .isEqualTo(new SortedName("", "Coastal Radio", ""));
    assertThat(SortedName.ofTitle("The").main()).isEqualTo("The");
  }
}
