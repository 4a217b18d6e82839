package lectern.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SpeakerNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Orvale, MS. ORVALE",
    "Ines Orvale, MS. ORVALE",
    "Secretary Orvale, SECRETARY ORVALE",
    "Secretary Orvale, Sec. Orvale",
    "Ms Orvale, Orvale (Minister of Health)",
    "Orvale, MINISTER ORVALE-TALBREK",
    "Orvale-Talbrek, MS. ORVALE-TALBREK",
    "José Ñandú, MR. ÑANDÚ",
    "Jose Nandu, MR. ÑANDÚ",
    "the President, THE PRESIDENT",
    "the President, PRESIDENT ORVALE",
    "President Orvale, PRESIDENT ORVALE",
    "a senior administration official, SENIOR ADMINISTRATION OFFICIAL",
    "a senior administration official, SENIOR ADMINISTRATION OFFICIAL #2",
    "a reporter, Q",
    "Talbrek, 'Q (Talbrek, North Wire)'",
  })
  void isTheSamePerson(String claimed, String label) {
    assertThat(SpeakerNames.of(claimed, label)).isEqualTo(Agreement.SAME);
  }

  @ParameterizedTest
  @CsvSource({
    "Orvale, MR. TALBREK",
    "Secretary Orvale, SECRETARY TALBREK",
    "Orvale, Q",
    "the President, QUESTION",
    "the President, THE VICE PRESIDENT",
    "Senator Orvale, THE PRESIDENT",
    "SENIOR ADMINISTRATION OFFICIAL 1, SENIOR ADMINISTRATION OFFICIAL 2",
  })
  void isAnotherPerson(String claimed, String label) {
    assertThat(SpeakerNames.of(claimed, label)).isEqualTo(Agreement.OTHER);
  }

  @ParameterizedTest
  @CsvSource({
    "Orvale, THE PRESIDENT",
    "Orvale, SENIOR ADMINISTRATION OFFICIAL",
    "the Minister, MS. ORVALE",
    "Orvale, INTERPRETER",
    "Bo Orvale, Ines Orvale",
    "Orvale, ''",
    "'', MS. ORVALE",
  })
  void cannotBeTold(String claimed, String label) {
    assertThat(SpeakerNames.of(claimed, label)).isEqualTo(Agreement.UNKNOWN);
  }
}
