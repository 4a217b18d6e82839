package lectern.search.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names in addresses.
class SlugTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "Ines Hartmann,ines-hartmann",
        "FERNÁNDEZ HERNÁNDEZ,fernandez-hernandez",
        "O’CONNELL,oconnell",
        "JEAN-PIERRE,jean-pierre",
        "M.J. Rask,mj-rask",
        "  The  Harbour & Co. ,the-harbour-co",
        "Øyvind Søby,oyvind-soby",
        "Иванова,иванова",
        "—,unnamed",
      })
  void keepsLettersAndDigits(String name, String slug) {
    assertThat(Slug.of(name)).isEqualTo(slug);
  }
}
