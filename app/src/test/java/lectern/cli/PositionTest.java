package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PositionTest {

  @Test
  void linesAndColumnsCountFromOne() {
    assertThat(Position.of("Q: Why?", 0)).hasToString("1:1");
    assertThat(Position.of("Q: Why?\nA: No.", 11)).hasToString("2:4");
    assertThat(Position.of("Q: Why?\nA: No.", 14)).hasToString("2:7");
  }

  @Test
  void everyKindOfLineEndCounts() {
    assertThat(Position.of("a\r\nb\rc\nd", 7)).hasToString("4:1");
    assertThat(Position.of("a\r\nb", 2)).hasToString("1:3");
    assertThat(Position.of("a\n", 2)).hasToString("2:1");
  }

  @Test
  void anEmojiIsOneColumn() {
    assertThat(Position.of("Why 🙂?", 6)).hasToString("1:6");
  }
}
