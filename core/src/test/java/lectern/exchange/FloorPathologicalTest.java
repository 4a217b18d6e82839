package lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import lectern.transcript.Transcript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Events made to hang the reading of the floor: a hundred thousand turns, or one turn of a megabyte.
///
/// No test here looks at the clock. Something quadratic would take hours, and be noticed.
@Tag("slow")
final class FloorPathologicalTest {
  private static final int TURNS = 100_000;

  private static final int MEGABYTE = 1 << 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Q: Why?\n",
        "Q: Why —\nQ: — not?\n",
        "Q: (Inaudible.)\n",
        "Q: Ms. Alder —\n",
        "MS. ALDER: Go ahead, Mary.\n",
        "Q: Why?\nMS. ALDER: It is good. Mary.\n",
        "Q: Why?\nMS. ALDER: It is good. Solveig.\nQ: Thanks. Why?\nMS. ALDER: Well, Ada, yes.\n",
        "Q: Why?\nMS. ALDER: Which?\n",
        "AIDE: Last question.\n",
        "- Why?\n- Because.\n",
      })
  void aHundredThousandTurns(String turns) {
    int each = (int) turns.lines().count();
    Transcript transcript = Script.of(turns.repeat(TURNS / each));

    assertThat(Floor.of(transcript).roles()).hasSize(TURNS / each * each);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "why ",
        "Ada, ",
        "? ",
        ". ",
        "(",
        "[A",
        "[A, ",
        "no. ",
        "a",
        "Thank you, ",
        "x? y ",
        "— ",
        "Can I — ",
        "and ",
        "it's ",
        "Ada Quist, ",
        "go to ",
        "🙂",
        "\u00a0",
        "-",
        "'",
        "Mr. ",
      })
  void aTurnOfAMegabyte(String pattern) {
    String speech = pattern.repeat(MEGABYTE / pattern.length());
    Transcript transcript = Script.of("Q: " + speech + "\nMS. ALDER: " + speech + "\nQ: Why?");

    assertThat(Floor.of(transcript).roles()).hasSize(3);
  }
}
