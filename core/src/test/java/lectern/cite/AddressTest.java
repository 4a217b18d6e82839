package lectern.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTest {

  @Test
  void isReadAsItIsPrinted() {
    assertThat(new Address(12, 3)).hasToString("t12.s3");
    assertThat(Address.parse("t12.s3")).isEqualTo(new Address(12, 3));
  }

  @Test
  void comesInReadingOrder() {
    assertThat(List.of(new Address(2, 1), new Address(1, 10), new Address(1, 2)))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t1",
        "t1.s0",
        "t0.s1",
        "t01.s1",
        "T1.S1",
        "t1.s1 ",
        "t-1.s1",
        "t1.s9999999999"
      })
  void hasNoOtherForm(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Address.parse(text))
        .withMessage("“" + text + "” is no address of a sentence: expected a form like t12.s3.");
  }

  @Test
  void isCountedFromOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Address(0, 3))
        .withMessage(
            "Turns and sentences are numbered from 1 to 999999999, but found turn 0 and sentence 3.");
  }
}
