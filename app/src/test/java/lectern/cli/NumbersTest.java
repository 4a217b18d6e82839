package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

  @Test
  void groupsOfThree() {
    assertThat(Numbers.grouped(0)).isEqualTo("0");
    assertThat(Numbers.grouped(999)).isEqualTo("999");
    assertThat(Numbers.grouped(1_125)).isEqualTo("1,125");
    assertThat(Numbers.grouped(-123_456)).isEqualTo("-123,456");
    assertThat(Numbers.grouped(1_234_567)).isEqualTo("1,234,567");
  }

  @Test
  void oneIsSingular() {
    assertThat(Numbers.of(1, "turn")).isEqualTo("1 turn");
    assertThat(Numbers.of(0, "turn")).isEqualTo("0 turns");
  }
}
