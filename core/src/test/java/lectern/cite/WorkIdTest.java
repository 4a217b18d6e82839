package lectern.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkIdTest {
  private static final String NAME = "press-availability/2031-05-06/harbour-master-2";

  @Test
  void isReadAsItIsPrinted() {
    WorkId work = new WorkId("press-availability", LocalDate.of(2031, 5, 6), "harbour-master-2");

    assertThat(work).hasToString(NAME);
    assertThat(WorkId.parse(NAME)).isEqualTo(work);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "remarks",
        "remarks/2031-05-06",
        "remarks/31-05-06/a",
        "/remarks/2031-05-06/a"
      })
  void needsAKindADayAndASlug(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkId.parse(text))
        .withMessage(
            "“"
                + text
                + "” is no name of a work: expected kind/yyyy-mm-dd/slug,"
                + " as in press-availability/2031-05-06/harbour-master.");
  }

  @Test
  void namesADayThatThereIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkId.parse("remarks/2031-02-29/ferry"))
        .withMessage("“remarks/2031-02-29/ferry” is no name of a work: there is no such day.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Remarks", "1remarks", "re--marks", "-remarks", "remarks-", "rémarks", ""})
  void hasAKindOfPlainLetters(String kind) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkId.parse(kind + "/2031-05-06/ferry"))
        .withMessage(
            "“"
                + kind
                + "” is no kind of a work: expected lower-case ASCII letters, digits and single"
                + " hyphens, beginning with a letter, at most 100 characters.");
  }

  @Test
  void hasASlugOfPlainLetters() {
    String slug = "x".repeat(101);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> WorkId.parse("remarks/2031-05-06/" + slug))
        .withMessage(
            "“"
                + slug
                + "” is no slug of a work: expected lower-case ASCII letters, digits and single"
                + " hyphens, beginning with a letter or a digit, at most 100 characters.");
  }
}
