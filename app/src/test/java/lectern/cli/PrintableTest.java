package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void ordinaryTextIsNotTouched() {
    String text = "Solange Ferrandine, “Agence Osmère” 🙂 渡船";
    assertThat(Printable.of(text)).isSameAs(text);
  }

  @Test
  void controlCharactersBecomeTheirPictures() {
    assertThat(Printable.of("a\u001b[31m\n\t\u0000\u007fb")).isEqualTo("a␛[31m␊␉␀␡b");
    assertThat(Printable.of("\u0085\u009b")).isEqualTo("\ufffd\ufffd");
  }

  @Test
  void nothingRunsTheOtherWay() {
    assertThat(Printable.of("fdp\u202etxt.exe\u2066")).isEqualTo("fdp\ufffdtxt.exe\ufffd");
  }

  @Test
  void halfACharacterIsReplaced() {
    assertThat(Printable.of("\ud83d\ude42 \ud83d \ude42")).isEqualTo("🙂 \ufffd \ufffd");
  }
}
