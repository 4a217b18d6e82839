package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void theLauncherSaysWhichStreamsAreTerminals() {
    assertThat(Terminal.of(Map.of(), "12")).isEqualTo(new Terminal(false, true, true, 80, true));
    assertThat(Terminal.of(Map.of(), "1")).isEqualTo(new Terminal(false, true, false, 80, true));
    assertThat(Terminal.of(Map.of(), "2")).isEqualTo(new Terminal(false, false, true, 80, false));
    assertThat(Terminal.of(Map.of(), "")).isEqualTo(Terminal.none());
    assertThat(Terminal.of(Map.of(), "012").answers()).isTrue();
    assertThat(Terminal.of(Map.of(), "02").answers()).isFalse();
    assertThat(Terminal.of(Map.of(), "12").answers()).isFalse();
  }

  @Test
  void noColourWhereNoColorIsSetAndNotEmpty() {
    assertThat(Terminal.of(Map.of("NO_COLOR", "1"), "12").colour()).isFalse();
    assertThat(Terminal.of(Map.of("NO_COLOR", ""), "12").colour()).isTrue();
    assertThat(Terminal.of(Map.of("TERM", "dumb"), "12").colour()).isFalse();
  }

  @Test
  void aWidthThatIsNoneIsTheUsualOne() {
    assertThat(Terminal.of(Map.of("COLUMNS", "132"), "1").columns()).isEqualTo(132);
    assertThat(Terminal.of(Map.of("COLUMNS", "5"), "1").columns()).isEqualTo(20);
    assertThat(Terminal.of(Map.of("COLUMNS", "0"), "1").columns()).isEqualTo(80);
    assertThat(Terminal.of(Map.of("COLUMNS", "wide"), "1").columns()).isEqualTo(80);
  }
}
