package lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lectern cite --format`: a citation to be copied.
class CitationOptionsTest {
  private static final String BASE = "https://press.verrania.example/";

  @TempDir private Path folder;

  private PressOffice office;
  private String citation = "";

  @BeforeEach
  void publish() {
    office = new PressOffice(folder).opened().published();
    citation = office.citation(1, "The crossing opens at six.");
  }

  @Test
  void aCitationIsPrintedInTheFormThatIsAskedForAndNothingElse() {
    Run run = office.lectern("cite", citation, "--format", "apa", "--base", BASE);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            "MINISTER TOLLIVER. (2031, March 14). Press availability at the northern crossing [Transcript]. "
                + "Ministry of Ports of Verrania. https://press.verrania.example"
                + citation
                + "\n");
  }

  @Test
  void severalSentencesAreCitedTogether() {
    Run run = office.lectern("cite", citation, "--format", "text", "--base", BASE, "--to", "t1.s3");
    assertThat(run.out())
        .startsWith("“The crossing opens at six. I will take your questions.” MINISTER TOLLIVER, ")
        .endsWith(citation + " (accessed 14 March 2031)\n");
  }

  @Test
  void whatWasCorrectedAndWithdrawnSinceIsSaid() {
    office.corrected("Forty", "Fourteen");
    office.lectern("withdraw", PressOffice.WORK, "--reason", "Under embargo.");
    assertThat(
            office
                .lectern(
                    "cite", citation, "--format", "bluebook", "--base", "http://localhost:8080")
                .out())
        .isEqualTo(
            "MINISTER TOLLIVER, Press availability at the northern crossing [Transcript, edition 1, since corrected, withdrawn], "
                + "Ministry of Ports of Verrania (Mar. 14, 2031), http://localhost:8080"
                + citation
                + " (last visited Mar. 14, 2031).\n");
  }

  @Test
  void whatIsMissingOrWrongIsSaid() {
    assertThat(office.lectern("cite", citation, "--format", "apa").errLines().getFirst())
        .isEqualTo(
            "Say with --base where the record is published, e.g. https://press.example: a citation has its address in it.");
    assertThat(
            office
                .lectern("cite", citation, "--format", "harvard", "--base", BASE)
                .errLines()
                .getFirst())
        .isEqualTo(
            "“harvard” is no format of a citation: expected one of link, text, apa, chicago, mla, bluebook, bibtex, csl-json,"
                + " wikipedia, annotation.");
    assertThat(office.lectern("cite", citation, "--to", "t1.s3").errLines().getFirst())
        .isEqualTo("--to is for a citation to be copied: say with --format in which form.");
    assertThat(office.lectern("cite", citation, "--format", "apa", "--json").errLines().getFirst())
        .isEqualTo("Ask for either --json or --format, not both.");
    Run run = office.lectern("cite", citation, "--format", "link", "--base", BASE, "--to", "t2.s1");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.errLines())
        .containsExactly(
            "lectern: The sentences that are cited together stand in a row in one turn, but t2.s1 does not follow t1.s2 in the"
                + " same turn.");
  }
}
